import { describe, expect, test } from 'vitest';
import { compileBrief } from '../../../src/markdown/compile-brief.ts';

const htmlOf = (body: string): string => {
  const result = compileBrief(body, (id) => id === 'karim-sow');
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.compiled.html;
};

describe('<Said>', () => {
  test.each([
    [
      'in a sentence',
      'قال كريم إن <Said by="karim-sow" verb="قال">الطريق مفتوح</Said> اليوم.',
      'قال كريم إن الطريق مفتوح اليوم.',
    ],
    ['alone in its paragraph', '<Said name="كريم">الطريق مفتوح</Said>', 'الطريق مفتوح'],
    [
      'around emphasis',
      'قال إن <Said name="كريم">الطريق **مفتوح**</Said>.',
      'قال إن الطريق **مفتوح**.',
    ],
    [
      'around a quotation',
      'قال إن <Said name="كريم">الطريق <Quote name="كريم">مفتوح</Quote></Said>.',
      'قال إن الطريق <Quote name="كريم">مفتوح</Quote>.',
    ],
  ])('changes nothing on the page: %s', (_kind, body, bare) => {
    expect(htmlOf(body)).toBe(htmlOf(bare));
  });

  test('a speaker whom no registry has is a fault', () => {
    const result = compileBrief('قال إن <Said by="nobody">الطريق مفتوح</Said>.', () => false);
    expect('faults' in result && result.faults[0]?.message).toContain('nobody');
  });

  test('other attributes are refused', () => {
    expect('faults' in compileBrief('<Said onclick="x">نص</Said>', () => true)).toBe(true);
  });
});
