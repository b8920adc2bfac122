import { describe, expect, test } from 'vitest';
import { foldKey } from '../../../src/arabic/folding.ts';
import { nounClass } from '../../../src/grammar/noun-classes.ts';
import { isAdverb } from '../../../src/grammar/particles.ts';

const word = (text: string) => ({ text, key: foldKey(text), bare: foldKey(text) });

describe('words of time', () => {
  test.each(['يناير', 'يونيه', 'ديسنبر', 'غشت', 'آب', 'تشرين', 'أيلول/سبتمبر'])(
    'a month of any country is one: %s',
    (month) => {
      expect(isAdverb(word(month))).toBe(true);
    },
  );

  test.each(['أب', 'مارسيل', 'January'])('no month: %s', (text) => {
    expect(isAdverb(word(text))).toBe(false);
  });
});

test.each([
  ['شبكة', 'body'],
  ['البرنامج', 'body'],
  ['المجلة', 'medium'],
  ['تقرير', 'document'],
  ['والدته', 'person'],
  ['شجرة', undefined],
])('the class of %s', (noun, expected) => {
  expect(nounClass(foldKey(noun))).toBe(expected);
});
