/** Letters without their variants, one for one: what patterns for dates and furniture are matched against. */

const LETTERS: Readonly<Record<string, string>> = {
  آ: 'ا', أ: 'ا', إ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي', ی: 'ي', ک: 'ك',
}; // prettier-ignore

/**
 * Folds letters and digits and leaves every mark of punctuation in its place (`foldKey` turns hyphens into spaces,
 * which dates need). Tashkeel and tatweel go.
 *
 * @example plainLetters('٢٠٢٣-٠٢-١٩ صباحًا') // '2023-02-19 صباحا'
 */
export function plainLetters(text: string): string {
  return text
    .replace(/[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[٠-٩]/g, (c) => String(c.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (c) => String(c.charCodeAt(0) - 0x6f0))
    .replace(/[آأإٱىةؤئیک]/g, (c) => LETTERS[c] ?? c);
}
