/** How an edition is called. */
import { formatDay, formatMonth, formatWeekday } from '../arabic/dates.ts';
import { formatSpan } from '../arabic/periods.ts';
import type { EditionLink, EditionKind } from '../digest/editions.ts';

const KINDS: Readonly<Record<EditionKind, string>> = {
  day: 'العدد اليومي',
  week: 'العدد الأسبوعي',
  month: 'العدد الشهري',
};

/** «العدد اليومي», «العدد الأسبوعي», «العدد الشهري». */
export function editionKindName(kind: EditionKind): string {
  return KINDS[kind];
}

/** @example editionDates(week) // 'من 22 إلى 28 سبتمبر/أيلول 2025' */
export function editionDates({ kind, key, start, end }: EditionLink): string {
  if (kind === 'month') return formatMonth(key);
  return kind === 'day' ? `${formatWeekday(start)} ${formatDay(start)}` : formatSpan(start, end);
}
