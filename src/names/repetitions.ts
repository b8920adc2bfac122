/** Which words and pairs of words a text repeats: a surname comes again alone, a name comes again whole. */
import type { Word } from './words.ts';

export interface Repetitions {
  /** How often a word stands in the text as it is. */
  count(key: string): number;
  /** How often one stands right before the other, with or without a conjunction or preposition on the first. */
  pair(first: string, second: string): number;
  /** How often the second stands without the first before it, clitics on it or not. */
  alone(first: string, second: string): number;
}

export function repetitionsOf(words: readonly Word[]): Repetitions {
  const counts = new Map<string, number>();
  const bare = new Map<string, number>();
  const pairs = new Map<string, number>();
  const add = (to: Map<string, number>, key: string): void => {
    to.set(key, (to.get(key) ?? 0) + 1);
  };
  words.forEach(({ key, joinsNext }, i) => {
    add(counts, key);
    const next = words[i + 1]?.key;
    for (const form of formsOf(key)) {
      add(bare, form);
      if (joinsNext && next !== undefined) add(pairs, `${form} ${next}`);
    }
  });
  const pair = (first: string, second: string): number => pairs.get(`${first} ${second}`) ?? 0;
  return {
    count: (key) => counts.get(key) ?? 0,
    pair,
    alone: (first, second) => (bare.get(second) ?? 0) - pair(first, second),
  };
}

function formsOf(key: string): string[] {
  return /^[وفلب].{2}/.test(key) ? [key, key.slice(1)] : [key];
}
