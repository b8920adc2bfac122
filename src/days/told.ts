/** What a reader makes of an expression, and what it may ask. */
import type { CalendarDay } from '../arabic/dates.ts';
import type { Stretch } from './calendar.ts';
import type { Tense } from './tense.ts';

export type Precision = 'day' | 'days' | 'week' | 'month' | 'season' | 'year';

export interface Told extends Stretch {
  /** The finest unit that the words tell; `days` is a stretch of days that are counted or named. */
  readonly precision: Precision;
  /** `likely`: by the tense, the nearest of several, or a span that words leave open («مطلع العام»). */
  readonly certainty: 'certain' | 'likely';
}

export interface Context {
  /** The day of publication in the outlet's zone. */
  readonly anchor: CalendarDay;
  /** What the verbs around say: asked only where it is needed. */
  readonly tense: () => Tense | undefined;
  /** Plain letters of the sentence before and after the expression. */
  readonly before: string;
  readonly after: string;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** One kind of expression: a pattern over `plainLetters` (flags `gu`), and what it means; undefined is left out. */
export interface Reader {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, context: Context) => Told | undefined;
  /** Whether the words tell a time at all, by what stands behind them: «في 2000 قرية» do not. */
  readonly isTime?: (groups: Groups, after: string) => boolean;
}

/** @param source words, in plain letters; «و» or «ف» may stand before the first of them, and nothing else */
export function whole(source: string): RegExp {
  return new RegExp(`(?<=(?<![\\p{L}\\d])[وف]?)(?:${source})(?![\\p{L}\\d])`, 'gu');
}

export function certain(stretch: Stretch, precision: Precision): Told {
  return { ...stretch, precision, certainty: 'certain' };
}

export function likely(stretch: Stretch, precision: Precision): Told {
  return { ...stretch, precision, certainty: 'likely' };
}

export function oneDay(day: CalendarDay): Stretch {
  return { from: day, to: day };
}
