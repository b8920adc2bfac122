/** The entries of all collections: in a build those of Astro's stores, in development what is live. */
import { getCollection } from 'astro:content';
import type { ActorRecord } from '../schemas/actor.ts';
import type { CountryRecord } from '../schemas/country.ts';
import type { OutletRecord } from '../schemas/outlet.ts';
import type { TopicRecord } from '../schemas/topic.ts';
import { liveContent } from './live-content.ts';
import type { StoredBrief } from './stored-brief.ts';

export interface Stored<T> {
  readonly id: string;
  readonly data: T;
}

export interface Collections {
  readonly briefs: readonly BriefInStore[];
  readonly countries: readonly Stored<CountryRecord>[];
  readonly actors: readonly Stored<ActorRecord>[];
  readonly outlets: readonly Stored<OutletRecord>[];
  readonly topics: readonly Stored<TopicRecord>[];
}

export interface BriefInStore extends Stored<StoredBrief> {
  /** Relative to the project. */
  readonly file: string;
}

export async function readCollections(): Promise<Collections> {
  if (import.meta.env.DEV) return liveCollections();
  const [briefs, countries, actors, outlets, topics] = await Promise.all([
    getCollection('briefs'),
    getCollection('countries'),
    getCollection('actors'),
    getCollection('outlets'),
    getCollection('topics'),
  ]);
  return {
    briefs: briefs.map(({ id, data, filePath = '' }) => ({ id, data, file: filePath })),
    countries,
    actors,
    outlets,
    topics,
  };
}

function liveCollections(): Collections {
  const { briefs, registries } = liveContent().content;
  return {
    briefs: [...briefs.values()],
    countries: listed(registries.countries),
    actors: listed(registries.actors),
    outlets: listed(registries.outlets),
    topics: listed(registries.topics),
  };
}

const lists = new WeakMap<object, unknown>();

/** A registry in which nothing changed is the same list as before. */
function listed<T>(entries: ReadonlyMap<string, { readonly data: T }>): readonly Stored<T>[] {
  // What is kept under a map was made of it.
  const known = lists.get(entries) as readonly Stored<T>[] | undefined;
  const list = known ?? [...entries].map(([id, { data }]) => ({ id, data }));
  lists.set(entries, list);
  return list;
}
