/** What tells a sentence from a headline. */
import { words } from '../arabic/letters.ts';

export function wordCount(text: string): number {
  return words(text).length;
}

/** Whether the text ends as a sentence of the press does, closing marks aside. */
export function endsLikeSentence(text: string): boolean {
  return /[.؟!…:](?:\s*["”»)\]’'.])*$|[.؟!]?["”»]$/.test(text.trim());
}

/** Whether the text may be a headline: short, and not a sentence. */
export function isHeadlineLike(text: string): boolean {
  const n = wordCount(text);
  return n >= 2 && n <= 30 && !/[.؛،]$/.test(text.replace(/\.{2,}$/, ''));
}
