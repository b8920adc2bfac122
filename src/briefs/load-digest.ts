/** The collections as a digest. */
import { dayOf } from '../digest/calendar.ts';
import { createDigest, type Digest } from '../digest/digest.ts';
import type { Brief, Withdrawal } from '../digest/model.ts';
import { site } from '../site.ts';
import {
  type BodyPlace,
  type BodyWords,
  readHtml,
  readStandalone,
  readWords,
} from './body-store.ts';
import { type BriefInStore, readCollections } from './collections.ts';
import { liveContent } from './live-content.ts';
import { known, type Registries, registriesOf } from './registered.ts';
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
