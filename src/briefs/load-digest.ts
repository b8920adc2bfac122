/** The collections as a digest. */
import { dayOf } from '../digest/calendar.ts';
import { createDigest, type Digest } from '../digest/digest.ts';
import type { Actor, Brief, Country, Outlet, Topic, Withdrawal } from '../digest/model.ts';
import { voiceOf } from '../digest/voices.ts';
import type { ActorRecord } from '../schemas/actor.ts';
import type { CountryRecord } from '../schemas/country.ts';
import type { OutletRecord } from '../schemas/outlet.ts';
import { site } from '../site.ts';
import {
  type BodyPlace,
  type BodyWords,
  readHtml,
  readStandalone,
  readWords,
} from './body-store.ts';
import {
  type BriefInStore,
  type Collections,
  readCollections,
  type Stored,
} from './collections.ts';
import { liveContent } from './live-content.ts';
import type { StoredBrief } from './stored-brief.ts';

let loaded: { readonly of: object | undefined; readonly digest: Promise<Digest> } | undefined;
/** Of the bodies of all briefs, by brief id. */
const places = new Map<string, BodyPlace>();

/**
 * The digest of what the loader let in (loader.ts). Made once: every page of a build shares it. In development it is
 * made again when the content has changed.
 */
export function loadDigest(): Promise<Digest> {
  const content = import.meta.env.DEV ? liveContent().content : undefined;
  if (loaded === undefined || loaded.of !== content) loaded = { of: content, digest: load() };
  return loaded.digest;
}

/** The words of a brief's body, and the names in it, for search. */
export function wordsOfBody({ id }: Brief): BodyWords {
  const place = places.get(id);
  if (place === undefined) throw new Error(`The digest has no brief ${id}.`);
  return readWords(place);
}

async function load(): Promise<Digest> {
  const collections = await readCollections();
  const registries = registriesOf(collections);
  const { briefs } = collections;
  const digest = nextVersion(briefs, registries) ?? digestOf(briefs, registries);
  last = { briefs, registries, digest };
  return digest;
}

function digestOf(briefs: readonly BriefInStore[], registries: Registries): Digest {
  return createDigest(
    briefs
      .filter(({ data }) => data.status !== 'withdrawn')
      .map((entry) => briefOf(entry, registries)),
    {
      countries: [...registries.countries.values()],
      actors: [...registries.actors.values()],
      topics: [...registries.topics.values()],
    },
    briefs.flatMap(({ id, data }): Withdrawal[] =>
      data.status === 'withdrawn' && data.withdrawal !== undefined
        ? [
            {
              id,
              formerly: data.formerly ?? [],
              ...(data.follows !== undefined && { follows: data.follows }),
              ...data.withdrawal,
            },
          ]
        : [],
    ),
  );
}

let last:
  | {
      readonly briefs: readonly BriefInStore[];
      readonly registries: Registries;
      readonly digest: Digest;
    }
  | undefined;

/**
 * What an edit mostly makes of the last digest: the same briefs in the same order, of some a new version.
 *
 * @returns undefined where it made something else
 */
function nextVersion(briefs: readonly BriefInStore[], registries: Registries): Digest | undefined {
  if (last?.registries !== registries || last.briefs.length !== briefs.length) return undefined;
  const versions = new Map<Brief, Brief>();
  for (const [i, now] of briefs.entries()) {
    const before = last.briefs[i];
    if (before === now) continue;
    if (before === undefined || !hasSamePlace(before, now)) return undefined;
    versions.set(briefOf(before, registries), briefOf(now, registries));
  }
  return last.digest.withVersions(versions);
}

/** What the order and the threads of a digest rest on. */
function hasSamePlace(one: BriefInStore, other: BriefInStore): boolean {
  return (
    one.id === other.id &&
    one.data.publishedAt === other.data.publishedAt &&
    one.data.follows === other.data.follows &&
    ![one.data.status, other.data.status].includes('withdrawn')
  );
}

