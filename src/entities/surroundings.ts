/** What stands around a form in a folded text: the words next to it, and whether others stand anywhere. */
import { isCliticChain } from '../arabic/clitics.ts';
import { isWordAt } from '../arabic/letters.ts';

export interface Surroundings {
  /** The words before the form, the nearest first; only those that nothing but spaces or an opening mark parts. */
  readonly before: readonly string[];
  /** The words after it, the nearest first. */
  readonly after: readonly string[];
  /** Whether folded words stand anywhere in the text, clitics aside. */
  has(key: string): boolean;
}

/** Looks around a name: where its word begins, where it begins itself behind its clitics, and where it ends. */
export type Survey = (wordStart: number, start: number, end: number) => Surroundings;

/** As far as the longest rule looks. */
const MOST_WORDS = 4;

/** Clitics before a name, other than the article alone. */
const PARTING = /^[وفبكل]/;

/** Signs that may stand between two words that belong together: نهر «النيجر». */
const OPENING = new Set(['«', '"', '“', '(', "'"]);

/** @param text folded; its words as rules see them; the memory of `has` lasts as long as what is returned */
export function surveyor(text: string): Survey {
  const known = new Map<string, boolean>();
  const has = (key: string): boolean => {
    let found = known.get(key);
    if (found === undefined) {
      found = hasWords(text, key);
      known.set(key, found);
    }
    return found;
  };
  return (wordStart, start, end) => ({
    get before() {
      // «الاقتصاد والمالية»: what و, ب, ل … part from the word before does not belong to it.
      return PARTING.test(text.slice(wordStart, start)) ? [] : wordsBefore(text, wordStart);
    },
    get after() {
      return wordsAfter(text, end);
    },
    has,
  });
}

/** @param start where the word begins that holds the form */
function wordsBefore(text: string, start: number): string[] {
  const words: string[] = [];
  let at = start;
  while (words.length < MOST_WORDS) {
    while (at > 0 && (text.charAt(at - 1) === ' ' || OPENING.has(text.charAt(at - 1)))) at -= 1;
    const end = at;
    while (isWordAt(text, at - 1)) at -= 1;
    if (at === end) break;
    words.push(text.slice(at, end));
  }
  return words;
}

function wordsAfter(text: string, end: number): string[] {
  const words: string[] = [];
  let at = end;
  while (words.length < MOST_WORDS) {
    while (at < text.length && (text.charAt(at) === ' ' || text.charAt(at) === '»')) at += 1;
    const start = at;
    while (isWordAt(text, at)) at += 1;
    if (at === start) break;
    words.push(text.slice(start, at));
  }
  return words;
}

function hasWords(text: string, key: string): boolean {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    if (isWordAt(text, at + key.length)) continue;
    let from = at;
    while (isWordAt(text, from - 1)) from -= 1;
    if (isCliticChain(text.slice(from, at), true)) return true;
  }
  return false;
}
