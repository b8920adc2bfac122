/** Which characters make up words. Source: Unicode general categories and scripts (UAX #24, UAX #44). */

const ARABIC_LETTER = /[\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06fa-\u06fc]/;
const WORD = /[\p{L}\p{N}\p{M}\u0640'’]/u;

/** One byte a UTF-16 unit: asked for every letter of a text, a table is far quicker than the expression. */
const isWordUnit = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  WORD.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** Whether the text has at least one Arabic letter (base letters only: no marks, digits or punctuation). */
export function hasArabic(text: string): boolean {
  return ARABIC_LETTER.test(text);
}

/** Whether the character can stand inside a word: a letter, digit, mark, tatweel or apostrophe. */
export function isWordCharacter(character: string): boolean {
  return WORD.test(character);
}

/** Whether a word's character stands at the index: as `isWordCharacter`, for one UTF-16 unit of a text. */
export function isWordAt(text: string, index: number): boolean {
  return index >= 0 && index < text.length && isWordUnit[text.charCodeAt(index)] === 1;
}

/**
 * The words of a text in order, marks left on them.
 *
 * @example words('قال: «نعم».') // ['قال', 'نعم']
 */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640'’]*/gu) ?? [];
}
