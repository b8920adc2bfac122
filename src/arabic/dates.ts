/**
 * Dates as Arabic newspapers print them: «24 سبتمبر/أيلول 2025», the Western and the Levantine name of the
 * month, so that a reader in Bamako, Tunis or Beirut reads the same line. The Hijri day is secondary.
 *
 * No locale gives the double form; it is the ar-EG name, a stroke, and the ar-SY name (CLDR). The numbering
 * system and calendar are pinned, because the defaults of many Arabic locales differ.
 */
import { withoutBidiMarks } from './numbers.ts';

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export type CalendarDay = string;
/** A calendar month, `YYYY-MM`. */
export type CalendarMonth = string;

const weekday = format('ar-EG-u-nu-latn-ca-gregory', { weekday: 'long' });
const hijri = format('ar-u-ca-islamic-umalqura-nu-latn', { dateStyle: 'long' });

/** How months are called: by both names of the press, or as one country does (CLDR). */
export const MONTH_STYLES = {
  both: ['ar-EG', 'ar-SY'],
  western: ['ar-EG'],
  levantine: ['ar-SY'],
  algerian: ['ar-DZ'],
  moroccan: ['ar-MA'],
  mauritanian: ['ar-MR'],
} as const;

export type MonthStyle = keyof typeof MONTH_STYLES;

let names: readonly Intl.DateTimeFormat[] = formatsOf('both');

/** Sets how months are called from here on, in the whole program: the site does once, from its settings. */
export function setMonthStyle(style: MonthStyle): void {
  names = formatsOf(style);
}

function formatsOf(style: MonthStyle): Intl.DateTimeFormat[] {
  return MONTH_STYLES[style].map((locale) =>
    format(`${locale}-u-nu-latn-ca-gregory`, { month: 'long' }),
  );
}

/**
 * The name of a month, double where the style has two and they differ.
 *
 * @param month 1 to 12
 * @example monthName(9) // 'سبتمبر/أيلول'
 */
export function monthName(month: number): string {
  const date = new Date(Date.UTC(2024, month - 1, 15));
  return [...new Set(names.map((one) => one.format(date)))].join('/');
}

/** @example formatDay('2025-09-24') // '24 سبتمبر/أيلول 2025' */
export function formatDay(day: CalendarDay): string {
  return `${String(Number(day.slice(8, 10)))} ${formatMonth(day.slice(0, 7))}`;
}

/** @example formatDayShort('2025-09-24') // '24 سبتمبر/أيلول' */
export function formatDayShort(day: CalendarDay): string {
  return `${String(Number(day.slice(8, 10)))} ${monthName(Number(day.slice(5, 7)))}`;
}

/** @example formatMonth('2025-09') // 'سبتمبر/أيلول 2025' */
export function formatMonth(month: CalendarMonth): string {
  return `${monthName(Number(month.slice(5, 7)))} ${String(Number(month.slice(0, 4)))}`;
}

/**
 * A date as exactly as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 *
 * @example formatDate('2025-09') // 'سبتمبر/أيلول 2025'
 */
export function formatDate(date: string): string {
  if (date.length === 4) return date;
  return date.length === 7 ? formatMonth(date) : formatDay(date);
}

/** @example formatWeekday('2025-09-24') // 'الأربعاء' */
export function formatWeekday(day: CalendarDay): string {
  return weekday.format(noonOf(day));
}

/**
 * The Hijri date of a day by the Umm al-Qura calendar. A secondary date only: calendars disagree by a day.
 *
 * @example formatHijri('2025-09-24') // '2 ربيع الآخر 1447 هـ'
 */
export function formatHijri(day: CalendarDay): string {
  return withoutBidiMarks(hijri.format(noonOf(day)));
}

/**
 * The calendar day that an instant falls on in a time zone.
 *
 * @param instant ISO 8601 with an offset
 * @param timeZone an IANA name
 * @example dayIn('2025-09-24T22:36:00Z', 'Africa/Cairo') // '2025-09-25'
 */
export function dayIn(instant: string, timeZone: string): CalendarDay {
  const { year, month, day } = partsIn(instant, timeZone);
  return `${year}-${month}-${day}`;
}

/**
 * The time of day of an instant in a time zone, on the 24-hour clock.
 *
 * @example timeIn('2025-09-24T22:36:00Z', 'UTC') // '22:36'
 */
export function timeIn(instant: string, timeZone: string): string {
  const { hour, minute } = partsIn(instant, timeZone);
  return `${hour}:${minute}`;
}

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
}

function noonOf(day: CalendarDay): Date {
  return new Date(`${day}T12:00:00Z`);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function partsIn(instant: string, timeZone: string): Record<string, string> {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-u-nu-latn-ca-gregory', {
      timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    }); // prettier-ignore
    clocks.set(timeZone, clock);
  }
  return Object.fromEntries(clock.formatToParts(new Date(instant)).map((p) => [p.type, p.value]));
}
