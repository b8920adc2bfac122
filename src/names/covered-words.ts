/** Which words lie inside given places of a text. */
import type { Word } from './words.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * @param places in any order; they may overlap
 * @returns the words, by index, with the place that covers each: the first one
 */
export function coveredWords<P extends Place>(
  words: readonly Word[],
  places: readonly P[],
): ReadonlyMap<number, P> {
  const covered = new Map<number, P>();
  const sorted = places.toSorted((a, b) => a.start - b.start);
  let from = 0;
  for (const place of sorted) {
    while (from < words.length && (words[from]?.end ?? 0) <= place.start) from += 1;
    for (let i = from; i < words.length && (words[i]?.start ?? Infinity) < place.end; i += 1)
      if (!covered.has(i)) covered.set(i, place);
  }
  return covered;
}
