/** All reports of a run and of the days around it, compared: what may be one event, one thread, one text. */
import { eventScore, MAY_BE_EVENT } from '../../stories/events.ts';
import { type Articles, articlesOf } from '../../stories/articles.ts';
import { likeness } from '../../stories/likeness.ts';
import { comparePairs, type Pair } from '../../stories/pairs.ts';
import { threadScore } from '../../stories/threads.ts';
import { isCopy } from '../store/same-story.ts';
import { SignatureBands } from '../store/signature-bands.ts';
import type { Report } from './newcomer.ts';
import type { StoredStory } from './stored-stories.ts';

/** Two reports, by their places in `articles`: the lesser first. */
export interface Compared {
  readonly a: number;
  readonly b: number;
  readonly event: number;
  readonly thread: number;
  /** Their likeness, 0 to 1. */
  readonly value: number;
}

export interface Comparison {
  /** The reports of the run in their order, then those that the folder has. */
  readonly articles: Articles;
  /** Of each article that the folder has the place of its story. */
  readonly storyOf: ReadonlyMap<number, number>;
  readonly pairs: readonly Compared[];
}

/** The score of two that have one text, nearly. */
export const COPY = 8;

/** @param stories without the reports that the run itself brings are compared: so a run that was broken off goes on alike */
export function compareReports(
  reports: readonly Report[],
  stories: readonly StoredStory[],
): Comparison {
  const texts = new Set(reports.map(({ newcomer }) => newcomer.identity.text));
  const stored = stories.flatMap(({ reports: all }, story) =>
    all.filter(({ text }) => !texts.has(text)).map((report) => ({ kept: report.story, story })),
  );
  const articles = articlesOf([
    ...reports.map(({ newcomer }) => newcomer.identity.story),
    ...stored.map(({ kept }) => kept),
  ]);
  const isNew = (place: number): boolean => place < reports.length;
  const mayBeEvent = (pair: Pair): boolean => eventScore(pair) >= MAY_BE_EVENT;
  const compared = comparePairs(articles, isNew, mayBeEvent).map((pair): Compared => {
    const { a, b, like } = pair;
    return { a, b, event: eventScore(pair), thread: threadScore(like), value: like.value };
  });
  const copies = copiesAmong(reports, articles);
  const isListed = new Set(copies.map(({ a, b }) => key(a, b)));
  return {
    articles,
    storyOf: new Map(stored.map(({ story }, i) => [reports.length + i, story])),
    pairs: [...compared.filter(({ a, b }) => !isListed.has(key(a, b))), ...copies],
  };
}

function copiesAmong(reports: readonly Report[], articles: Articles): Compared[] {
  const bands = new SignatureBands<number>();
  const found: Compared[] = [];
  reports.forEach(({ newcomer: { identity } }, b) => {
    for (const { item: a, alike } of bands.near(identity.signature)) {
      const other = reports[a]?.newcomer.identity;
      if (other === undefined || !isCopy(other, identity, alike, undefined)) continue;
      const like = likeness(articles.at(a), articles.at(b));
      if (isCopy(other, identity, alike, like))
        found.push({ a, b, event: COPY, thread: threadScore(like), value: like.value });
    }
    bands.add(identity.signature, b);
  });
  return found;
}

function key(a: number, b: number): string {
  return `${String(a)} ${String(b)}`;
}
