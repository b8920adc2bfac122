import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFunctionWord } from '../../../src/arabic/function-words.ts';
import { foldKey } from '../../../src/arabic/folding.ts';
import { skeleton, stem, withoutArticle, withoutParticle } from '../../../src/arabic/stemming.ts';

describe('withoutArticle', () => {
  test.each([
    ['والنيجر', 'نيجر'],
    ['بالاتفاق', 'اتفاق'],
    ['للحكومه', 'حكومه'],
    ['وبالنيجر', 'نيجر'],
    ['ومالي', 'مالي'],
    ['الي', 'الي'],
    ['واد', 'واد'],
    ['mali', 'mali'],
  ])('%s', (word, expected) => {
    expect(withoutArticle(word)).toBe(expected);
  });
});

describe('stem', () => {
  test.each([
    ['المحادثات', 'محادثه'],
    ['الروسيه', 'روسي'],
    ['المسلمون', 'مسلمين'],
  ])('%s as %s', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  test('never leaves nothing, and other scripts alone', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('ابتوينهلمفكص')),
      minLength: 2,
    });
    fc.assert(
      fc.property(letters, (word) => {
        expect(stem(word).length).toBeGreaterThanOrEqual(2);
        expect(skeleton(stem(word)).length).toBeGreaterThanOrEqual(2);
      }),
    );
    expect(stem('wagner')).toBe('wagner');
  });
});

describe('skeleton', () => {
  test.each([
    ['مشروع', 'مشاريع'],
    ['وزير', 'وزراء'],
    ['حزب', 'أحزاب'],
    ['كتاب', 'كتب'],
    ['مسجد', 'مساجد'],
  ])('%s and its broken plural %s', (singular, plural) => {
    expect(skeleton(stem(foldKey(plural)))).toBe(skeleton(stem(foldKey(singular))));
  });
});

describe('withoutParticle', () => {
  test.each([
    ['بمبادره', 'مبادره'],
    ['وبمبادره', 'مبادره'],
    ['النيجر', undefined],
    ['بعد', undefined],
  ])('%s', (word, expected) => {
    expect(withoutParticle(word)).toBe(expected);
  });
});

test('function words are kept in their folded spelling', () => {
  expect(isFunctionWord(foldKey('إلى'))).toBe(true);
  expect(isFunctionWord(foldKey('على'))).toBe(true);
  expect(isFunctionWord(foldKey('مالي'))).toBe(false);
});
