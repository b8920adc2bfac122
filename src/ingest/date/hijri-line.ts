/** Lines that are nothing but a Hijri day: no day that is counted, and no headline. */
import { HIJRI_MONTH } from '../../arabic/hijri-months.ts';
import { plainLetters } from '../../arabic/plain-letters.ts';
import { WEEKDAY } from '../../arabic/weekdays.ts';

const LINE = new RegExp(
  `^(?:${WEEKDAY}[\\s،,]*)?(?:\\d{1,2}[\\s،,]+(?:من\\s+)?(?:شهر\\s+)?${HIJRI_MONTH}[\\s،,]+|\\d{1,2}\\s?[/-]\\s?\\d{1,2}\\s?[/-]\\s?)1[34]\\d{2}\\s*(?:ه\\S{0,1}|هجري\\S*)?$`,
  'iu',
);

/** @example isHijriLine('الاثنين 12 جمادى الأولى 1447هـ') // true */
export function isHijriLine(line: string): boolean {
  return line.length < 60 && LINE.test(plainLetters(line).trim());
}
