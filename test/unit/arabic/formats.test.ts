import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames, indexLetter, sortKey } from '../../../src/arabic/collation.ts';
import { count } from '../../../src/arabic/counted-nouns.ts';
import {
  dayIn,
  formatDay,
  formatDayShort,
  formatHijri,
  formatDate,
  formatMonth,
  formatWeekday,
  monthName,
  timeIn,
} from '../../../src/arabic/dates.ts';
import { formatNumber } from '../../../src/arabic/numbers.ts';
import { anyLetter } from '../letters.ts';

describe('count', () => {
  test.each([
    [0, 'لا موجزات'],
    [1, 'موجز واحد'],
    [2, 'موجزان'],
    [3, '3 موجزات'],
    [10, '10 موجزات'],
    [11, '11 موجزًا'],
    [99, '99 موجزًا'],
    [100, '100 موجز'],
    [101, '101 موجز'],
    [102, '102 موجز'],
    [103, '103 موجزات'],
    [1000, '1,000 موجز'],
  ])('%i', (n, expected) => {
    expect(count(n, 'brief')).toBe(expected);
  });
});

describe('dates', () => {
  test('months have two names where the two differ', () => {
    expect([1, 5, 9, 12].map(monthName)).toEqual([
      'يناير/كانون الثاني',
      'مايو/أيار',
      'سبتمبر/أيلول',
      'ديسمبر/كانون الأول',
    ]);
  });
  test('a day, a month, a weekday, a Hijri day', () => {
    expect(formatDay('2025-09-04')).toBe('4 سبتمبر/أيلول 2025');
    expect(formatDay('2025-12-24')).toBe('24 ديسمبر/كانون الأول 2025');
    expect(formatDayShort('2025-11-30')).toBe('30 نوفمبر/تشرين الثاني');
    expect(formatMonth('2025-09')).toBe('سبتمبر/أيلول 2025');
    expect(formatMonth('2025-10')).toBe('أكتوبر/تشرين الأول 2025');
    expect(formatDate('2025-10')).toBe('أكتوبر/تشرين الأول 2025');
    expect(formatDate('2025-10-03')).toBe('3 أكتوبر/تشرين الأول 2025');
    expect(formatDate('2025')).toBe('2025');
    expect(formatWeekday('2025-09-24')).toBe('الأربعاء');
    expect(formatHijri('2025-09-24')).toBe('2 ربيع الآخر 1447 هـ');
  });
  test('an instant falls on the day of the clock that is asked for', () => {
    expect(dayIn('2025-09-24T22:36:00Z', 'UTC')).toBe('2025-09-24');
    expect(dayIn('2025-09-24T22:36:00Z', 'Africa/Cairo')).toBe('2025-09-25');
    expect(timeIn('2025-09-25T00:05:00+03:00', 'UTC')).toBe('21:05');
    expect(timeIn('2025-09-24T00:00:00Z', 'UTC')).toBe('00:00');
  });
  test('no output carries invisible marks or Arabic-Indic digits', () => {
    const day = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString();
        const texts = [
          formatDay(iso.slice(0, 10)),
          formatHijri(iso.slice(0, 10)),
          formatNumber(date.getTime()),
        ];
        expect(texts.join()).not.toMatch(/[\u200e\u200f\u061c٠-٩۰-۹]/);
      }),
    );
  });
});

describe('Arabic order', () => {
  test('names sort without the article', () => {
    const names = [
      'الجزائر',
      'روسيا',
      'ألمانيا',
      'النيجر',
      'إيران',
      'مالي',
      'آسيا',
      'بوركينا فاسو',
    ];
    expect(names.sort(compareNames)).toEqual([
      'آسيا', 'ألمانيا', 'إيران', 'بوركينا فاسو', 'الجزائر', 'روسيا', 'مالي', 'النيجر',
    ]); // prettier-ignore
  });
  test('the name of God and stems on ال keep theirs', () => {
    expect(sortKey('الله')).toBe('الله');
    expect(sortKey('التزام دولي')).toBe('التزام دولي');
    expect(sortKey('اللجنة')).toBe('لجنة');
  });
  test('index letters', () => {
    expect(['النيجر', 'إيران', 'rosatom'].map(indexLetter)).toEqual(['ن', 'ا', 'R']);
  });
  test('the order is total', () => {
    const name = fc.string({ unit: anyLetter('الأبةىنa ') });
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0);
        if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0)
          expect(compareNames(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
