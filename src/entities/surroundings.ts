/** What stands around a form in a folded text: the words next to it, and whether others stand anywhere. */
import { isCliticChain } from '../arabic/clitics.ts';
import { isWordAt } from '../arabic/letters.ts';

export interface Surroundings {
  /** The letters of the form's word before it: «ال», «ول». Folded, as are all the words here. */
  readonly clitics: string;
  /** The form itself, and as it is printed, with its marks. */
  readonly form: string;
  readonly printed: string;
  /** The words before the form, the nearest first; only those that nothing but spaces or an opening mark parts. */
  readonly before: readonly string[];
  /** The same words where و, ب, ل … part the form from them. */
  readonly joined: readonly string[];
  /** The nearest of `before`, empty where there is none; and as it is printed. */
  readonly nearest: string;
  readonly nearestPrinted: string;
  /** The words after it, the nearest first. */
  readonly after: readonly string[];
  /** Whether a country that is certain stands beside it as its equal: «مالي والنيجر», «النيجر ومالي». */
  readonly isJoined: boolean;
  /** Whether folded words stand anywhere in the text, clitics aside. */
  has(key: string): boolean;
}

/** Where a word with a form stands in the folded text: from before its clitics. */
export interface Place {
  readonly wordStart: number;
  readonly end: number;
}

/** The same stretch of a folded text as it was printed. */
export type Printed = (start: number, end: number) => string;

/** A folded text with what rules ask of it again and again. */
export interface Source {
  readonly text: string;
  readonly printed: Printed;
  /** Whether folded words stand anywhere in it, clitics aside. */
  readonly has: (key: string) => boolean;
}

/** @param text folded; what `has` finds is remembered as long as what is returned lasts */
export function sourceOf(text: string, printed: Printed): Source {
  const known = new Map<string, boolean>();
  const has = (key: string): boolean => {
    let found = known.get(key);
    if (found === undefined) {
      found = hasWords(text, key);
      known.set(key, found);
    }
    return found;
  };
  return { text, printed, has };
}

/** As far as the longest rule looks. */
const MOST_WORDS = 5;

/** Clitics before a name, other than the article alone. */
const PARTING = /^[وفبكل]|^ا[وفبكل]?(?!ل)./;

/** Signs that may stand between two words that belong together: نهر «النيجر». */
const OPENING = '«"“([\'';
const CLOSING = '»';
const NOTHING: readonly string[] = [];

/**
 * Looks around a place; each thing is looked for when it is first asked for.
 *
 * @param start where the form begins, behind the clitics of its word
 * @param isJoined see `Surroundings`
 */
export function lookAround(
  source: Source,
  place: Place,
  start: number,
  isJoined: () => boolean,
): Surroundings {
  return new Around(source, place, start, isJoined);
}

/** A class, because one is made for each hit of a text: its getters are made once. */
class Around implements Surroundings {
  readonly #source: Source;
  readonly #place: Place;
  readonly #start: number;
  readonly #isJoined: () => boolean;
  readonly #isParted: boolean;
  readonly clitics: string;
  readonly form: string;
  #nearest: string | undefined;
  #joined: readonly string[] | undefined;
  #after: readonly string[] | undefined;

  constructor(source: Source, place: Place, start: number, isJoined: () => boolean) {
    this.#source = source;
    this.#place = place;
    this.#start = start;
    this.#isJoined = isJoined;
    this.clitics = source.text.slice(place.wordStart, start);
    this.form = source.text.slice(start, place.end);
    // «الاقتصاد والمالية»: what و, ب, ل … part from the word before does not belong to it.
    this.#isParted = this.clitics !== '' && PARTING.test(this.clitics);
  }

  get printed(): string {
    return this.#source.printed(this.#start, this.#place.end);
  }

  get isJoined(): boolean {
    return this.#isJoined();
  }

  get joined(): readonly string[] {
    return (this.#joined ??= wordsBefore(this.#source, this.#place.wordStart, MOST_WORDS));
  }

  get before(): readonly string[] {
    return this.#isParted ? NOTHING : this.joined;
  }

  get nearest(): string {
    if (this.#isParted) return '';
    return (this.#nearest ??= wordsBefore(this.#source, this.#place.wordStart, 1)[0] ?? '');
  }

  get nearestPrinted(): string {
    const { text, printed } = this.#source;
    const from = text.lastIndexOf(this.nearest, this.#place.wordStart - 1);
    return printed(from, from + this.nearest.length);
  }

  get after(): readonly string[] {
    return (this.#after ??= wordsAfter(this.#source, this.#place.end));
  }

  has(key: string): boolean {
    return this.#source.has(key);
  }
}

/** @param start where the word begins that holds the form */
function wordsBefore({ text, printed }: Source, start: number, most: number): string[] {
  const words: string[] = [];
  let at = start;
  while (words.length < most) {
    while (at > 0 && mayPart(text.charAt(at - 1), OPENING) && !isBreak(text, at - 1, printed))
      at -= 1;
    const end = at;
    while (isWordAt(text, at - 1)) at -= 1;
    if (at === end) break;
    words.push(text.slice(at, end));
  }
  return words;
}

function wordsAfter({ text, printed }: Source, end: number): string[] {
  const words: string[] = [];
  let at = end;
  while (words.length < MOST_WORDS) {
    while (at < text.length && mayPart(text.charAt(at), CLOSING) && !isBreak(text, at, printed))
      at += 1;
    const start = at;
    while (isWordAt(text, at)) at += 1;
    if (at === start) break;
    words.push(text.slice(start, at));
  }
  return words;
}

function mayPart(character: string, marks: string): boolean {
  return character === ' ' || marks.includes(character);
}

/** Whether a new line stands where folding has left a space: a title ends there, or a paragraph. */
function isBreak(text: string, at: number, printed: Printed): boolean {
  return text.charAt(at) === ' ' && printed(at, at + 1).includes('\n');
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
