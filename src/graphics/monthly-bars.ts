/** Briefs by month as bars: data for an SVG, in which time runs from right to left like the text around it. */
import type { Brief } from '../digest/model.ts';

export interface MonthlyBars {
  readonly width: number;
  readonly height: number;
  /** The highest count: the top of the axis, which begins at zero. */
  readonly most: number;
  /** Oldest first; months without briefs are there too. */
  readonly bars: readonly Bar[];
  /**
   * What the table gives, bars or not, the newest first: months that have briefs, and of the years before that of the
   * first bar the years, so that the table does not grow with every month.
   */
  readonly periods: readonly Period[];
  /** How many briefs are older than the first bar. */
  readonly older: number;
}

export interface Period {
  /** `YYYY-MM` or `YYYY`. */
  readonly period: string;
  readonly briefs: number;
}

export interface Bar {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly briefs: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const HEIGHT = 72;
const STEP = 16;
const GAP = 3;
/** The width of a short story: a few bars are not blown up. */
const LEAST_MONTHS = 12;
/** Bars are seen, and touched, for the last two years; what is older is in the table. */
const MOST_MONTHS = 24;

/** @param briefs at least one; the last month is that of the newest */
export function monthlyBars(briefs: readonly Brief[]): MonthlyBars {
  const counts = new Map<string, number>();
  for (const { day } of briefs) {
    const month = day.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const months = monthsBetween(
    [...counts.keys()].reduce((a, b) => (a < b ? a : b)),
    [...counts.keys()].reduce((a, b) => (a > b ? a : b)),
  ).slice(-MOST_MONTHS);
  const most = Math.max(...months.map((month) => counts.get(month) ?? 0));
  const width = Math.max(months.length, LEAST_MONTHS) * STEP;
  const bars = months.map((month, i) => {
    const n = counts.get(month) ?? 0;
    const height = Math.round((n / most) * HEIGHT);
    return {
      month,
      briefs: n,
      x: width - (i + 1) * STEP + GAP,
      y: HEIGHT - height,
      width: STEP - GAP,
      height,
    };
  });
  const first = months[0] ?? '';
  return {
    width,
    height: HEIGHT,
    most,
    bars,
    periods: periodsOf(counts, first.slice(0, 4)),
    older: briefs.filter(({ day }) => day.slice(0, 7) < first).length,
  };
}

/** @param year the first of which the months are told apart */
function periodsOf(counts: ReadonlyMap<string, number>, year: string): Period[] {
  const periods = new Map<string, number>();
  for (const [month, n] of counts) {
    const period = month < year ? month.slice(0, 4) : month;
    periods.set(period, (periods.get(period) ?? 0) + n);
  }
  return [...periods]
    .map(([period, n]) => ({ period, briefs: n }))
    .sort((a, b) => (a.period < b.period ? 1 : -1));
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let at = indexOf(first); at <= indexOf(last); at += 1) {
    months.push(
      `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`,
    );
  }
  return months;
}

function indexOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
