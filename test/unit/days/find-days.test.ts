import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDay,
  formatDayShort,
  formatHijri,
  formatWeekday,
} from '../../../src/arabic/dates.ts';
import { addDays } from '../../../src/days/calendar.ts';
import { findDays } from '../../../src/days/find-days.ts';
import { annotated } from './annotated.ts';

/** As of the files in test/fixtures/days: half of them were written before the code had read any sentence. */
describe.each(['written-before.txt', 'written-after.txt', 'written-last.txt'])(
  'sentences of %s',
  (file) => {
    test.each(annotated(file).map((one) => [one.text, one] as const))(
      '%s',
      (_, { anchor, text, days }) => {
        const found = findDays(text, anchor);
        expect(found.map(({ from, to }) => ({ from, to }))).toEqual(
          days.map(({ from, to }) => ({ from, to })),
        );
        found.forEach(({ start, end }, i) => {
          expect(start < (days[i]?.end ?? 0) && end > (days[i]?.start ?? 0)).toBe(true);
        });
      },
    );
  },
);

const someDay = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2060, 0, 1) / 86_400_000 })
  .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10));

describe('days of any time', () => {
  test('a day with its year is that day, wherever it is told', () => {
    fc.assert(
      fc.property(someDay, someDay, (day, anchor) => {
        const [found] = findDays(`وقع الاتفاق في ${formatDay(day)} في نيامي.`, anchor);
        expect(found).toMatchObject({ from: day, to: day, precision: 'day', certainty: 'certain' });
      }),
    );
  });

  test('a day without its year is the one nearby', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -100, max: 100 }), (anchor, off) => {
        const day = addDays(anchor, off);
        const found = findDays(`الاجتماع في ${formatDayShort(day)} في نيامي.`, anchor);
        if (day.endsWith('02-29')) return;
        expect(found).toMatchObject([{ from: day, to: day, certainty: 'likely' }]);
      }),
    );
  });

  test('a weekday goes with its modifier, one to seven days off', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 7 }), (anchor, off) => {
        const [past, next] = [addDays(anchor, -off), addDays(anchor, off)];
        expect(findDays(`وصل ${formatWeekday(past)} الماضي.`, anchor)[0]?.from).toBe(past);
        expect(findDays(`سيصل ${formatWeekday(next)} المقبل.`, anchor)[0]?.from).toBe(next);
      }),
    );
  });

  test('a date whose weekday is another one is left out', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 6 }), (day, off) => {
        expect(findDays(`وصل ${formatWeekday(addDays(day, off))} ${formatDay(day)}.`, day)).toEqual(
          [],
        );
      }),
    );
  });

  test('a Hijri day is the Gregorian one of Umm al-Qura', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const [found] = findDays(`افتتح في ${formatHijri(day)}`, day);
        expect(found).toMatchObject({ from: day, to: day, certainty: 'likely' });
      }),
      { numRuns: 300 },
    );
  });

  test('whatever the text: spans are of the text, in order, apart, and no stretch ends before it begins', () => {
    const word = fc.constantFrom(
      'الأربعاء', 'الماضي', 'المقبل', 'يناير', 'كانون', 'الثاني', '15', '2026', 'عام', 'من', 'إلى', 'بين', 'و7', 'مطلع',
      'الشهر', 'غدًا', 'أمس', 'قبل', 'ثلاثة', 'أيام', 'رمضان', '1447', 'هـ', '.', '،', 'قال', 'سيصل', 'الربع', 'الأول', '/', '-', 'نهاية', '31',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), someDay, (parts, anchor) => {
        const text = parts.join(' ');
        let last = 0;
        for (const { start, end, text: words, from, to } of findDays(text, anchor)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(words);
          expect(from <= to).toBe(true);
          expect(new Date(from).toISOString().slice(0, 10)).toBe(from);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('how sure a day is', () => {
  test.each([
    ['وصل الأربعاء الماضي.', 'certain'],
    ['وصل الأربعاء.', 'likely'],
    ['وصل أمس الجمعة.', 'certain'],
    ['انسحب مطلع العام.', 'likely'],
    ['رحل في رمضان الماضي.', 'likely'],
  ])('%s', (text, certainty) => {
    expect(findDays(text, '2026-11-28')[0]?.certainty).toBe(certainty);
  });
});

test('marks and vowels do not hide a day, and stay in what is quoted', () => {
  expect(findDays('وصل الأَربِعاءَ الماضِيَ، وغادر.', '2026-11-28')).toMatchObject([
    { text: 'الأَربِعاءَ الماضِيَ', from: '2026-11-25' },
  ]);
});

test('a text of the small hours speaks of the day before', () => {
  expect(findDays('اجتمع المجلس اليوم الجمعة.', '2026-11-28')[0]?.from).toBe('2026-11-27');
  expect(findDays('اجتمع المجلس اليوم الثلاثاء.', '2026-11-28')).toEqual([]);
});
