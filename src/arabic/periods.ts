/** Stretches of days in words: «من 22 إلى 28 سبتمبر/أيلول 2025». Words, not a dash: a dash between numbers turns round. */
import { type CalendarDay, formatDay, formatDayShort } from './dates.ts';

/**
 * @param start @param end both days belong to the stretch
 * @example formatSpan('2025-09-22', '2025-09-28') // 'من 22 إلى 28 سبتمبر/أيلول 2025'
 * @example formatSpan('2025-09-29', '2025-10-05') // 'من 29 سبتمبر/أيلول إلى 5 أكتوبر/تشرين الأول 2025'
 */
export function formatSpan(start: CalendarDay, end: CalendarDay): string {
  if (start.slice(0, 7) === end.slice(0, 7)) {
    return `من ${String(Number(start.slice(8)))} إلى ${formatDay(end)}`;
  }
  const first = start.slice(0, 4) === end.slice(0, 4) ? formatDayShort(start) : formatDay(start);
  return `من ${first} إلى ${formatDay(end)}`;
}
