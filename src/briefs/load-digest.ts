/** The collections as a digest: the only place that asks Astro for content. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { dayOf } from '../digest/calendar.ts';
import { createDigest, type Digest } from '../digest/digest.ts';
import type { Actor, Brief, Country, Outlet, Topic, Withdrawal } from '../digest/model.ts';
import { site } from '../site.ts';
import {
  type BodyPlace,
  type BodyWords,
  readHtml,
  readStandalone,
  readWords,
} from './body-store.ts';

let loaded: Promise<Digest> | undefined;
/** Of the bodies of all briefs, by brief id. */
const places = new Map<string, BodyPlace>();

/**
 * The digest of what the loader let in (loader.ts). Made once: every page of a build shares it. In development it is
 * made anew for each page, so that an editor sees the last change.
 */
export function loadDigest(): Promise<Digest> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

/** The words of a brief's body, and the names in it, for search. */
export function wordsOfBody({ id }: Brief): BodyWords {
  const place = places.get(id);
  if (place === undefined) throw new Error(`The digest has no brief ${id}.`);
  return readWords(place);
}

async function load(): Promise<Digest> {
  const [briefs, countryEntries, actorEntries, topicEntries, outletEntries] = await Promise.all([
    getCollection('briefs'),
    getCollection('countries'),
    getCollection('actors'),
    getCollection('topics'),
    getCollection('outlets'),
  ]);
  const countries = new Map(countryEntries.map((entry) => [entry.id, toCountry(entry)]));
  const actors = new Map(actorEntries.map((entry) => [entry.id, toActor(entry, countries)]));
  const topics = new Map(
    topicEntries.map(({ id, data }): [string, Topic] => [id, { id, name: data.name }]),
  );
  const outlets = new Map(outletEntries.map((entry) => [entry.id, toOutlet(entry)]));
  const registries = { countries, actors, topics, outlets };
  return createDigest(
    briefs
      .filter(({ data }) => data.status !== 'withdrawn')
      .map((entry) => toBrief(entry, registries)),
    {
      countries: [...countries.values()],
      actors: [...actors.values()],
      topics: [...topics.values()],
    },
    briefs.flatMap(({ id, data }): Withdrawal[] =>
      data.status === 'withdrawn' && data.withdrawal !== undefined
        ? [{ id, formerly: data.formerly ?? [], ...data.withdrawal }]
        : [],
    ),
  );
}

interface Registries {
  readonly countries: ReadonlyMap<string, Country>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly outlets: ReadonlyMap<string, Outlet>;
}

function toBrief(entry: CollectionEntry<'briefs'>, registries: Registries): Brief {
  const { id, data } = entry;
  const {
    publishedPrecision: precision,
    countries,
    actors,
    topics,
    sources,
    compiled,
    ...rest
  } = data;
  const { place, ...ofBody } = compiled;
  const brief = {
    keyPoints: [],
    changes: [],
    unknowns: [],
    watch: [],
    corrections: [],
    formerly: [],
    ...rest,
    id,
    precision,
    day: dayOf(data.publishedAt, precision, site.timeZone),
    countries: countries.map((key) => known(registries.countries, key)),
    actors: actors.map((key) => known(registries.actors, key)),
    topics: topics.map((key) => known(registries.topics, key)),
    sources: sources.map(({ outlet, ...source }) => ({
      ...source,
      outlet: known(registries.outlets, outlet),
    })),
    ...ofBody,
    file: entry.filePath ?? '',
    get html(): string {
      return readHtml(place);
    },
    get standaloneHtml(): string {
      return readStandalone(place);
    },
  };
  places.set(id, place);
  return Object.defineProperties(brief, {
    html: { enumerable: false },
    standaloneHtml: { enumerable: false },
  });
}

function toCountry({ id, data }: CollectionEntry<'countries'>): Country {
  const { name, nameEn, nameFr, region, capital } = data;
  return { id, name, nameEn, nameFr, region, ...(capital === undefined ? {} : { capital }) };
}

function toActor(
  { id, data }: CollectionEntry<'actors'>,
  countries: ReadonlyMap<string, Country>,
): Actor {
  const { kind, name, nameEn, aliases, roles, memberOf = [] } = data;
  const country = data.country === undefined ? {} : { country: known(countries, data.country) };
  return { id, kind, name, nameEn, aliases, roles, memberOf, ...country };
}

function toOutlet({ id, data }: CollectionEntry<'outlets'>): Outlet {
  return { id, name: data.name, ownership: data.ownership };
}

/** The check lets no broken reference through; if one is here, the check has a hole. */
function known<T>(entries: ReadonlyMap<string, T>, id: string): T {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`The content check let an unknown id through: ${id}`);
  return entry;
}
