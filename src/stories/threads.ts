/** One thread: the same running story, of which an event is a step. */
import type { Likeness } from './likeness.ts';

/**
 * The logarithm of the odds that two articles are of one running story, between -2 and 2, so that one word in common
 * counts as much as none and two copies no more than two reports. Who and what is named tells a running story more than
 * its words: each of three windows that was left out in turn gained by that (F1 .81, .47, .67 for .81, .41, .59).
 */
export function threadScore({ value, constant, names }: Likeness): number {
  return Math.max(NO_THREAD, Math.min(MOST, 16 * (value + constant) + 20 * names - 8));
}

/** Of two that share too little to be compared. */
export const NO_THREAD = -2;
const MOST = 2;
/** Mean score from which events are told as of one thread: two in three are. */
export const IS_THREAD = -1.3;
