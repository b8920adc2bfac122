/** Days told inside Arabic texts: «الأربعاء الماضي», «مطلع العام», «في 15 يناير/كانون الثاني المقبل», «قبل يومين». */
import type { CalendarDay } from '../arabic/dates.ts';
import { MONTH_NAMES } from '../arabic/month-names.ts';
import { plainWithPlaces } from '../arabic/plain-letters.ts';
import { sentences } from '../arabic/sentences.ts';
import { calendarDates } from './calendar-dates.ts';
import { counted } from './counted.ts';
import { hijriDays } from './hijri-days.ts';
import { nearDays } from './near-days.ts';
import { noDays } from './no-days.ts';
import { periodParts } from './period-parts.ts';
import { periods } from './periods.ts';
import { tenseAround } from './tense.ts';
import type { Reader, Told } from './told.ts';
import { weekdays } from './weekdays.ts';

export interface DayInText extends Told {
  /** Where the expression stands: `text === source.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const WEEK = /احد|اثنين|اتنين|ثلاثا|اربعا|خميس|جمعه|سبت/;
const FIGURES = /\d/;
const UNITS = /يوم|ايام|اسبوع|اسابيع|شهر|شهور|عام|اعوام|سن/;

/** The readers, each with what must stand in a sentence for it to find anything: most sentences tell no day. */
const READERS: readonly (readonly [reader: Reader, needs: RegExp])[] = [
  ...hijriDays.map(
    (reader) => [reader, /\d|رمضان|محرم|صفر|ربيع|جماد|رجب|شعبان|شوال|قعده|حجه/] as const,
  ),
  ...calendarDates.map((reader) => [reader, new RegExp(`\\d|شهر|${MONTH_NAMES}`, 'u')] as const),
  ...weekdays.map((reader) => [reader, WEEK] as const),
  ...nearDays.map((reader) => [reader, /يوم|امس|بارحه|غد|صباح|مساء|ليل/] as const),
  ...counted.map((reader) => [reader, UNITS] as const),
  ...periods.map(
    (reader) =>
      [reader, new RegExp(`${UNITS.source}|${FIGURES.source}|${MONTH_NAMES}`, 'u')] as const,
  ),
  ...periodParts.map(
    (reader) =>
      [
        reader,
        new RegExp(`${UNITS.source}|${FIGURES.source}|${MONTH_NAMES}|صيف|خريف|ربيع`, 'u'),
      ] as const,
  ),
];

/**
 * The days, months and years that a text tells, in its order. What may be one day or another is left out, as are
 * centuries, decades, days that come again, and those counted from another day («بعد يومين من الهدنة»).
 *
 * Tenses decide where a day has no year or a weekday stands alone: the nearest verb of the sentence is read.
 *
 * @param text prose: a paragraph, or several
 * @param anchor the day on which it was published, in the outlet's zone (`dayIn` of arabic/dates.ts)
 * @example findDays('وصل الأربعاء الماضي.', '2026-11-28')[0] // { from: '2026-11-25', to: '2026-11-25', precision: 'day', … }
 */
export function findDays(text: string, anchor: CalendarDay): DayInText[] {
  return matchesIn(text).flatMap((match) => {
    const { sentence, at, end, reader, groups } = match;
    const told = reader.read(groups, {
      anchor,
      tense: () => tenseAround(sentence, at, end),
      before: sentence.slice(0, at),
      after: sentence.slice(end),
    });
    return told === undefined
      ? []
      : [{ ...told, ...match.place, text: text.slice(match.place.start, match.place.end) }];
  });
}

/**
 * Where a text tells days, those too of which nobody can say which: numbers there count nothing.
 *
 * @param text as of `findDays`
 */
export function dayPlaces(text: string): { readonly start: number; readonly end: number }[] {
  return matchesIn(text).map(({ place }) => place);
}

interface Found {
  /** In the plain letters of its sentence. */
  readonly at: number;
  readonly end: number;
  readonly reader: Reader;
  readonly groups: Readonly<Record<string, string | undefined>>;
}
interface Match extends Found {
  readonly sentence: string;
  /** In the text. */
  readonly place: { readonly start: number; readonly end: number };
}

/** The same text is asked for its days, its figures and what is to come. */
const known = new Map<string, readonly Match[]>();
const MOST_KNOWN = 8;

function matchesIn(text: string): readonly Match[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const { plain, starts } = plainWithPlaces(text);
  const found = sentences(plain).flatMap(({ text: sentence, start }) =>
    matchesOf(sentence).map((match): Match => {
      const from = starts[start + match.at] ?? 0;
      const to = starts[start + match.end] ?? text.length;
      return { ...match, sentence, place: { start: from, end: printedEnd(text, from, to) } };
    }),
  );
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  known.set(text, found);
  return found;
}

/** Without marks at its end, but with the bracket that closes one of its own. */
function printedEnd(text: string, from: number, to: number): number {
  const cut = text.slice(from, to).replace(/[\s.،,(]+$/u, '');
  const isOpen = cut.includes('(') && !cut.includes(')') && text.startsWith(')', from + cut.length);
  return from + cut.length + (isOpen ? 1 : 0);
}

/** The longest readings, none over another; of two as long as one another that of the first reader. */
function matchesOf(sentence: string): Found[] {
  const some = READERS.filter(([, needs]) => needs.test(sentence)).flatMap(([reader]) =>
    findAll(sentence, reader),
  );
  if (some.length === 0) return [];
  const all = [...noDays.flatMap((reader) => findAll(sentence, reader)), ...some];
  const taken: Found[] = [];
  for (const match of all.sort((a, b) => b.end - b.at - (a.end - a.at))) {
    if (taken.every(({ at, end }) => match.end <= at || match.at >= end)) taken.push(match);
  }
  return taken.sort((a, b) => a.at - b.at);
}

function findAll(sentence: string, reader: Reader): Found[] {
  return [...sentence.matchAll(reader.pattern)]
    .map((match) => ({
      at: match.index,
      end: match.index + match[0].trimEnd().length,
      reader,
      groups: match.groups ?? {},
    }))
    .filter(({ end, groups }) => reader.isTime?.(groups, sentence.slice(end)) !== false);
}
