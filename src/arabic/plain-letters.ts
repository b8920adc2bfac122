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

/** Plain letters with the way back: `starts[i]` is where `plain[i]` stands in the source, and a last one its length. */
export interface PlacedLetters {
  readonly plain: string;
  readonly starts: readonly number[];
}

export function plainWithPlaces(source: string): PlacedLetters {
  let plain = '';
  const starts: number[] = [];
  for (let i = 0; i < source.length; i += 1) {
    const letter = plainUnit(source.charCodeAt(i));
    if (letter !== '') starts.push(i);
    plain += letter;
  }
  starts.push(source.length);
  return { plain, starts };
}

/** Asked for every letter of every text: each unit is folded once. */
const units: (string | undefined)[] = [];

function plainUnit(code: number): string {
  return (units[code] ??= plainLetters(String.fromCharCode(code)));
}
