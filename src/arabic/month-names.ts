/**
 * The names of the months as the Arabic press prints them: Western (يناير), Levantine (كانون الثاني), Maghrebi
 * (جانفي, غشت), and any two of them fused («مارس/آذار», «يوليو (تموز)»).
 *
 * Sources: CLDR `ar`, `ar-SY`, `ar-DZ`, `ar-MA`, and the spellings of the press.
 */
import { plainLetters } from './plain-letters.ts';

const NAMES: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني', 'جانفي', 'January', 'Jan'],
  ['فبراير', 'شباط', 'فيفري', 'February', 'Feb'],
  ['مارس', 'آذار', 'March', 'Mar'],
  ['أبريل', 'إبريل', 'نيسان', 'أفريل', 'April', 'Apr'],
  ['مايو', 'أيار', 'ماي', 'May'],
  ['يونيو', 'يونيه', 'حزيران', 'جوان', 'June', 'Jun'],
  ['يوليو', 'يوليه', 'يوليوز', 'تموز', 'جويلية', 'July', 'Jul'],
  ['أغسطس', 'آب', 'أوت', 'غشت', 'August', 'Aug'],
  ['سبتمبر', 'أيلول', 'شتنبر', 'September', 'Sept', 'Sep'],
  ['أكتوبر', 'تشرين الأول', 'تشرين أول', 'October', 'Oct'],
  ['نوفمبر', 'تشرين الثاني', 'تشرين ثاني', 'نونبر', 'نوفنبر', 'November', 'Nov'],
  ['ديسمبر', 'كانون الأول', 'كانون أول', 'دجنبر', 'ديسنبر', 'December', 'Dec'],
];

const byName = new Map(
  NAMES.flatMap((names, i) => names.map((name) => [plainLetters(name).toLowerCase(), i + 1])),
);

const one = [...byName.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll(' ', '\\s+'))
  .join('|');

/** Source of a pattern for a month, single or fused, over `plainLetters`; one capturing group: the first name. */
export const MONTH = `(${one})(?![\\p{L}])(?:\\s*(?:[/\\-–|]\\s*(?:${one})(?![\\p{L}])|\\(\\s*(?:${one})\\s*\\)))?`;

/**
 * @param name one name, in any spelling
 * @returns 1 to 12, or undefined where it names no month
 * @example monthNumber('كانون الثاني') // 1
 */
export function monthNumber(name: string): number | undefined {
  return byName.get(plainLetters(name).toLowerCase().replace(/\s+/g, ' '));
}
