/** References between content files: every id that a file names must be the id of another. */
import type { ActorRecord } from '../schemas/actor.ts';
import { type OpenFrontmatter, UNKNOWN_OUTLET } from '../schemas/brief.ts';
import { closest } from '../schemas/closest.ts';
import type { OutletRecord } from '../schemas/outlet.ts';
import { isCountryCode } from '../schemas/country-codes.ts';
import type { CollectionName } from './content-files.ts';
import type { BriefEntry, Content, Entry } from './entry.ts';
import type { Problem } from './problem.ts';
import type { YamlSource } from './yaml-source.ts';

/** «There is no … whose id is», for each kind. */
const NOT_FOUND: Readonly<Record<CollectionName, string>> = {
  briefs: 'لا موجز معرّفه',
  countries: 'لا دولة معرّفها',
  actors: 'لا طرف معرّفه',
  outlets: 'لا وسيلة إعلام معرّفها',
  topics: 'لا موضوع معرّفه',
};

/** Of thousands of lost ids in one file (a list pasted into it), each would be compared with each known one. */
const MOST_SUGGESTIONS = 20;

const NONE: readonly Problem[] = [];

interface Reference {
  readonly collection: CollectionName;
  readonly id: string | undefined;
  readonly path: readonly (string | number)[];
}

/**
 * Finds references that lead nowhere, and threads of briefs that run in a circle.
 *
 * @param exists whether a file with that id exists, valid or not
 * @param memory what was found before, where there were the same ids; gets what is found now
 */
export function findBrokenReferences(
  content: Content,
  exists: (collection: CollectionName, id: string) => boolean,
  memory: ReferenceMemory = {},
): Problem[] {
  const { briefs, actors, outlets } = memory;
  const find = <T>(
    entries: ReadonlyMap<string, Entry<T>>,
    referencesOf: (entry: Entry<T>) => Reference[],
    last: Broken<T> | undefined,
  ): Broken<T> => {
    const now = [...entries.values()];
    const problems = now.map((entry, i) =>
      last?.entries[i] === entry
        ? (last.problems[i] ?? [])
        : brokenOf(entry, referencesOf(entry), content, exists),
    );
    return { entries: now, problems };
  };
  memory.briefs = find(content.briefs, briefReferences, briefs);
  memory.actors = find(content.actors, actorReferences, actors);
  memory.outlets = find(content.outlets, outletReferences, outlets);
  const areFollowed = (entries: Broken<OpenFrontmatter>['entries']): boolean =>
    entries.every((entry, i) => {
      const before = briefs?.entries[i];
      return before === entry || before?.data.follows === entry.data.follows;
    });
  const isAsBefore = briefs !== undefined && areFollowed(memory.briefs.entries);
  if (!isAsBefore || memory.circles === undefined)
    memory.circles = findCircles(content).map(({ id }) => id);
  return [
    ...[memory.briefs, memory.actors, memory.outlets].flatMap(({ problems }) => problems.flat()),
    ...memory.circles.flatMap((id) => {
      const brief = content.briefs.get(id);
      return brief === undefined ? [] : [circle(brief)];
    }),
  ];
}

/** What was found in content of the same ids. */
export interface ReferenceMemory {
  briefs?: Broken<OpenFrontmatter>;
  actors?: Broken<ActorRecord>;
  outlets?: Broken<OutletRecord>;
  /** The ids of briefs that follow themselves. */
  circles?: readonly string[];
}

interface Broken<T> {
  readonly entries: readonly Entry<T>[];
  /** Of each entry. */
  readonly problems: readonly (readonly Problem[])[];
}

function brokenOf(
  entry: Entry<unknown>,
  references: readonly Reference[],
  content: Content,
  exists: (collection: CollectionName, id: string) => boolean,
): readonly Problem[] {
  const lost = references.filter(
    ({ collection, id }) => id !== undefined && !exists(collection, id),
  );
  if (lost.length === 0) return NONE;
  const source = entry.locate();
  return lost.map((reference, i) => {
    const known = i < MOST_SUGGESTIONS ? content[reference.collection].keys() : [];
    return unknownId(entry.file, source, reference, known);
  });
}

function actorReferences({ data }: Entry<ActorRecord>): Reference[] {
  return [
    { collection: 'countries', id: data.country, path: ['country'] },
    ...listed('actors', data.memberOf ?? [], 'memberOf'),
  ];
}

function outletReferences({ data }: Entry<OutletRecord>): Reference[] {
  return [
    { collection: 'countries', id: data.country, path: ['country'] },
    { collection: 'outlets', id: data.wireOf, path: ['wireOf'] },
  ];
}

function briefReferences({ data }: Entry<OpenFrontmatter>): Reference[] {
  return [
    ...listed('countries', data.countries, 'countries'),
    ...listed('actors', data.actors, 'actors'),
    ...listed('topics', data.topics, 'topics'),
    ...data.sources.map((source, i): Reference => ({
      collection: 'outlets',
      // A draft may still look for its outlet.
      id: source.outlet === UNKNOWN_OUTLET ? undefined : source.outlet,
      path: ['sources', i, 'outlet'],
    })),
    { collection: 'briefs', id: data.follows, path: ['follows'] },
    ...linked(data.links?.never ?? [], 'never'),
    ...linked(data.links?.always ?? [], 'always'),
  ];
}

function listed(collection: CollectionName, ids: readonly string[], key: string): Reference[] {
  return ids.map((id, i) => ({ collection, id, path: [key, i] }));
}

/** Two letters are a country's id, longer ones an actor's. */
function linked(ids: readonly string[], key: string): Reference[] {
  return ids.map((id, i) => ({
    collection: id.length === 2 ? 'countries' : 'actors',
    id,
    path: ['links', key, i],
  }));
}

function unknownId(
  file: string,
  source: YamlSource,
  { collection, id = '', path }: Reference,
  known: Iterable<string>,
): Problem {
  const near = closest(id, known);
  const create = creation(collection, id);
  return {
    file,
    ...source.placeOf(path),
    severity: 'error',
    message: `${NOT_FOUND[collection]} «${id}»`,
    remedy: near === undefined ? create : `لعلك تقصد «${near}»، أو ${create}`,
  };
}

/** The briefs that follow themselves, by way of others. */
function findCircles({ briefs }: Content): BriefEntry[] {
  /** From these, `follows` comes to an end. */
  const free = new Set<string>();
  return values(briefs).filter((brief) => {
    if (brief.data.follows === undefined) return false;
    const seen = new Set<string>();
    let at: string | undefined = brief.id;
    while (at !== undefined && !seen.has(at) && !free.has(at)) {
      seen.add(at);
      at = briefs.get(at)?.data.follows;
    }
    if (at === undefined || free.has(at)) for (const id of seen) free.add(id);
    return at === brief.id;
  });
}

function creation(collection: CollectionName, id: string): string {
  if (collection === 'briefs') return 'صحّح المعرّف أو احذف المفتاح';
  const file = `content/${collection}/${id}.yaml`;
  return collection === 'countries' && !isCountryCode(id)
    ? `صحّح الرمز: «${id}» ليس رمز دولة في ISO 3166-1، ولا يُقبل ملف اسمه ${file}`
    : `أنشئ ${file}`;
}

function circle(brief: BriefEntry): Problem {
  return {
    file: brief.file,
    ...brief.locate().placeOf(['follows']),
    severity: 'error',
    message: 'سلسلة «follows» تعود إلى الموجز نفسه',
    remedy: 'اجعل كل موجز يتبع موجزًا أقدم منه',
  };
}

function values<T>(map: ReadonlyMap<string, T>): T[] {
  return [...map.values()];
}
