/** What tells a sentence from a headline. */
import { words } from '../arabic/letters.ts';

export function wordCount(text: string): number {
  return words(text).length;
}

/** Whether the text ends as a sentence of the press does, closing marks aside. */
export function endsLikeSentence(text: string): boolean {
  return /[.؟!…:](?:\s*["”»)\]’'.])*$|[.؟!]?["”»]$/.test(text.trim());
}

/** Words from which on what ends like a sentence is one: shorter lines are labels with a stop. */
const SENTENCE_WORDS = 8;

/** Whether the text is prose: it ends like a sentence, and has the words of one. */
export function isSentence(text: string): boolean {
  return wordCount(text) >= SENTENCE_WORDS && endsLikeSentence(text);
}

/** Whether the text may be a headline: short, and not a sentence. */
export function isHeadlineLike(text: string): boolean {
  const n = wordCount(text);
  return n >= 2 && n <= 30 && !/[.؛،]$/.test(text.replace(/\.{2,}$/, ''));
}
