/** The words of a text with their places and what stands between them: what patterns of names are read from. */
import { foldKey } from '../../arabic/folding.ts';

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Folded, without a conjunction where `bare` says so. */
  readonly key: string;
  /** Whether nothing but spaces parts it from the next word. */
  readonly joinsNext: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-’'.][\p{L}\p{M}\p{N}]+)*/gu;

export function wordsOf(text: string): Word[] {
  const matches = [...text.matchAll(WORD)];
  return matches.map((match, i) => {
    const end = match.index + match[0].length;
    const next = matches[i + 1]?.index ?? text.length;
    const gap = text.slice(end, next);
    // «د. فراس إلياس»: the point of an abbreviation.
    const joinsNext =
      next < text.length && (/^[^\S\n]*$/.test(gap) || (match[0] === 'د' && gap.startsWith('.')));
    return { start: match.index, end, text: match[0], key: foldKey(match[0]), joinsNext };
  });
}

/** The word without «و» or «ف» and one of «ب ك ل» before it, for words of a known list. */
export function withoutClitics(key: string, list: ReadonlySet<string>): string | undefined {
  for (const prefix of ['', 'و', 'ف', 'ل', 'ب', 'ك', 'ول', 'وب']) {
    if (!key.startsWith(prefix)) continue;
    const rest = key.slice(prefix.length);
    if (prefix !== '' && rest.length < 2) continue;
    if (list.has(rest)) return rest;
    if (prefix.endsWith('ل') && rest.startsWith('ل') && list.has(`ا${rest}`)) return `ا${rest}`;
  }
  return undefined;
}

/** Whether the word carries the article, a conjunction or «ل» before it or not. */
export function isDefinite(key: string): boolean {
  return /^(?:و?ال|لل)\p{L}{2,}/u.test(key);
}

/** A set of folded words from a list in ordinary spelling, separated by spaces. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map(foldKey));
}
