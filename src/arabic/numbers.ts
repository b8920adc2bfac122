/**
 * Numbers as the site prints them: Latin digits everywhere (the digits of the Maghreb and the Sahel, and of
 * every address and source we cite), never a mixture. CLDR numbering system `latn`.
 */

const format = new Intl.NumberFormat('ar-u-nu-latn');

/** Marks that `Intl` puts around signs; they would travel into addresses, JSON and copies. */
const BIDI_MARKS = /[\u200e\u200f\u061c]/g;

/**
 * A number with its thousands grouped.
 *
 * @example formatNumber(5000) // '5,000'
 */
export function formatNumber(n: number): string {
  return withoutBidiMarks(format.format(n));
}

/** Takes the invisible direction marks (U+200E, U+200F, U+061C) out of a formatter's output. */
export function withoutBidiMarks(text: string): string {
  return text.replace(BIDI_MARKS, '');
}
