/** What search finds: every brief, longer threads, and the page of every country, actor and topic. */
import { count } from '../arabic/counted-nouns.ts';
import { formatDay, formatMonth } from '../arabic/dates.ts';
import type { Digest } from '../digest/digest.ts';
import { KIND_LABELS, REGION_LABELS } from '../digest/labels.ts';
import type { Brief } from '../digest/model.ts';
import { threadId } from '../digest/thread-ids.ts';
import { threadsIn } from '../digest/threads.ts';
import { routes } from '../routes.ts';
import type { SearchDocument } from '../search/document.ts';
import { type EntityNames, spellingsOf } from '../search/names.ts';
import { readCollections } from './collections.ts';
import { loadDigest, wordsOfBody } from './load-digest.ts';

export interface DocumentSource {
  readonly ofBriefs: (briefs: readonly Brief[]) => SearchDocument[];
  /** Of the longer threads whose newest brief is one of these. */
  readonly ofThreads: (briefs: readonly Brief[]) => SearchDocument[];
  /** Of the countries, actors and topics, those with the most briefs first. */
  readonly ofEntities: () => SearchDocument[];
  /** All that the documents of briefs are made of besides these: the names of the countries and actors they list. */
  readonly namesFor: (briefs: readonly Brief[]) => object;
}

export async function loadDocumentSource(): Promise<DocumentSource> {
  const digest = await loadDigest();
  const collections = await readCollections();
  const countries = new Map(collections.countries.map((entry) => [entry.id, entry]));
  const actors = new Map(collections.actors.map((entry) => [entry.id, entry]));
  const names: Names = { countries, actors };
  return {
    ofBriefs: (briefs) => briefs.map((brief) => briefDocument(brief, names)),
    ofThreads: (briefs) => {
      const among = new Set(briefs);
      return threadsIn(briefs, digest)
        .filter((thread) => thread.length >= FOUND_THREAD && among.has(newestOf(thread)))
        .map(threadDocument);
    },
    ofEntities: () => entityDocuments(digest, names),
    namesFor: (briefs) => ({
      countries: spellingsIn(
        names.countries,
        briefs.flatMap((brief) => brief.countries),
      ),
      actors: spellingsIn(
        names.actors,
        briefs.flatMap((brief) => brief.actors),
      ),
    }),
  };
}

interface Names {
  readonly countries: ReadonlyMap<string, { readonly data: EntityNames }>;
  readonly actors: ReadonlyMap<string, { readonly data: EntityNames }>;
}

/** @returns the spellings of each of these, by id */
function spellingsIn(
  registry: Names['countries'],
  entities: readonly { readonly id: string }[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...new Set(entities.map(({ id }) => id))].sort().flatMap((id): [string, string[]][] => {
      const entry = registry.get(id);
      return entry === undefined ? [] : [[id, spellingsOf(entry.data)]];
    }),
  );
}

function briefDocument(brief: Brief, names: Names): SearchDocument {
  const body = wordsOfBody(brief);
  const text = [brief.summary, ...brief.keyPoints, body.text].join('\n');
  const listed = [
    ...brief.countries.map(({ id }) => names.countries.get(id)),
    ...brief.actors.map(({ id }) => names.actors.get(id)),
  ].flatMap((entry) => (entry === undefined ? [] : spellingsOf(entry.data)));
  const date =
    brief.precision === 'month' ? formatMonth(brief.day.slice(0, 7)) : formatDay(brief.day);
  const countryNames = brief.countries.map(({ name }) => name);
  return {
    url: routes.brief(brief.id),
    kind: 'brief',
    title: brief.title,
    text,
    names: [...new Set([...listed, ...body.names])],
    ownNames: [],
    date: brief.day,
    byline: [date, countryNames.join('، ')].filter((part) => part !== ''),
    filters: {
      kind: ['brief'],
      country: countryNames,
      actor: brief.actors.map(({ name }) => name),
      topic: brief.topics.map(({ name }) => name),
      outlet: [...new Set(brief.sources.map(({ outlet }) => outlet.name))],
      year: [brief.day.slice(0, 4)],
    },
  };
}

/** A thread of two would only say the headlines of two results over again. */
const FOUND_THREAD = 3;

/** The headlines of its briefs: their texts are found by themselves. */
function threadDocument(thread: readonly Brief[]): SearchDocument {
  const { title, day, precision } = newestOf(thread);
  const date = precision === 'month' ? formatMonth(day.slice(0, 7)) : formatDay(day);
  return {
    url: routes.thread(threadId(thread)),
    kind: 'thread',
    title: `ملف: ${title}`,
    text: thread.map((brief) => brief.title).join('\n'),
    names: [],
    ownNames: [],
    date: day,
    byline: [date, count(thread.length, 'brief')],
    filters: { kind: ['thread'], year: [day.slice(0, 4)] },
  };
}

function newestOf(thread: readonly Brief[]): Brief {
  const newest = thread.at(-1);
  if (newest === undefined) throw new RangeError('A thread has briefs.');
  return newest;
}

function entityDocuments(digest: Digest, names: Names): SearchDocument[] {
  const of = (
    kind: 'country' | 'actor' | 'topic',
    entity: { readonly id: string; readonly name: string },
    briefs: readonly Brief[],
    about: readonly string[],
    spellings: readonly string[],
  ): { document: SearchDocument; briefs: number } => ({
    briefs: briefs.length,
    document: {
      url: routes[kind](entity.id),
      kind,
      title: entity.name,
      text: [...about, count(briefs.length, 'brief')].join('، '),
      names: spellings,
      ownNames: spellings,
      byline: [],
      filters: { kind: [kind] },
    },
  });
  const spellings = (registry: Names['countries'], id: string): string[] => {
    const entry = registry.get(id);
    return entry === undefined ? [] : spellingsOf(entry.data);
  };
  return [
    ...digest.countries.map((country) =>
      of(
        'country',
        country,
        digest.briefsOfCountry(country.id),
        [KIND_LABELS.country, REGION_LABELS[country.region]],
        spellings(names.countries, country.id),
      ),
    ),
    ...digest.actors.map((actor) =>
      of(
        'actor',
        actor,
        digest.briefsOfActor(actor.id),
        [KIND_LABELS[actor.kind], ...actor.roles.slice(0, 1).map(({ title }) => title)],
        spellings(names.actors, actor.id),
      ),
    ),
    ...digest.topics.map((topic) =>
      of('topic', topic, digest.briefsOfTopic(topic.id), ['موضوع'], [topic.name]),
    ),
  ]
    .sort((a, b) => b.briefs - a.briefs)
    .map(({ document }) => document);
}