interface Registries {
  readonly countries: ReadonlyMap<string, Country>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  /** The briefs that were made with these, by their entries: while one is the same, so is its brief. */
  readonly briefs: WeakMap<BriefInStore, Brief>;
}

let made: { readonly of: Collections; readonly registries: Registries } | undefined;

/** Made again only when an entry changed. */
function registriesOf(collections: Collections): Registries {
  const isSame = (['countries', 'actors', 'topics', 'outlets'] as const).every(
    (name) => made?.of[name] === collections[name],
  );
  if (made !== undefined && isSame) return made.registries;
  const countries = new Map(collections.countries.map((entry) => [entry.id, toCountry(entry)]));
  const registries = {
    countries,
    actors: new Map(collections.actors.map((entry) => [entry.id, toActor(entry, countries)])),
    topics: new Map(
      collections.topics.map(({ id, data }): [string, Topic] => [id, { id, name: data.name }]),
    ),
    outlets: toOutlets(collections.outlets),
    briefs: new WeakMap<BriefInStore, Brief>(),
  };
  made = { of: { ...collections, briefs: [] }, registries };
  return registries;
}

function briefOf(entry: BriefInStore, registries: Registries): Brief {
  const brief = registries.briefs.get(entry) ?? toBrief(entry, registries);
  registries.briefs.set(entry, brief);
  return brief;
}

function toBrief(entry: BriefInStore, registries: Registries): Brief {
  const { id, data } = entry;
  const {
    publishedPrecision: precision,
    countries,
    actors,
    topics,
    sources,
    compiled,
    differs = [],
    ...rest
  } = shown(data);
  const { place, ...ofBody } = compiled;
  const brief = {
    keyPoints: [],
    changes: [],
    unknowns: [],
    watch: [],
    corrections: [],
    formerly: [],
    ...rest,
    differs: differs.map(({ what, values, later }) => ({
      what,
      values: values.map(({ source, value }) => ({
        outlet: known(registries.outlets, source),
        value,
      })),
      ...(later !== undefined && { later: known(registries.outlets, later) }),
    })),
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
    ...(import.meta.env.DEV && awaits(data)),
    file: entry.file,
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

/** Without what waits for an editor: no page may have it, or change by it. */
function shown({ proposed: _proposed, ...data }: StoredBrief): Omit<StoredBrief, 'proposed'> {
  return data;
}

/** What a build would leave out. */
function awaits({ status, publishedAt }: StoredBrief): Pick<Brief, 'awaits'> {
  if (status === 'draft') return { awaits: 'editing' };
  return Date.parse(publishedAt) > Date.now() ? { awaits: 'its-time' } : {};
}

function toCountry({ id, data }: Stored<CountryRecord>): Country {
  const { name, nameEn, nameFr, region, capital } = data;
  return { id, name, nameEn, nameFr, region, ...(capital === undefined ? {} : { capital }) };
}

function toActor(
  { id, data }: Stored<ActorRecord>,
  countries: ReadonlyMap<string, Country>,
): Actor {
  const { kind, name, nameEn, aliases, roles, memberOf = [] } = data;
  const actor = { id, kind, name, nameEn, aliases, roles, memberOf };
  if (data.country === undefined) return actor;
  // While an editor mends the id of the country, an actor is shown without.
  if (import.meta.env.DEV && !countries.has(data.country)) return actor;
  return { ...actor, country: known(countries, data.country) };
}

function toOutlets(entries: readonly Stored<OutletRecord>[]): Map<string, Outlet> {
  const records = new Map(entries.map(({ id, data }) => [id, data]));
  return new Map(
    entries.map(({ id, data: { name, ownership, owner } }): [string, Outlet] => {
      const voice = voiceOf(id, records);
      return [id, { id, name, ownership, ...(owner !== undefined && { owner }), voice }];
    }),
  );
}

/** The check lets no broken reference through; if one is here, the check has a hole. */
function known<T>(entries: ReadonlyMap<string, T>, id: string): T {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`The content check let an unknown id through: ${id}`);
  return entry;
}
