/** Copies: another outlet's, or the same one's before a few edits. */
import type { Likeness } from '../../stories/likeness.ts';

/** Measured on edited copies and on different reports of one day (test/unit/ingest/store/same-story.test.ts). */
const ALIKE = 0.4;
/** Regular reports (prices, weather) repeat their words: without a day, nothing else tells them apart. */
const ALIKE_UNDATED = 0.7;
/** Regular reports repeat their words, not on one day. */
const DAYS_APART = 2;
/**
 * Pages end with pieces of other stories, and two pages of one hour with the same ones: what copies share stands at
 * their heads too. (Likeness weighs by place: of copies it is 0.6 and more, of such pages 0.3 and less.)
 */
const LIKE = 0.4;

/**
 * Whether one of two texts is a copy of the other.
 *
 * @param alike how like the texts are by their signatures
 * @param like how like they are by place and rarity of their words; undefined where that is not known
 */
export function isCopy(
  a: { readonly day: string },
  b: { readonly day: string },
  alike: number,
  like: Likeness | undefined,
): boolean {
  const least = a.day === '' || b.day === '' ? ALIKE_UNDATED : ALIKE;
  if (alike < least || !isNear(a.day, b.day)) return false;
  return like === undefined || (like.value >= LIKE && !isNextIssue(a.day, b.day, like));
}

/** Of a regular report: the same words on another day, over other figures. */
function isNextIssue(a: string, b: string, { isOtherIssue }: Likeness): boolean {
  return isOtherIssue && a !== '' && b !== '' && a !== b;
}

/** Whether two days may be those of one story; one that is not known may be any. */
export function isNear(a: string, b: string): boolean {
  if (a === '' || b === '') return true;
  return Math.abs(Date.parse(a) - Date.parse(b)) <= DAYS_APART * 86_400_000;
}
