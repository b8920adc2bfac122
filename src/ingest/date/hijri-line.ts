/** Lines that are nothing but a Hijri day (months as CLDR `ar` has them): no day that is counted, and no headline. */
import { plainLetters } from '../../arabic/plain-letters.ts';
import { WEEKDAY } from './weekdays.ts';

const MONTH =
  '(?:محرم|صفر|ربيع(?: ال)?\\s?(?:اول|اخر|ثاني)|جماد[يا](?: ال)?\\s?(?:اولي?|اخره?|ثانيه?)|رجب|شعبان|رمضان|شوال|ذ[وي] (?:ال)?(?:قعده|حجه))';
const LINE = new RegExp(
  `^(?:${WEEKDAY}[\\s،,]*)?(?:\\d{1,2}[\\s،,]+(?:من\\s+)?(?:شهر\\s+)?${MONTH}[\\s،,]+|\\d{1,2}\\s?[/-]\\s?\\d{1,2}\\s?[/-]\\s?)1[34]\\d{2}\\s*(?:ه\\S{0,1}|هجري\\S*)?$`,
  'iu',
);

/** @example isHijriLine('الاثنين 12 جمادى الأولى 1447هـ') // true */
export function isHijriLine(line: string): boolean {
  return line.length < 60 && LINE.test(plainLetters(line).trim());
}
