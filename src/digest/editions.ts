/** Editions: the briefs of a day, of a week, of a month, each with its neighbours. */
import type { CalendarDay } from '../arabic/dates.ts';
import type { Brief } from './model.ts';
import { isoWeekOf, lastDayOfMonth, weekDays } from './weeks.ts';

export type EditionKind = 'day' | 'week' | 'month';

export interface Edition {
  readonly kind: EditionKind;
  /** `2025-09-24`, `2025-w39` (ISO 8601 week), `2025-09`: its address too. */
  readonly key: string;
  readonly start: CalendarDay;
  readonly end: CalendarDay;
  /** Newest first. */
  readonly briefs: readonly Brief[];
  /** The editions of the same kind before and after it that have briefs. */
  readonly previous?: string;
  readonly next?: string;
}

/**
 * All editions that have briefs. A brief of which only the month is known stands in the month's edition alone.
 *
 * @param briefs newest first
 * @returns by key, the newest first of each kind: days, weeks, months
 */
export function editionsOf(briefs: readonly Brief[]): Map<string, Edition> {
  const dated = briefs.filter(({ precision }) => precision !== 'month');
  return new Map([
    ...chain('day', dated, ({ day }) => day),
    ...chain('week', dated, ({ day }) => isoWeekOf(day)),
    ...chain('month', briefs, ({ day }) => day.slice(0, 7)),
  ]);
}

function chain(
  kind: EditionKind,
  briefs: readonly Brief[],
  keyOf: (brief: Brief) => string,
): [string, Edition][] {
  const groups = [...Map.groupBy(briefs, keyOf)].sort(([a], [b]) => (a < b ? 1 : -1));
  return groups.map(([key, ofEdition], i) => {
    const [next, previous] = [groups[i - 1]?.[0], groups[i + 1]?.[0]];
    const edition: Edition = {
      kind,
      key,
      ...spanOf(kind, key, ofEdition),
      briefs: ofEdition,
      ...(previous === undefined ? {} : { previous }),
      ...(next === undefined ? {} : { next }),
    };
    return [key, edition];
  });
}

function spanOf(
  kind: EditionKind,
  key: string,
  [brief]: readonly Brief[],
): { start: CalendarDay; end: CalendarDay } {
  if (kind === 'day') return { start: key, end: key };
  if (kind === 'month') return { start: `${key}-01`, end: lastDayOfMonth(key) };
  const days = weekDays(brief?.day ?? '');
  return { start: days.monday, end: days.sunday };
}

/** What leads to an edition, and no more. */
export type EditionLink = Pick<Edition, 'kind' | 'key' | 'start' | 'end'>;

export interface EditionNeighbours {
  readonly previous: EditionLink | undefined;
  readonly next: EditionLink | undefined;
  /** The week and the month that hold it. */
  readonly wider: readonly EditionLink[];
}

export function neighboursOf(
  edition: Edition,
  editions: ReadonlyMap<string, Edition>,
): EditionNeighbours {
  const of = (key: string | undefined): EditionLink | undefined => {
    const other = key === undefined ? undefined : editions.get(key);
    return other && { kind: other.kind, key: other.key, start: other.start, end: other.end };
  };
  const week = edition.kind === 'day' ? of(isoWeekOf(edition.start)) : undefined;
  const month =
    edition.kind === 'month'
      ? undefined
      : (of(edition.end.slice(0, 7)) ?? of(edition.start.slice(0, 7)));
  return {
    previous: of(edition.previous),
    next: of(edition.next),
    wider: [week, month].filter((one) => one !== undefined),
  };
}

/** The edition of a month with those of its weeks. */
export interface EditionMonth {
  readonly month: Edition;
  /** Newest first. A week stands in the month in which it begins, where that has briefs. */
  readonly weeks: readonly Edition[];
}

/** @returns newest first; every week in one of them */
export function editionMonths(editions: ReadonlyMap<string, Edition>): EditionMonth[] {
  const all = [...editions.values()];
  const weeks = Map.groupBy(
    all.filter(({ kind }) => kind === 'week'),
    ({ start, end }) => [start, end].map((day) => day.slice(0, 7)).find((key) => editions.has(key)),
  );
  return all
    .filter(({ kind }) => kind === 'month')
    .map((month) => ({ month, weeks: weeks.get(month.key) ?? [] }));
}

/** With fewer briefs than these an edition makes no front page. */
const FEWEST = 4;

/**
 * The edition that the front page shows: that of the latest day, or, where that is thin, of its week or month.
 *
 * @returns undefined where there are no briefs
 */
export function frontEdition(editions: ReadonlyMap<string, Edition>): Edition | undefined {
  const latest = (kind: EditionKind): Edition | undefined =>
    [...editions.values()].find((edition) => edition.kind === kind);
  const [day, week, month] = [latest('day'), latest('week'), latest('month')];
  const isFull = (edition: Edition | undefined): boolean => (edition?.briefs.length ?? 0) >= FEWEST;
  return [day, week].find(isFull) ?? month ?? day;
}
