import { describe, expect, test } from 'vitest';
import { nisbaForms } from '../../../src/entities/demonyms.ts';

const texts = (demonym: string): string[] => nisbaForms(demonym).map(({ text }) => text);

describe('nisbaForms', () => {
  test('gender, number and case of one word', () => {
    expect(texts('روسي')).toEqual(
      expect.arrayContaining(['روسي', 'روسية', 'روسيون', 'روسيين', 'روسيات', 'روسيان', 'روسيتين']),
    );
  });

  test('every adjective of a phrase inflects, and has the article', () => {
    expect(texts('كوري شمالي')).toEqual(
      expect.arrayContaining(['كوريون شماليون', 'الكوري الشمالي', 'الكورية الشمالية']),
    );
  });

  test('of «جنوب أفريقي» only the adjective inflects', () => {
    expect(texts('جنوب أفريقي')).toContain('جنوب أفريقيون');
    expect(texts('جنوب أفريقي')).not.toContain('الجنوب الأفريقي');
  });

  test('a broken plural stays as it is', () => {
    expect(texts('أتراك')).toEqual(['أتراك']);
  });
});
