/** What search finds: every brief, and the page of every country, actor and topic. */
import { getCollection } from 'astro:content';
import { count } from '../arabic/counted-nouns.ts';
import { formatDay, formatMonth } from '../arabic/dates.ts';
import type { Digest } from '../digest/digest.ts';
import { KIND_LABELS, REGION_LABELS } from '../digest/labels.ts';
import type { Brief } from '../digest/model.ts';
import { matcherOf } from '../entities/registry.ts';
import { routes } from '../routes.ts';
import type { SearchDocument } from '../search/document.ts';
import { type EntityNames, namesIn, spellingsOf } from '../search/names.ts';
import { readBody } from './body-store.ts';
import { loadDigest } from './load-digest.ts';

/** @returns briefs newest first, then the entities with the most briefs */
export async function loadSearchDocuments(): Promise<SearchDocument[]> {
  const digest = await loadDigest();
  const names = await loadNames();
  return [
    ...digest.briefs.map((brief) => briefDocument(brief, names)),
    ...entityDocuments(digest, names),
  ];
}

interface Names {
  readonly countries: ReadonlyMap<string, { readonly data: EntityNames }>;
  readonly actors: ReadonlyMap<string, { readonly data: EntityNames }>;
  /** The names of the entities that a text mentions. */
  readonly mentionedIn: (text: string) => string[];
}

async function loadNames(): Promise<Names> {
  const [countryEntries, actorEntries, outletEntries] = await Promise.all([
    getCollection('countries'),
    getCollection('actors'),
    getCollection('outlets'),
  ]);
  const countries = new Map(countryEntries.map((entry) => [entry.id, entry]));
  const actors = new Map(actorEntries.map((entry) => [entry.id, entry]));
  const outlets = new Map(outletEntries.map((entry) => [entry.id, entry]));
  const matcher = matcherOf({ countries, actors, outlets });
  return {
    countries,
    actors,
    mentionedIn: (text) => namesIn(text, matcher, { countries, actors }),
  };
}

function briefDocument(brief: Brief, names: Names): SearchDocument {
  const text = [brief.summary, ...brief.keyPoints, readBody(brief.body).text].join('\n');
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
    names: [...new Set([...listed, ...names.mentionedIn(`${brief.title}\n${text}`)])],
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
