/** The figures and days of a report, each with what it is about, as far as they can be compared. */
import { type DayInText, findDays } from '../days/find-days.ts';
import { addDays, daysBetween } from '../days/calendar.ts';
import { plainLetters, plainWithPlaces } from '../arabic/plain-letters.ts';
import { sentences } from '../arabic/sentences.ts';
import type { FigureKind } from '../figures/figure.ts';
import { findFigures } from '../figures/find-figures.ts';
import { ranksIn } from '../figures/ranks.ts';
import { scoresIn } from '../figures/scores.ts';
import { type Surroundings, stemsOf, surroundings, wordsOf } from '../figures/words.ts';
import type { Account } from './account.ts';
import { type Interval, intervalOf } from './intervals.ts';

export interface ToldFact extends Surroundings {
  readonly kind: FigureKind | 'day' | 'rank' | 'score';
  /** As printed. */
  readonly text: string;
  /** What is counted: empty for people in general; of a day its precision. */
  readonly of: string;
  /** The number, or the first day counted from 1970. */
  readonly value: number;
  readonly interval: Interval;
  /** The sentence, as printed. */
  readonly said: string;
  /** In the title, the standfirst or the first sentences: where the event is told. */
  readonly isLead: boolean;
  /** Of another day, of a longer time, or a toll that the report itself calls an earlier one. */
  readonly isBackground: boolean;
  /** «بينهم 3 أطفال». */
  readonly isPart: boolean;
  /** «عدد المستوطنين»: of all there are. */
  readonly isTotal: boolean;
  /** Of «تجديد عقده لمدة عامين» what is for so long; empty of other times. */
  readonly term: string;
  /** Of a day how many days it lies after the report. */
  readonly ahead?: number;
  /** Stems of the words between that and the time. */
  readonly about: ReadonlySet<string>;
}

const TOLLS: ReadonlySet<string> = new Set(['killed', 'wounded', 'missing', 'arrested', 'rescued', 'displaced', 'casualties', 'aboard', 'kidnapped', 'acquitted', 'present', 'votes', 'bodies', 'magnitude', 'depth'] satisfies FigureKind[]); // prettier-ignore

/** Whether people are counted by what happened to them. */
export function isToll({ kind }: Pick<ToldFact, 'kind'>): boolean {
  return TOLLS.has(kind);
}

const LEAD_SENTENCES = 4;
/** What happened so long before the report is no news. */
const RECENT_DAYS = 4;
const EARLIER =
  /(?:حصيلة|إحصائية|أنباء|تقارير|معلومات)\s+(?:\p{L}+\s+)?(?:سابقة|أولية|أولى)|في وقت سابق|كانت? .{0,30}(?:قد )?أعلنت?/u;
const CUMULATIVE =
  /(?:^|\s)(?:منذ (?!أمس|اليوم|صباح|فجر|مساء)|خلال (?:الأعوام|السنوات|الأشهر|الشهر|العام|الأسبوع)|إجمالي|بلغ مجموع|سنويا)/u;
const TERM = /(?:لمدة|مدته|مدتها|بعقد|عقد\p{L}*|[يت]متد|السجن|بالسجن|سجن\p{L}*)\s+(?:\p{L}+\s+)?$/u;
/** What is for some time, before the time. */
const TERMS: readonly (readonly [name: string, words: RegExp])[] = [
  [
    'عقد',
    /(?<!\p{L})(?:[وفبل]?(?:ال)?(?:تجديد|تمديد|عقد|تعاقد)|[وف]?(?:جدد|مدد|تعاقد|وقع)ت?)\p{L}{0,3}(?!\p{L})/u,
  ],
  ['سجن', /(?:سجن|حبس)/u],
  ['تعيين', /(?<!\p{L})[وفب]?(?:تعيين|عي\u0651?نت?)(?!\p{L})/u],
  ['هدنة', /(?:هدنة|لوقف إطلاق النار)/u],
  ['حظر', /(?:حظر|إيقاف|تعليق|إغلاق)/u],
];
/** Letters before a time in which its subject stands. */
const NEAR_TERM = 90;

const NO_TERM = { term: '', about: new Set<string>() };

function termOf(before: string): Pick<ToldFact, 'term' | 'about'> {
  if (!TERM.test(before)) return NO_TERM;
  const near = before.slice(-NEAR_TERM);
  for (const [term, words] of TERMS) {
    const found = [...near.matchAll(new RegExp(words, 'gu'))].at(-1);
    if (found === undefined) continue;
    const between = near.slice(found.index + found[0].length);
    return { term, about: stemsOf(wordsOf(plainLetters(between))) };
  }
  return NO_TERM;
}

const EPOCH = '1970-01-01';

/** A report is compared with several others. */
const known = new WeakMap<Account, readonly ToldFact[]>();

export function toldFacts(account: Account): readonly ToldFact[] {
  const before = known.get(account);
  if (before !== undefined) return before;
  const { title, summary, text, day } = account;
  const facts = [
    ...toldIn(title, day, true),
    ...toldIn(summary, day, true),
    ...toldIn(text, day, false),
  ];
  known.set(account, facts);
  return facts;
}

