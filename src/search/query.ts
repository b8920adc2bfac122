/** How a query is read: words, phrases in quotation marks, and words to leave out. Any text is a query. */
import { isFunctionWord } from '../arabic/function-words.ts';
import { stem } from '../arabic/stemming.ts';
import { wordsOf } from './tokens.ts';

export interface Query {
  /** Folded words, function words left out unless there is nothing else; none twice by its stem. */
  readonly words: readonly string[];
  /** Folded words that must stand together, in this order. */
  readonly phrases: readonly (readonly string[])[];
  /** Folded words that no result may have. */
  readonly excluded: readonly string[];
  /** Whether the last word may still be growing under the reader's hands. */
  readonly isOpen: boolean;
}

/** As many words as a headline has; more are no query, and each costs searches. */
const MOST_WORDS = 24;

const QUOTED = /[«"“”„]([^«»"“”„]+)[»"“”]/g;
const EXCLUDED = /(^|\s)[-−–](?=[\p{L}\p{N}])([\p{L}\p{N}\p{M}]+)/gu;

export function readQuery(text: string): Query {
  const phrases = Array.from(text.matchAll(QUOTED), ([, inside = '']) => folded(inside)).filter(
    (phrase) => phrase.length > 1,
  );
  const excluded = Array.from(text.matchAll(EXCLUDED), ([, , word = '']) => folded(word)).flat();
  const all = folded(text.replace(EXCLUDED, ' '));
  const content = all.filter((word) => !isFunctionWord(word));
  const byStem = new Map((content.length > 0 ? content : all).map((word) => [stem(word), word]));
  return {
    words: [...byStem.values()].slice(0, MOST_WORDS),
    phrases,
    excluded,
    isOpen: /[\p{L}\p{M}\p{N}]$/u.test(text),
  };
}

/** Whether it asks for nothing. */
export function isEmpty({ words, phrases, excluded }: Query): boolean {
  return words.length + phrases.length + excluded.length === 0;
}

function folded(text: string): string[] {
  return wordsOf(text).map((word) => word.folded);
}
