/**
 * The digits of the Arab East (Unicode: ARABIC-INDIC DIGIT; CLDR numbering system `arab`) for the ASCII ones of texts
 * and formatters. Every character stands for one, so that places in a text stay the same.
 */

/** A number with its marks: a comma between thousands, a point before fractions. */
const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/g;
const MARKS: Readonly<Record<string, string>> = { ',': '\u066C', '.': '\u066B' };

/** @example easternDigits('1,200.5 في 2025') // '١٬٢٠٠٫٥ في ٢٠٢٥' */
export function easternDigits(text: string): string {
  return text.replace(NUMBER, (number) =>
    number.replace(/[\d,.]/g, (sign) => MARKS[sign] ?? String.fromCharCode(0x660 + Number(sign))),
  );
}
