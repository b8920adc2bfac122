/** Days of the Gregorian calendar as `YYYY-MM-DD`, without a zone: what is counted with them. */
import type { CalendarDay } from '../arabic/dates.ts';
import { weekdayOf } from '../arabic/weekdays.ts';

/** From a day to a day, both belonging to it. */
export interface Stretch {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

const DAY = 86_400_000;

export function addDays(day: CalendarDay, count: number): CalendarDay {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
}

/** How many days `b` lies after `a`. */
export function daysBetween(a: CalendarDay, b: CalendarDay): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / DAY);
}

/** @returns undefined where there is no such day */
export function calendarDay(year: number, month: number, day: number): CalendarDay | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}

/** The same day so many months on; the month's last where it is shorter. */
export function addMonths(day: CalendarDay, count: number): CalendarDay {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
  const { to } = monthStretch(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1);
  return `${to.slice(0, 8)}${[day.slice(8), to.slice(8)].sort()[0] ?? '01'}`;
}

/** @param month 1 to 12, or beyond: 0 is the December before */
export function monthStretch(year: number, month: number): Stretch {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const last = new Date(Date.UTC(year, month, 0));
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) };
}

export function yearStretch(year: number): Stretch {
  const digits = String(year).padStart(4, '0');
  return { from: `${digits}-01-01`, to: `${digits}-12-31` };
}

/** The week of ISO 8601, Monday to Sunday, in which a day lies. */
export function weekStretch(day: CalendarDay): Stretch {
  const from = addDays(day, -((weekdayOf(day) + 6) % 7));
  return { from, to: addDays(from, 6) };
}

export function yearOf(day: CalendarDay): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: CalendarDay): number {
  return Number(day.slice(5, 7));
}

/** @param weekday Sunday is 0 @returns the last such day that is not later than `day` */
export function weekdayUpTo(day: CalendarDay, weekday: number): CalendarDay {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** @param weekday Sunday is 0 @returns the first such day that is not earlier than `day` */
export function weekdayFrom(day: CalendarDay, weekday: number): CalendarDay {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}
