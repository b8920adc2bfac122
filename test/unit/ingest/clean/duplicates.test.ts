import { describe, expect, test } from 'vitest';
import { clean } from '../../../../src/ingest/clean/clean.ts';
import { dropRepeatedText } from '../../../../src/ingest/clean/duplicates.ts';
import { findHeadline } from '../../../../src/ingest/clean/headline.ts';
import { NO_EVIDENCE } from '../../../../src/ingest/page.ts';
import { pageOf } from '../registry-fixture.ts';

const whys = (...lines: string[]): string[] =>
  dropRepeatedText(pageOf(lines.join('\n')).blocks).map(({ why }) => why);
const [A, B] = [
  'فتحت بلدية غاو سوقًا جديدة للحبوب قرب النهر بعد أعمال دامت سنتين كاملتين ونصف السنة.',
  'وقال رئيس البلدية إن السوق تضم مئتي متجر وموقفًا للشاحنات ومستودعًا كبيرًا للأرز والذرة.',
];

describe('text that stands twice', () => {
  test('the copy in front goes, the paragraphs stay', () => {
    expect(whys(`${A}${B}`, A, B)).toEqual(['duplicate', 'open', 'open']);
  });
  test('of two equal paragraphs one stays, of three too', () => {
    expect(whys(A, A)).toEqual(['duplicate', 'open']);
    expect(whys(A, A, A)).toEqual(['duplicate', 'duplicate', 'open']);
  });
  test('a paragraph that repeats its own words is no copy', () => {
    const own = Array(5).fill('هذا هو النشيد الذي ينشده الجميع هنا').join(' ');
    expect(whys(own, A)).toEqual(['open', 'open']);
  });
  test('a description cut short goes where its text stands, and stays where it does not', () => {
    expect(whys('فتحت بلدية غاو سوقًا جديدة […]', A)).toEqual(['duplicate', 'open']);
    expect(whys('فتحت بلدية سيغو سوقًا جديدة […]', A)).toEqual(['open', 'open']);
  });
});

/** Paragraphs of words of their own, each ending in a cut mark, the dearest kind. */
function paragraphs(n: number): string {
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: 14 }, (_w, k) => `كلمة${String((i * 31 + k * 7) % 997)}`).join(' '),
  )
    .map((text) => `${text} …`)
    .join('\n');
}

test('the time grows with the text, not with its square', () => {
  const time = (n: number): number => {
    const { blocks } = pageOf(`عنوان من أربع كلمات\n${paragraphs(n)}`);
    const from = performance.now();
    findHeadline(clean(blocks), NO_EVIDENCE, () => false);
    return performance.now() - from;
  };
  time(500);
  const [small, large] = [time(2000), time(16_000)];
  // Eight times the text; the square would be 64 times the time.
  expect(large / small).toBeLessThan(20);
});
