import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldKey } from '../../../src/arabic/folding.ts';
import { anyLetter } from '../letters.ts';

/** Strings rich in what folding is about. */
const arabicText = fc.string({
  unit: anyLetter('اأإآٱىيیةهکكگؤئءـًَُّْنجرمل ٠۴0aÉ-_\u200c\u200fﻻﷺ\n،.'),
});

describe('fold', () => {
  test.each([
    ['hamza and alef', 'أإآٱ', 'اااا'],
    ['ya and ta marbuta', 'مالى الأزمة', 'مالي الازمه'],
    ['tashkeel and tatweel', 'النَّيجـــر', 'النيجر'],
    ['Persian letters', 'روسیا ومالی مذکرة', 'روسيا ومالي مذكره'],
    ['digits', '٢٠٢٥ ۱۲', '2025 12'],
    ['presentation forms', 'ﻻ ﺍﻟﻨﻴﺠﺮ', 'لا النيجر'],
    ['Latin case and accents', 'Assimi GOÏTA', 'assimi goita'],
    ['joiners of names', 'غينيا-بيساو #بوركينا_فاسو', 'غينيا بيساو #بوركينا فاسو'],
    ['runs of spaces', 'بوركينا \u00a0 فاسو', 'بوركينا فاسو'],
    ['invisible characters', 'ما\u200bلي\u200f', 'مالي'],
  ])('%s', (_name, source, folded) => {
    expect(fold(source).text).toBe(folded);
  });

  test('a key is the folded text, trimmed, of short and long texts', () => {
    const source = fc.oneof(arabicText, fc.string({ unit: 'binary', maxLength: 200 }));
    fc.assert(fc.property(source, (text) => foldKey(text) === fold(text).text.trim()));
  });

  test('maps every letter back to where it came from', () => {
    const source = 'قالَ  النّيجرُ';
    const { text, starts } = fold(source);
    const at = text.indexOf('النيجر');
    expect(source.slice(starts[at], starts[at + 6])).toBe('النّيجرُ');
  });

  test('folding again changes nothing', () => {
    fc.assert(
      fc.property(arabicText, (source) => fold(fold(source).text).text === fold(source).text),
    );
  });

  test('the way back never runs backwards, and ends with the source', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const { text, starts } = fold(source);
        const isSorted = starts.every((start, i) => i === 0 || start >= (starts[i - 1] ?? 0));
        return starts.length === text.length + 1 && starts.at(-1) === source.length && isSorted;
      }),
    );
  });

  test('a folded whole is its folded parts (but for a run of spaces across the seam)', () => {
    const word = fc.string({ unit: anyLetter('أإىةکـَّنجر٠aÉ'), minLength: 1 });
    fc.assert(fc.property(word, word, (a, b) => fold(a + b).text === fold(a).text + fold(b).text));
  });

  test('foldKey ignores spaces around', () => {
    expect(foldKey('  إيكـواس ')).toBe(foldKey('ايكواس'));
  });
});

test('lone surrogates stay, in long texts too', () => {
  const lone = '\ud800';
  expect(fold(lone).text).toBe(lone);
  const long = `${'ا'.repeat(8191)}${lone}${'ب'.repeat(9000)}${lone}`;
  expect(fold(long).text).toBe(long);
});

test('a text of ligatures grows without loss', () => {
  const ligatures = '\ufefb'.repeat(2000);
  const { text, starts } = fold(ligatures);
  expect(text).toBe('لا'.repeat(2000));
  expect([starts[0], starts[1], starts[2], starts.at(-1)]).toEqual([0, 0, 1, 2000]);
});
