/** On which day a brief stands, and briefs by day and month. */
import { type CalendarDay, dayIn } from '../arabic/dates.ts';
import type { Brief, Precision } from './model.ts';

/**
 * The calendar day of a publication time.
 *
 * An exact time is told by the site's clock. Where only the day (or month) is known, it is the day as written:
 * no clock may move it to the day before.
 *
 * @param publishedAt ISO 8601 with an offset
 * @param timeZone the site's clock (IANA)
 */
export function dayOf(publishedAt: string, precision: Precision, timeZone: string): CalendarDay {
  return precision === 'minute' || precision === 'assumed'
    ? dayIn(publishedAt, timeZone)
    : publishedAt.slice(0, 10);
}

/** Newest first; on one instant, by id, so that two builds agree. */
export function compareNewestFirst(a: Brief, b: Brief): number {
  return timeOf(b) - timeOf(a) || (a.id < b.id ? -1 : 1);
}

const times = new WeakMap<Brief, number>();

/** Parsed once, however often it is compared. */
function timeOf(brief: Brief): number {
  const time = times.get(brief) ?? Date.parse(brief.publishedAt);
  times.set(brief, time);
  return time;
}

/** A stretch of time with the briefs that fall into it. */
export interface Period {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly key: string;
  readonly briefs: readonly Brief[];
}

/** Briefs by day, in the order in which the days appear. */
export const groupByDay = (briefs: readonly Brief[]): Period[] => groupBy(briefs, (b) => b.day);

/** Briefs by month, in the order in which the months appear. */
export const groupByMonth = (briefs: readonly Brief[]): Period[] =>
  groupBy(briefs, (b) => b.day.slice(0, 7));

/** Briefs by year, in the order in which the years appear. */
export const groupByYear = (briefs: readonly Brief[]): Period[] =>
  groupBy(briefs, (b) => b.day.slice(0, 4));

function groupBy(briefs: readonly Brief[], keyOf: (brief: Brief) => string): Period[] {
  return [...Map.groupBy(briefs, keyOf)].map(([key, inPeriod]) => ({ key, briefs: inPeriod }));
}
