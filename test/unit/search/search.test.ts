import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, type SearchState, writeAddress } from '../../../src/search/address.ts';
import { wordVariants } from '../../../src/search/variants.ts';

describe('the address of a search', () => {
  test('nothing asked, nothing written', () => {
    expect(writeAddress({ query: '', country: '', actor: '' })).toBe('');
  });
  test('what is written is read back, whatever it is', () => {
    const text = fc.string({ unit: 'grapheme' }).map((t) => t.trim());
    fc.assert(
      fc.property(text, text, text, (query, country, actor) => {
        const state: SearchState = { query, country, actor };
        expect(readAddress(writeAddress(state))).toEqual(state);
      }),
    );
  });
});

describe('wordVariants', () => {
  test('the word itself, then behind each particle', () => {
    expect(wordVariants('مالي')).toEqual([
      'مالي',
      'ومالي',
      'فمالي',
      'بمالي',
      'كمالي',
      'لمالي',
      'ولمالي',
    ]);
  });
  test('ل and the article become لل', () => {
    expect(wordVariants('النيجر')).toEqual(
      expect.arrayContaining(['والنيجر', 'للنيجر', 'وللنيجر']),
    );
    expect(wordVariants('النيجر')).not.toContain('لالنيجر');
  });
  test('other scripts and digits are searched as they are', () => {
    expect(wordVariants('Rosatom')).toEqual(['Rosatom']);
    expect(wordVariants('2025')).toEqual(['2025']);
  });
});
