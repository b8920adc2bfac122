import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SMALL_NUMBER, readNumber, smallNumber } from '../../../src/arabic/number-words.ts';
import { plainLetters } from '../../../src/arabic/plain-letters.ts';

function value(text: string): number | undefined {
  return readNumber(plainLetters(text).split(' '), 0)?.value;
}

test.each([
  ['خمسة وعشرين شخصا', 25],
  ['ثلاثة عشر', 13],
  ['خمس عشرة', 15],
  ['مئتين وخمسين', 250],
  ['ثلاثمائة وخمسة وستين', 365],
  ['ثلاث مئة', 300],
  ['أحد عشر ألفا و200', 11_200],
  ['عشرين ألفا وخمسمئة', 20_500],
  ['ألفي شخص', 2000],
  ['ألف قتيل', 1000],
  ['3 ملايين', 3_000_000],
  ['1.5 مليون', 1_500_000],
  ['مليون ونصف المليون', 1_500_000],
  ['مليونين و300 ألف', 2_300_000],
  ['3,5', 3.5],
  ['12,500 شخص', 12_500],
  ['٤٥ قتيلا', 45],
])('%s', (text, expected) => {
  expect(value(text)).toBe(expected);
});

describe('what is no number, or may be two', () => {
  test.each(['آلاف القتلى', '1.250', 'عدة', 'وزير'])('%s', (text) => {
    expect(value(text)).toBeUndefined();
  });
});

test('two numbers that are joined stay two', () => {
  expect(readNumber(plainLetters('ثلاثة وأربعة').split(' '), 0)).toMatchObject({
    value: 3,
    words: 1,
  });
  expect(readNumber(plainLetters('12 و15').split(' '), 0)).toMatchObject({ value: 12, words: 1 });
});

const UNITS = ['واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة'];
const TENS = ['عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'];
const HUNDREDS = [
  'مئة',
  'مئتان',
  'ثلاثمئة',
  'أربعمئة',
  'خمسمئة',
  'ستمئة',
  'سبعمئة',
  'ثمانمئة',
  'تسعمئة',
];

/** A number below a thousand, written out. */
function group(n: number): string {
  const [hundreds, tens, units] = [Math.floor(n / 100), Math.floor((n % 100) / 10), n % 10];
  const teen = `${UNITS[units - 1] ?? ''} عشر`;
  const rest =
    tens === 1 && units > 0 ? [teen] : [UNITS[units - 1], tens === 1 ? 'عشرة' : TENS[tens - 2]];
  return [HUNDREDS[hundreds - 1], ...rest].filter((part) => part !== undefined).join(' و');
}

test('every number below a million that is written out is read again, all its words and no more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999 }),
      fc.integer({ min: 3, max: 999 }),
      (units, thousands) => {
        const text = `${group(thousands)} ألف${units === 0 ? '' : ` و${group(units)}`}`;
        const words = plainLetters(text).split(' ');
        const expected = { value: thousands * 1000 + units, words: words.length };
        expect(readNumber([...words, 'قتيل'], 0)).toEqual(expected);
        expect(readNumber(['قال', 'ان', ...words, 'قتيل'], 2)).toEqual(expected);
      },
    ),
  );
});

test.each([
  ['ألف ثلاثة', 1000, 1],
  ['ألف وألفين', 1000, 1],
  ['مليون ومليونين', 1_000_000, 1],
  ['ألفين وثلاثمئة', 2300, 2],
  ['3 ونصف', 3, 1],
  ['مليون وربع المليون', 1_250_000, 2],
  ['نصف مليون', 500_000, 2],
  ['12 وخمسة', 12, 1],
  ['12 عشر', 12, 1],
  ['عشرة وعشرين', 10, 1],
  ['عشر مئة', 10, 1],
  ['تسع مئة', 900, 2],
  ['ثلاثة وتسعين', 93, 2],
  ['مئة وتسعة', 109, 2],
  ['مئة ومئة', 100, 1],
  ['ألف و2000', 1000, 1],
  ['2 مليون و3 ملايين', 2_000_000, 2],
  ['خمسين ألفا وثلاثين ألفا', 50_000, 2],
  ['1,200.5', 1200.5, 1],
])('%s is %d, in so many words', (text, value, words) => {
  expect(readNumber(plainLetters(text).split(' '), 0)).toEqual({ value, words });
});

test.each(['نصف البلاد', 'ملايين', '0', 'آلاف'])('no number: %s', (text) => {
  expect(value(text)).toBeUndefined();
});

test('a small number of a pattern', () => {
  expect(smallNumber(' ثلاثه ')).toBe(3);
  expect(smallNumber('خمس عشره')).toBe(15);
  expect(new RegExp(SMALL_NUMBER, 'u').exec(plainLetters('قبل خمسة وعشرين يوما'))?.[0]).toBe(
    'خمسه وعشرين',
  );
});
