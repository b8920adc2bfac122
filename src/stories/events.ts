/** One event: the same act, statement, accident, decision, told by several. */
import type { Likeness } from './likeness.ts';
import type { Pair } from './pairs.ts';

/**
 * The logarithm of the odds that two articles tell one event. Ten numbers, fitted by logistic regression on three
 * windows of two days of five outlets, chosen with each window left out in turn (precision .96 to .98, recall .83 to .88 then).
 */
export function eventScore({ like, rivals }: Pair): number {
  if (tellsNothing(like) || isSeries(like)) return NO_EVENT;
  const [lesser, greater] = like.covered;
  return (
    13.5 * like.value +
    3.6 * lesser +
    2.4 * greater +
    like.numbers -
    2.6 * like.days -
    (like.outlets === 'same' ? 1.1 : 0) -
    5.2 * rivals -
    (like.answers ? 1.6 : 0) -
    0.9 * Math.log(SHORT + like.length) -
    3.4
  );
}

const SHORT = 30;

/** «نشرة الصباح» names no event; and what nobody is known to have published cannot be a source of one. */
function tellsNothing({ outlets, headline }: Likeness): boolean {
  return outlets === 'unknown' || headline < SHORTEST_HEADLINE;
}

/**
 * An outlet reports an event once. Its second report of one has a headline that says much of the same in other words;
 * headlines of one form are a series (prices, weather, «الطريق رقم 12»). Copies are told otherwise.
 */
function isSeries({ outlets, sharedHeadline, covered: [lesser] }: Likeness): boolean {
  return outlets === 'same' && (sharedHeadline < SAME_HEADLINE || lesser >= ONE_FORM);
}

/** In terms. */
const SHORTEST_HEADLINE = 3;
const SAME_HEADLINE = 3;
const ONE_FORM = 0.8;

/** Mean score from which reports are one event. */
export const IS_EVENT = 0;
/** From which an editor is asked. */
export const MAY_BE_EVENT = -1.2;
/** Of two that share too little to be compared. */
export const NO_EVENT = -8;
