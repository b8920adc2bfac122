/** Where the rules of letters begin and end: the shortest word that a clitic, an article or an ending is taken off. */
import { describe, expect, test } from 'vitest';
import {
  afterLam,
  isCliticChain,
  withoutClitics,
  withoutLam,
} from '../../../src/arabic/clitics.ts';
import { foldKey } from '../../../src/arabic/folding.ts';
import { words } from '../../../src/arabic/letters.ts';
import { withoutBidiMarks } from '../../../src/arabic/numbers.ts';
import { skeleton, stem, withoutArticle, withoutParticle } from '../../../src/arabic/stemming.ts';

describe('the article', () => {
  test.each([
    ['الدم', 'دم'],
    ['الد', 'الد'],
    ['والدم', 'الدم'],
    ['والدهم', 'دهم'],
    ['للدم', 'دم'],
    ['بالدم', 'بالدم'],
  ])('of «%s» leaves «%s»', (word, rest) => {
    expect(withoutArticle(word)).toBe(rest);
  });
  test.each([
    ['الدم', 'للدم'],
    ['الد', undefined],
  ])('of «%s» after ل: %s', (name, after) => {
    expect(afterLam(name)).toBe(after);
  });
});

describe('an ending', () => {
  test.each([
    ['دمه', 'دم'],
    ['مه', 'مه'],
    ['بنات', 'بن'],
    ['بات', 'بات'],
  ])('of «%s» leaves «%s»', (word, rest) => {
    expect(stem(word)).toBe(rest);
  });
});

describe('the consonants', () => {
  test.each([
    ['احزاب', 'حزب'],
    ['كاحزاب', 'كحزب'],
    ['احزابي', 'احزب'],
    ['مشروع', 'مشرع'],
    ['وزير', 'وزر'],
  ])('of «%s» are «%s»', (word, rest) => {
    expect(skeleton(word)).toBe(rest);
  });
});

describe('an attached particle', () => {
  test.each([
    ['وقالت', 'قالت'],
    ['وقال', undefined],
    ['وبذلك', 'بذلك'],
    ['وبمباد', 'مباد'],
    ['كوبلاد', 'وبلاد'],
    ['محمود', undefined],
    ['بالبلد', undefined],
  ])('of «%s» taken off: %s', (word, rest) => {
    expect(withoutParticle(word)).toBe(rest);
  });
});

describe('clitics', () => {
  test('nothing before a name is a chain of them', () => {
    expect(isCliticChain('', false)).toBe(true);
    expect(isCliticChain('', true)).toBe(true);
  });
  test.each([
    ['وله', ['وله', 'له']],
    ['وجيش', ['وجيش', 'جيش']],
    ['وللجيش', ['وللجيش', 'للجيش', 'لجيش', 'جيش', 'الجيش']],
    ['وبالجيش', ['وبالجيش', 'بالجيش', 'الجيش', 'جيش']],
  ])('of «%s», each rest', (word, rests) => {
    expect(withoutClitics(word)).toEqual(rests);
  });
  test.each([
    ['للجنة الدولية', 'اللجنة الدولية'],
    ['للجنة والدولية', 'لجنة والدولية'],
    ['للواء المدني', 'اللواء المدني'],
    ['للواء المدنيين', 'لواء المدنيين'],
    ['للواء والمدني', 'لواء والمدني'],
    ['للبنك الدولي', 'البنك الدولي'],
    ['للبنك بالساحل', undefined],
  ])('the name in «%s»: %s', (phrase, name) => {
    expect(withoutLam(phrase)).toBe(name);
  });
});

describe('letters', () => {
  test('words without the marks around them; of no words none', () => {
    expect(words('قال: «نعم».')).toEqual(['قال', 'نعم']);
    expect(words('…')).toEqual([]);
  });
  test('marks of direction leave nothing behind', () => {
    expect(withoutBidiMarks('\u200e5\u061c')).toBe('5');
  });
  test('the key of a long text has no space around it', () => {
    const long = 'س'.repeat(80);
    expect(foldKey(` ${long} `)).toBe(long);
  });
});
