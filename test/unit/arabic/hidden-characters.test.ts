import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hasHiddenCharacters,
  hiddenCharacters,
  withoutHiddenCharacters,
} from '../../../src/arabic/hidden-characters.ts';

describe('what a text may hold', () => {
  test.each([
    ['vowels', 'مُحَمَّدٌ'],
    ['honorifics', 'النبي \uFDFA والكتاب \uFD3Fنص\uFD3E'],
    ['a non-joiner in Persian', 'می\u200Cشود'],
    ['a joiner at the end of a letter', '1447 ه\u200D.'],
    [
      'pictures of several characters',
      '👨\u200D👩\u200D👧 ❤\uFE0F 🏳\uFE0F\u200D🌈 1\uFE0F\u20E3 👍🏽\u200D',
    ],
    ['marks of direction, which the linter takes out', 'نص\u200F'],
    ['no-break spaces', 'في\u00A0مالي'],
    ['lines', 'سطر\r\n\tسطر'],
  ])('%s', (_, text) => {
    expect(hiddenCharacters(text)).toEqual([]);
  });
});

test('each is named with its place and kind', () => {
  expect(hiddenCharacters('ن\u202Eن\uFEFBن\uE000ن\u3164')).toEqual([
    { index: 1, kind: 'direction', name: 'U+202E' },
    { index: 3, kind: 'presentation', name: 'U+FEFB' },
    { index: 5, kind: 'private', name: 'U+E000' },
    { index: 7, kind: 'invisible', name: 'U+3164' },
  ]);
});

test('old shapes become their letters, controls a space, the rest nothing', () => {
  expect(withoutHiddenCharacters('\uFEE3\uFE8E\uFEDF\uFEF2\u0003\u202Eمالي\u200B\uE000')).toBe(
    'مالي مالي',
  );
});

test('what is taken out of any text leaves none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(hasHiddenCharacters(withoutHiddenCharacters(text))).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
