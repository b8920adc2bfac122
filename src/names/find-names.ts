/** People and bodies of a text that no registry needs to know. */
import { findBodies } from './bodies.ts';
import { coveredWords, type Place } from './covered-words.ts';
import { type FoundBody, findKnownBodies } from './known-bodies.ts';
import { findPeople } from './people.ts';
import { repetitionsOf } from './repetitions.ts';
import type { PlaceKind, Surrounding } from './surrounding.ts';
import { titlePhrases } from './title-phrases.ts';
import { type Word, wordsOf } from './words.ts';

export interface FoundName {
  readonly start: number;
  readonly end: number;
  /** As printed, without clitics; «للاتحاد» is «الاتحاد». */
  readonly name: string;
  readonly kind: 'person' | 'body';
  /** Where the title before it begins; its own start without one. */
  readonly from: number;
}

export interface Names {
  /** In the order of the text, none overlapping another. */
  readonly names: readonly FoundName[];
  readonly words: readonly Word[];
  /** Where the title begins that leads to a name at this place. */
  readonly titleBefore: (start: number) => number | undefined;
}

/** @param taken places of names that the registries know, and of names of countries */
export function findNames(
  text: string,
  taken: {
    readonly names: readonly Place[];
    readonly places: readonly (Place & { readonly kind: PlaceKind })[];
  },
): Names {
  const words = wordsOf(text);
  const used = new Set(coveredWords(words, taken.names).keys());
  const places = new Map(
    [...coveredWords(words, taken.places)].map(([i, { kind }]) => [i, kind] as const),
  );
  const seen = repetitionsOf(words);
  const around: Surrounding = { words, seen, places };
  const isTaken = (i: number): boolean => used.has(i);
  const use = ({ from, to }: { from: number; to: number }): void => {
    for (let i = from; i < to; i += 1) used.add(i);
  };
  const { phrases, complements } = titlePhrases(words, new Set(places.keys()));
  const known = findKnownBodies(words, isTaken);
  known.forEach(use);
  const bodies = findBodies(around, isTaken);
  bodies.forEach(use);
  // «رئيسة مولدوفا مايا …»: what a title is of begins no name.
  const ofTitles = new Set(
    complements.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const people = findPeople(
    words,
    phrases,
    seen,
    (i) => isTaken(i) || places.get(i) === 'name' || ofTitles.has(i),
  );
  people.forEach(use);
  const names = [
    ...people.map((person) => {
      const [first, last] = [words[person.from], words[person.to - 1]];
      const start = (first?.start ?? 0) + person.clitic;
      const from = person.title === undefined ? start : (words[person.title.from]?.start ?? start);
      const end = last?.end ?? start;
      return { start, end, from, name: text.slice(start, end), kind: 'person' as const };
    }),
    ...[...known, ...bodies].map((body) => toName(text, words, body)),
  ].sort((a, b) => a.start - b.start);
  const titles = new Map(
    [...phrases.values()].map(({ from, at }) => [words[at]?.start ?? 0, words[from]?.start ?? 0]),
  );
  return { names, words, titleBefore: (start) => titles.get(start) };
}

function toName(text: string, words: readonly Word[], { from, to, head }: FoundBody): FoundName {
  const [first, last] = [words[from], words[to - 1]];
  const end = last?.end ?? 0;
  const rest = text.slice(first?.end ?? 0, end);
  // «للاتحاد»: the article that ل hides is printed again.
  const start = (first?.end ?? 0) - Math.min(head.length, first?.text.length ?? 0);
  return { start, end, from: start, name: head + rest, kind: 'body' };
}
