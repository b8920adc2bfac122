/** Words for weeks, months and years, and the stretch that they tell. Plain letters. */
import type { CalendarDay } from '../arabic/dates.ts';
import {
  type Stretch,
  addDays,
  addMonths,
  monthOf,
  monthStretch,
  weekStretch,
  yearOf,
  yearStretch,
} from './calendar.ts';
import type { Groups } from './told.ts';
import {
  OF_TOLD_YEAR,
  OF_YEAR,
  modifier,
  month,
  monthIn,
  steps,
  yearIn,
  yearOfMonth,
} from './words.ts';

export const UNIT = '(?<unit>(?:ب?ال|لل)(?:اسبوع|شهر|عام|سنه))';
export const THIS = '(?<this>هذا الاسبوع|هذا الشهر|هذا العام|هذه السنه)';
export const YEAR_WORD = '(?:ل?عام|ل?سنه|العام|السنه|للعام|للسنه)';
const YEAR = `(?:${YEAR_WORD}\\s+(?<year>1[6-9]\\d{2}|20\\d{2})|(?<bare>(?:19|20)\\d{2}))(?!\\d|[.,/-]\\d|\\s*(?:ه(?:ـ|جري|(?!\\p{L}))|%|٪))`;
export const PERIOD = `(?:${UNIT}\\s+${modifier()}|${THIS}|${YEAR}|(?:شهر\\s+)?${month('m')}(?:${OF_YEAR}|${OF_TOLD_YEAR}|\\s+${modifier('mmod')})?)`;

export type Unit = 'week' | 'month' | 'year';

export function unitOf(groups: Groups): { unit: Unit; step: number } {
  const words = groups.unit ?? groups.this ?? '';
  const unit = words.includes('اسبوع') ? 'week' : words.includes('شهر') ? 'month' : 'year';
  return { unit, step: groups.mod === undefined ? 0 : steps(groups.mod) };
}

export function stretchOf(unit: Unit, step: number, anchor: CalendarDay): Stretch {
  if (unit === 'week') return weekStretch(addDays(anchor, 7 * step));
  if (unit === 'year') return yearStretch(yearOf(anchor) + step);
  const day = addMonths(`${anchor.slice(0, 7)}-01`, step);
  return monthStretch(yearOf(day), monthOf(day));
}

/** The whole stretch that the groups of `PERIOD` tell. */
export function periodOf(groups: Groups, anchor: CalendarDay): Stretch | undefined {
  const year = groups.year ?? groups.bare;
  if (groups.m === undefined) {
    if (year !== undefined) return yearStretch(Number(year));
    const { unit, step } = unitOf(groups);
    return stretchOf(unit, step, anchor);
  }
  const number = monthIn(groups, 'm');
  if (number === undefined) return undefined;
  const told =
    groups.mmod === undefined ? yearIn(groups, anchor) : yearOfMonth(number, groups.mmod, anchor);
  return told === undefined ? undefined : monthStretch(told, number);
}

export function grain({ m, year, bare, ...groups }: Groups): Unit {
  if (m !== undefined) return 'month';
  return year === undefined && bare === undefined ? unitOf(groups).unit : 'year';
}
