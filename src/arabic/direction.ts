/** Which way a text begins: readers that know no `dir` guess it from the first letter (Unicode UAX #9, P2 and P3). */

const RIGHT_TO_LEFT_MARK = '\u200F';
const FIRST_STRONG = /[\p{Script=Arabic}\p{Script=Hebrew}\u200F\u061C]|[\p{L}\u200E]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\u200F\u061C]/u;

/** Whether the first letter of a plain text is a right-to-left one, or there is no letter at all. */
export function beginsRightToLeft(text: string): boolean {
  const first = FIRST_STRONG.exec(text)?.[0];
  return first === undefined || RIGHT_TO_LEFT.test(first);
}

/** A plain text that is set from the right also where its direction is guessed: a mark stands before a Latin beginning. */
export function fromTheRight(text: string): string {
  return beginsRightToLeft(text) ? text : RIGHT_TO_LEFT_MARK + text;
}
