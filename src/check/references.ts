/** References between content files: every id that a file names must be the id of another. */
import { UNKNOWN_OUTLET } from '../schemas/brief.ts';
import { closest } from '../schemas/closest.ts';
import type { CollectionName } from './content-files.ts';
import type { BriefEntry, Content, Entry } from './entry.ts';
import type { Problem } from './problem.ts';

/** «There is no … whose id is», for each kind. */
const NOT_FOUND: Readonly<Record<CollectionName, string>> = {
  briefs: 'لا موجز معرّفه',
  countries: 'لا دولة معرّفها',
  actors: 'لا طرف معرّفه',
  outlets: 'لا وسيلة إعلام معرّفها',
  topics: 'لا موضوع معرّفه',
};

interface Reference {
  readonly collection: CollectionName;
  readonly id: string | undefined;
  readonly path: readonly (string | number)[];
}

/**
 * Finds references that lead nowhere, and threads of briefs that run in a circle.
 *
 * @param exists whether a file with that id exists, valid or not
 */
export function findBrokenReferences(
  content: Content,
  exists: (collection: CollectionName, id: string) => boolean,
): Problem[] {
  const broken = (entry: Entry<unknown>, references: Reference[]): Problem[] =>
    references.flatMap(({ collection, id, path }) =>
      id === undefined || exists(collection, id)
        ? []
        : [unknownId(entry, path, collection, id, content[collection].keys())],
    );
  return [
    ...values(content.briefs).flatMap((brief) => broken(brief, briefReferences(brief))),
    ...values(content.actors).flatMap((actor) =>
      broken(actor, [
        { collection: 'countries', id: actor.data.country, path: ['country'] },
        ...listed('actors', actor.data.memberOf ?? [], 'memberOf'),
      ]),
    ),
    ...values(content.outlets).flatMap((outlet) =>
      broken(outlet, [
        { collection: 'countries', id: outlet.data.country, path: ['country'] },
        { collection: 'outlets', id: outlet.data.wireOf, path: ['wireOf'] },
      ]),
    ),
    ...values(content.briefs)
      .filter((brief) => followsItself(brief, content))
      .map(circle),
  ];
}

function briefReferences({ data }: BriefEntry): Reference[] {
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
  entry: Entry<unknown>,
  path: Reference['path'],
  collection: CollectionName,
  id: string,
  known: Iterable<string>,
): Problem {
  const near = closest(id, known);
  const create =
    collection === 'briefs'
      ? 'صحّح المعرّف أو احذف المفتاح'
      : `أنشئ content/${collection}/${id}.yaml`;
  return {
    file: entry.file,
    ...entry.locate().placeOf(path),
    severity: 'error',
    message: `${NOT_FOUND[collection]} «${id}»`,
    remedy: near === undefined ? create : `لعلك تقصد «${near}»، أو ${create}`,
  };
}

function followsItself(brief: BriefEntry, content: Content): boolean {
  const seen = new Set<string>();
  let at = brief.data.follows;
  while (at !== undefined && !seen.has(at)) {
    if (at === brief.id) return true;
    seen.add(at);
    at = content.briefs.get(at)?.data.follows;
  }
  return false;
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
