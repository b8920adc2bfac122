/** Weeks and months as stretches of calendar days. Weeks are those of ISO 8601: Monday to Sunday. */
import type { CalendarDay, CalendarMonth } from '../arabic/dates.ts';

const DAY = 86_400_000;

/** @example weekDays('2025-09-24') // { monday: '2025-09-22', sunday: '2025-09-28' } */
export function weekDays(day: CalendarDay): { monday: CalendarDay; sunday: CalendarDay } {
  const date = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(date).getUTCDay() + 6) % 7;
  const monday = date - sinceMonday * DAY;
  return { monday: toDay(monday), sunday: toDay(monday + 6 * DAY) };
}

/**
 * The ISO 8601 week of a day; a week belongs to the year of its Thursday.
 *
 * @example isoWeekOf('2024-12-30') // '2025-w01'
 */
export function isoWeekOf(day: CalendarDay): string {
  const thursday = Date.parse(`${weekDays(day).monday}T00:00:00Z`) + 3 * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY));
  return `${String(year)}-w${String(week).padStart(2, '0')}`;
}

/** @example lastDayOfMonth('2024-02') // '2024-02-29' */
export function lastDayOfMonth(month: CalendarMonth): CalendarDay {
  return toDay(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0));
}

function toDay(time: number): CalendarDay {
  return new Date(time).toISOString().slice(0, 10);
}
