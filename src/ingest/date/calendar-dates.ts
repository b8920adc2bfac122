/** Days of the Gregorian calendar in a text, in every form of the Arabic press. */
import { MONTH, monthNumber } from '../../arabic/month-names.ts';
import { lastWeekday, weekdayOf } from '../../arabic/weekdays.ts';

export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD`; undefined where there is no such day, or it is not the weekday printed beside it. */
  readonly day: string | undefined;
}

const ORDINALS = ['الاول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر', 'الحادي عشر', 'الثاني عشر', 'الثالث عشر', 'الرابع عشر', 'الخامس عشر', 'السادس عشر', 'السابع عشر', 'الثامن عشر', 'التاسع عشر', 'العشرين', 'الحادي والعشرين', 'الثاني والعشرين', 'الثالث والعشرين', 'الرابع والعشرين', 'الخامس والعشرين', 'السادس والعشرين', 'السابع والعشرين', 'الثامن والعشرين', 'التاسع والعشرين', 'الثلاثين', 'الحادي والثلاثين']; // prettier-ignore
const ORDINAL = `(?<ordinal>${[...ORDINALS].sort((a, b) => b.length - a.length).join('|')})\\s+من\\s+(?:شهر\\s+)?`;
const DAY = '(?<d>\\d{1,2})(?:\\s?(?:st|nd|rd|th|er)(?!\\p{L}))?';
/** Between the month and its year: «24 سبتمبر، 2025», «24-Sep-2025», «24 سبتمبر من عام 2025». */
const TO_YEAR = '[\\s،,./-]*(?:(?:من\\s+)?(?:ل?عام|العام|سنه)\\s+)?';
const IS_HIJRI = '(?!\\d|\\s*ه(?:ـ|جري|(?!\\p{L})))';
const SEPARATOR = '\\s?[/.-]\\s?';

const FORMS: readonly RegExp[] = [
  '(?<!\\d)(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?!\\d)(?:T(?=\\d))?',
  '(?<!\\d)(?<y>(?:19|20)\\d{2})(?<m>[01]\\d)(?<d>[0-3]\\d)T(?=\\d{4})',
  `(?<!\\d:?)(?<d>\\d{1,2})${SEPARATOR}(?<m>\\d{1,2})${SEPARATOR}(?<y>\\d{4})(?!\\d)`,
  `(?<![\\d/.:-])(?<d>\\d{1,2})(?<s>[/.-])(?<m>\\d{1,2})\\k<s>(?<y>\\d{2})(?![/.:-]?\\d)${IS_HIJRI}`,
  `(?<!\\d)${DAY}[\\s،,/-]*(?:من\\s+)?(?:شهر\\s+)?${MONTH}${TO_YEAR}(?<y>\\d{4})(?!\\d)`,
  `${ORDINAL}${MONTH}${TO_YEAR}(?<y>\\d{4})(?!\\d)`,
  // RFC 822: «24 Sep 25 08:00:00 GMT», and «24 سبتمبر ’25».
  `(?<!\\d)${DAY}[\\s/-]+${MONTH}[\\s/-]+(?:['’](?<q>\\d{2})(?!\\d)|(?<y>\\d{2})(?=\\s+\\d{1,2}:))`,
  `(?<!\\p{L})${MONTH}\\s+${DAY}(?!\\d)[\\s،,]+(?<y>\\d{4})(?!\\d)`,
  `(?<!\\d)(?<y>(?:19|20)\\d{2})[\\s/-]+${MONTH}[\\s/-]+(?<d>\\d{1,2})(?!\\d)`,
  // After the names of months: «3 نوفمبر 2025: 10:12» has an hour.
  '(?<!\\d)(?<y>\\d{4})\\s?[/.:]\\s?(?<m>\\d{1,2})\\s?[/.:]\\s?(?<d>\\d{1,2})(?!\\d)\\.?',
].map((source) => new RegExp(source, 'giu')); // prettier-ignore

/** Weekdays stand at most so far before their date: a Hijri day may come between. */
const REACH = 45;

/**
 * The days printed in a text, in its order; Hijri ones are passed over.
 *
 * A numeric date is read day first, as the Arabic press writes it; month first only where no other reading is a day
 * («12/25/2024»), or where the weekday beside it says so.
 *
 * @param plain a text out of `plainLetters`
 */
export function findDates(plain: string): FoundDate[] {
  const found: (FoundDate & { readonly readings: readonly string[] })[] = [];
  for (const form of FORMS) {
    for (const match of plain.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const readings = readingsOf(match.groups ?? {});
      if (readings !== undefined) found.push({ start, end, day: readings[0], readings });
      else found.push({ start, end, day: 'hijri', readings: [] });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found
    .map(({ start, end, readings, day }, i) => {
      if (day === 'hijri') return { start, end, day };
      const previous = found.slice(0, i).findLast((other) => other.day !== 'hijri')?.end ?? 0;
      const before = plain.slice(Math.max(previous, start - REACH), start);
      const after = /^[\s،,(-]{0,3}\p{L}+/u.exec(plain.slice(end))?.[0] ?? '';
      const weekday = lastWeekday(before) ?? lastWeekday(`${after}  .`);
      const right = readings.find((one) => weekday === undefined || weekdayOf(one) === weekday);
      return { start, end, day: right };
    })
    .filter(({ day }) => day !== 'hijri');
}

/** The days that a match may mean, the likeliest first; undefined for a Hijri year. */
function readingsOf(groups: Readonly<Record<string, string | undefined>>): string[] | undefined {
  const { y, q, m, d, name, other, ordinal } = groups;
  const year = fullYear(q ?? y ?? '');
  if (year < 1900) return undefined;
  const day = ordinal === undefined ? Number(d) : ordinalNumber(ordinal);
  if (name !== undefined) {
    const month = monthNumber(name) ?? 0;
    const isSame = other === undefined || monthNumber(other) === month;
    return isSame ? days([calendarDay(year, month, day)]) : [];
  }
  const dayFirst = calendarDay(year, Number(m), day);
  const isYearFirst = Object.keys(groups)[0] === 'y';
  return days([dayFirst, ...(isYearFirst ? [] : [calendarDay(year, day, Number(m))])]);
}

function days(candidates: readonly (string | undefined)[]): string[] {
  return candidates.filter((day) => day !== undefined);
}

function ordinalNumber(text: string): number {
  return ORDINALS.indexOf(text.replace(/\s+/g, ' ')) + 1;
}

/** Two digits are a year of this century, up to the next year; else one of the last. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year + (2000 + year <= new Date().getUTCFullYear() + 1 ? 2000 : 1900);
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year < 2100;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}
