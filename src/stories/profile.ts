/** What of an article tells its story: its terms by where they stand, its numbers, its hour and its outlet. */
import { monthNumber } from '../arabic/month-names.ts';
import { isAnswer } from './answers.ts';
import { type EntityPlace, isNumber, termOf, type TextWord, wordsIn } from './terms.ts';
import { tableRarity } from './rarity.ts';

/** An article as text. */
export interface StoryText {
  readonly title: string;
  /** Standfirst and paragraphs, without dateline, a line each. */
  readonly body: string;
  /** As offsets in title, a line break, and body. */
  readonly entities: readonly EntityPlace[];
  /** Id; '' where it is not known. */
  readonly outlet: string;
  /** ISO 8601 with an offset; undefined where it is not known. */
  readonly publishedAt: string | undefined;
}

export interface ProfileTerm {
  readonly term: string;
  /** As the text has it first, without particle; of an entity its term. */
  readonly form: string;
  /** log(1 + occurrences), each counted by its place. */
  readonly weight: number;
  readonly place: TermPlace;
}

/** The foremost place of a term. */
export type TermPlace = 'title' | 'lead' | 'rest';

export interface StoryProfile {
  readonly outlet: string;
  /** Minutes since 1970; undefined where it is not known. */
  readonly at: number | undefined;
  /** Words of the body. */
  readonly length: number;
  /** Its headline answers: denies, accuses, rejects. */
  readonly answers: boolean;
  /** Terms of title and lead, and the most telling others. */
  readonly terms: readonly ProfileTerm[];
  readonly numbers: readonly ProfileNumber[];
}

export interface ProfileNumber {
  readonly digits: string;
  readonly weight: number;
}

/** Where a word stands decides what it counts: what ends a page is often another story's. */
const TITLE = 3;
const LEAD = { words: 45, counts: 2 };
const MIDDLE = { words: 120, counts: 1 };
const END = 0.4;
/** Terms of the body beside those of the lead. */
const MOST_OTHERS = 20;
const HEAD_OF_NUMBERS = 60;

export function profileOf(text: StoryText): StoryProfile {
  const { title, body, entities, outlet, publishedAt } = text;
  const found = wordsIn(`${title}\n${body}`, entities);
  const words = found.filter(({ form }, i) => !isDayOfMonth(form, found[i + 1]?.form));
  const titleLength = words.filter(({ start }) => start < title.length).length;
  const titleWords = words.slice(0, titleLength);
  const bodyWords = words.slice(titleLength);
  const terms = new Map<string, { form: string; count: number; place: TermPlace }>();
  const numbers = new Map<string, number>();
  const add = (
    { form, printed }: TextWord,
    counts: number,
    place: TermPlace,
    ofNumber: number,
  ): void => {
    if (isNumber(form)) {
      const digits = digitsOf(form);
      if (digits !== undefined) numbers.set(digits, (numbers.get(digits) ?? 0) + ofNumber);
      return;
    }
    const term = termOf(form);
    if (term === undefined) return;
    const before = terms.get(term);
    if (before === undefined) terms.set(term, { form: printed, count: counts, place });
    else before.count += counts;
  };
  for (const word of titleWords) add(word, TITLE, 'title', 2);
  bodyWords.forEach((word, i) => {
    const ofNumber = i < HEAD_OF_NUMBERS ? 1 : 0.5;
    if (i < LEAD.words) add(word, LEAD.counts, 'lead', ofNumber);
    else add(word, i < MIDDLE.words ? MIDDLE.counts : END, 'rest', ofNumber);
  });
  const at = publishedAt === undefined ? NaN : Date.parse(publishedAt) / 60_000;
  return {
    outlet,
    at: Number.isNaN(at) ? undefined : Math.floor(at),
    length: bodyWords.length,
    answers: isAnswer(titleWords.map(({ form }) => form)),
    terms: mostTelling(
      [...terms].map(([term, { form, count, place }]) => ({
        term,
        form,
        weight: rounded(Math.log(1 + count)),
        place,
      })),
    ),
    numbers: [...numbers].map(([digits, weight]) => ({ digits, weight: Math.min(weight, 2) })),
  };
}

/** As it is kept: in tenths. */
function rounded(weight: number): number {
  return Math.round(weight * 10) / 10;
}

/** «11 سبتمبر» is a day, not a number of anything. */
function isDayOfMonth(form: string, next: string | undefined): boolean {
  return isNumber(form) && next !== undefined && monthNumber(next) !== undefined;
}

/** Numbers of two digits and more tell something; a year does not. */
function digitsOf(form: string): string | undefined {
  const digits = /^\d+/.exec(form)?.[0] ?? '';
  return digits.length < 2 || /^(?:19|20)\d\d$/.test(digits) ? undefined : digits;
}

function mostTelling(terms: readonly ProfileTerm[]): ProfileTerm[] {
  const heads = terms.filter(({ place }) => place !== 'rest');
  const others = terms
    .filter(({ place }) => place === 'rest')
    .map((one) => ({ one, tells: one.weight * tableRarity(one.term) }))
    .sort((a, b) => b.tells - a.tells || (a.one.term < b.one.term ? -1 : 1));
  return [...heads, ...others.slice(0, MOST_OTHERS).map(({ one }) => one)];
}