function toldIn(text: string, day: string | undefined, isHead: boolean): ToldFact[] {
  if (text === '') return [];
  const days = day === undefined ? [] : findDays(text, day);
  const figures = findFigures(text).map((figure): ToldFact => {
    const { start, end, index } = figure.sentence;
    const said = text.slice(start, end);
    const near = days.filter((one) => one.start >= start && one.end <= end);
    return {
      ...figure,
      // A mark of a quotation may stand before the noun, its other half far behind.
      text: figure.text.replace(/["«»“”]/gu, '').replace(CONJUNCTION, ''),
      interval: intervalOf(figure),
      said,
      ...(figure.kind === 'duration' ? termOf(text.slice(start, figure.start)) : NO_TERM),
      isLead: isHead || index < LEAD_SENTENCES,
      isBackground:
        EARLIER.test(said) ||
        CUMULATIVE.test(said) ||
        hasEarlierYear(said, day) ||
        isAftershock(figure.kind, said, text.slice(start, figure.start)) ||
        near.some((one) => isPast(one, day ?? one.to)),
    };
  });
  return [...figures, ...daysTold(text, days, isHead, day), ...standingsTold(text, isHead)];
}

/** What the earth does after the quake, and in the headline's news before it, is not the quake. */
function isAftershock(kind: FigureKind, said: string, before: string): boolean {
  if (kind !== 'magnitude' && kind !== 'depth') return false;
  return before.includes('ارتدادي') || /^[وف]?كان/u.test(said);
}

/** «في انتخابات 2018»: a year that tells no day. */
function hasEarlierYear(said: string, day: string | undefined): boolean {
  const years =
    plainLetters(said).match(/(?<![\d.,/-]\s?)(?:19|20)\d\d(?!\s?[\d.,/-]\d|\d)/gu) ?? [];
  return day !== undefined && years.some((year) => year < day.slice(0, 4));
}

/** «فنحو نصف مليون», «واثنين»; not «واحد». */
const CONJUNCTION =
  /^[وف](?=\d|نحو|حوالي|أكثر|اثن|ثلاث|أربع|خمس|ست[ةّ]?\s|سبع|ثماني|تسع|عشر|م[ئا])/u;

function isPast({ to, precision }: DayInText, day: string): boolean {
  return precision === 'day' || precision === 'days' ? to < addDays(day, -RECENT_DAYS) : to < day;
}

function daysTold(
  text: string,
  days: readonly DayInText[],
  isHead: boolean,
  day: string | undefined,
): ToldFact[] {
  const { plain, starts } = plainWithPlaces(text);
  return sentences(plain).flatMap((sentence, index) => {
    const [start, end] = [
      starts[sentence.start] ?? 0,
      (starts[sentence.end - 1] ?? text.length - 1) + 1,
    ];
    const words = wordsOf(sentence.text);
    const placeOf = (at: number): number => starts[sentence.start + at] ?? text.length;
    return days
      .filter((one) => one.start >= start && one.end <= end)
      .map((one): ToldFact => {
        const from = words.findIndex((word) => placeOf(word.end - 1) >= one.start);
        const to = words.findLastIndex((word) => placeOf(word.start) < one.end) + 1;
        const [low, high] = [daysBetween(EPOCH, one.from), daysBetween(EPOCH, one.to)];
        return {
          ...surroundings(words, from, to),
          kind: 'day',
          text: one.text,
          of: one.precision,
          value: low,
          interval: { low, high },
          ...(day === undefined ? {} : { ahead: low - daysBetween(EPOCH, day) }),
          said: text.slice(start, end),
          isLead: isHead || index < LEAD_SENTENCES,
          isBackground: false,
          isPart: false,
          isTotal: false,
          ...NO_TERM,
        };
      });
  });
}

/** Ranks and results of matches. */
function standingsTold(text: string, isHead: boolean): ToldFact[] {
  const { plain, starts } = plainWithPlaces(text);
  return sentences(plain).flatMap((sentence, index) => {
    const words = wordsOf(sentence.text);
    const place = (at: number): number => starts[sentence.start + at] ?? text.length;
    const told = (kind: ToldFact['kind'], from: number, to: number, value: number): ToldFact => ({
      ...surroundings(words, from, to),
      kind,
      text: text.slice(place(words[from]?.start ?? 0), place((words[to - 1]?.end ?? 1) - 1) + 1),
      of: '',
      value,
      interval: { low: value, high: value },
      said: text.slice(place(0), place(sentence.text.length - 1) + 1),
      isLead: isHead || index < LEAD_SENTENCES,
      isBackground: false,
      isPart: false,
      isTotal: false,
      ...NO_TERM,
    });
    return [
      ...ranksIn(words).map(({ from, to, value }) => told('rank', from, to, value)),
      ...scoresIn(sentence.text).map(({ start, end, value }) => {
        const from = words.findIndex((word) => word.end > start);
        const to = words.findLastIndex((word) => word.start < end) + 1;
        return told('score', from, to, value);
      }),
    ];
  });
}
