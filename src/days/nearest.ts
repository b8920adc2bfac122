/** Which of several days or months without a year is meant. */
import type { CalendarDay } from '../arabic/dates.ts';
import { type Stretch, daysBetween, yearOf } from './calendar.ts';
import type { Tense } from './tense.ts';

/** A day without a year is mostly the nearest one: farther than this the press prints the year. */
const NEAR = 130;
/** Two that are about as far are told apart by the tense alone. */
const FAR = 200;

/**
 * @param of the stretch in a year; undefined where that year has none
 * @returns undefined where the nearest is not near, and no tense decides
 */
export function nearest(
  of: (year: number) => Stretch | undefined,
  anchor: CalendarDay,
  tense: Tense | undefined,
): Stretch | undefined {
  const year = yearOf(anchor);
  const all = [year - 1, year, year + 1].map(of).filter((one) => one !== undefined);
  const past = all.findLast(({ from }) => from <= anchor);
  const next = all.find(({ to }) => to >= anchor);
  if (past === next) return past;
  const ago = past === undefined ? Infinity : Math.max(0, daysBetween(past.to, anchor));
  const ahead = next === undefined ? Infinity : Math.max(0, daysBetween(anchor, next.from));
  // What was said may be of the past or to come: the nearer one counts for more.
  if (ago <= NEAR && ahead >= FAR) return past;
  if (ahead <= NEAR && ago >= FAR && tense !== 'past') return next;
  if (tense === 'past' || tense === 'said') return past;
  return tense === 'future' ? next : undefined;
}
