/** One event: the same act, statement, accident, decision, told by several. */
import type { Likeness } from './likeness.ts';
import type { Pair } from './pairs.ts';

/**
 * The logarithm of the odds that two articles tell one event. Twelve numbers, fitted by logistic regression on three
 * windows of two days of five outlets, and on the same articles as if of ten outlets and as if each had its own, so that
 * they do not hang on how many outlets there are. With each window left out in turn: precision .98, recall .90. By hand
 * are: 0.1 taken off for the sake of precision, and what a clash counts (1.7 as fitted): of 137 pairs of one event one
 * alone has any.
 */
export function eventScore({ like, rivals, nearer }: Pair): number {
  if (tellsNothing(like) || isSeries(like)) return NO_EVENT;
  const [lesser, greater] = like.covered;
  return Math.max(
    NO_EVENT,
    (like.value < LEAST_ALIKE ? OTHER_WORDS : 0) +
      2.9 * like.value +
      1.1 * lesser +
      3.35 * greater +
      0.85 * like.numbers -
      3.1 * like.days -
      (like.outlets === 'same' ? 0.4 : 0) -
      2.75 * rivals -
      4.25 * nearer -
      1.5 * (like.answers ? 1 : 0) -
      4 * like.clashes -
      Math.log(SHORT + like.length) -
      0.45,
  );
}

const SHORT = 30;
/**
 * Headlines of one form («بلدية … تفتتح سوق …») cover each other though their texts tell of different things. Of the pairs
 * of one event in those windows none that was told has less in common.
 */
const LEAST_ALIKE = 0.18;
const OTHER_WORDS = -2;

/** «نشرة الصباح» names no event; and what nobody is known to have published cannot be a source of one. */
function tellsNothing({ outlets, headline }: Likeness): boolean {
  return outlets === 'unknown' || headline < SHORTEST_HEADLINE;
}

/**
 * An outlet reports an event once. Its second report of one has a headline that says much of the same in other words;
 * headlines of one form are a series (prices, weather, «الطريق رقم 12»), and so is the next day's report with other figures. Copies are told otherwise.
 */
function isSeries({ outlets, sharedHeadline, covered, isOtherIssue, days }: Likeness): boolean {
  if (outlets !== 'same') return false;
  const [lesser] = covered;
  return sharedHeadline < SAME_HEADLINE || lesser >= ONE_FORM || (isOtherIssue && days >= NEXT_DAY);
}

/** In terms. */
const SHORTEST_HEADLINE = 3;
const SAME_HEADLINE = 3;
const ONE_FORM = 0.8;
/** Of what comes daily (prices, the bourse), at much the same hour. */
const NEXT_DAY = 0.7;

/** Mean score from which reports are one event. */
export const IS_EVENT = 0;
/** From which an editor is asked. */
export const MAY_BE_EVENT = -1.2;
/** Of two that share too little to be compared. */
export const NO_EVENT = -8;
