/**
 * The names of the months as the Arabic press prints them: Western (يناير), Levantine (كانون الثاني), Maghrebi
 * (جانفي, غشت), English and French, and any two of them fused («مارس/آذار», «يوليو (تموز)», «كانون الثاني يناير»).
 *
 * Sources: CLDR `ar`, `ar-SY`, `ar-DZ`, `ar-MA`, `en`, `fr`, and the spellings of the press.
 */
import { plainLetters } from './plain-letters.ts';

const NAMES: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني', 'جانفي', 'January', 'Jan', 'janvier', 'janv'],
  ['فبراير', 'شباط', 'فيفري', 'February', 'Feb', 'février', 'fevrier', 'févr'],
  ['مارس', 'آذار', 'March', 'Mar', 'mars'],
  ['أبريل', 'إبريل', 'نيسان', 'أفريل', 'April', 'Apr', 'avril', 'avr'],
  ['مايو', 'أيار', 'ماي', 'May', 'mai'],
  ['يونيو', 'يونيه', 'حزيران', 'جوان', 'June', 'Jun', 'juin'],
  ['يوليو', 'يوليه', 'يوليوز', 'تموز', 'جويلية', 'July', 'Jul', 'juillet', 'juil'],
  ['أغسطس', 'آب', 'أوت', 'غشت', 'August', 'Aug', 'août', 'aout'],
  ['سبتمبر', 'أيلول', 'شتنبر', 'September', 'Sept', 'Sep', 'septembre'],
  ['أكتوبر', 'تشرين الأول', 'تشرين أول', 'October', 'Oct', 'octobre'],
  ['نوفمبر', 'تشرين الثاني', 'تشرين ثاني', 'نونبر', 'نوفنبر', 'November', 'Nov', 'novembre'],
  [
    'ديسمبر',
    'كانون الأول',
    'كانون أول',
    'دجنبر',
    'ديسنبر',
    'December',
    'Dec',
    'décembre',
    'decembre',
    'déc',
  ],
];

/** The first words of the Arabic names, as printed: «يناير», «كانون». */
export const ARABIC_MONTH_WORDS: readonly string[] = [
  ...new Set(
    NAMES.flat()
      .filter((name) => /^\p{Script=Arabic}/u.test(name))
      .map((name) => name.split(' ')[0] ?? name),
  ),
];

const byName = new Map(
  NAMES.flatMap((names, i) => names.map((name) => [plainLetters(name).toLowerCase(), i + 1])),
);

const one = [...byName.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll(' ', '\\s+'))
  .join('|');

/** Source of a pattern for any of the names, over `plainLetters`. */
export const MONTH_NAMES = one;

/**
 * Source of a pattern for a month, single or fused, over `plainLetters`; groups `name` and, where a second name
 * stands beside it, `other` (which must name the same month).
 */
export const MONTH = `(?<name>${one})(?![\\p{L}])\\.?(?:(?:\\s*[/\\\\|(،,–-]\\s*|\\s+)(?<other>${one})(?![\\p{L}])\\s*\\)?)?`;

/**
 * @param name one name, in any spelling
 * @returns 1 to 12, or undefined where it names no month
 * @example monthNumber('كانون الثاني') // 1
 */
export function monthNumber(name: string): number | undefined {
  return byName.get(plainLetters(name).toLowerCase().replace(/\s+/g, ' '));
}
