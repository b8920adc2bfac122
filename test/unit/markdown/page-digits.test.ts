import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { easternDigits } from '../../../src/arabic/digits.ts';
import { withEasternDigits } from '../../../src/markdown/page-digits.ts';

describe('digits of the Arab East', () => {
  test.each([
    ['في 24 سبتمبر 2025', 'في ٢٤ سبتمبر ٢٠٢٥'],
    ['1,200.5 كم', '١٬٢٠٠٫٥ كم'],
    ['عام 2025، ثم 3. وانتهى', 'عام ٢٠٢٥، ثم ٣. وانتهى'],
    ['1,2 و3', '١,٢ و٣'],
  ])('%s', (text, expected) => {
    expect(easternDigits(text)).toBe(expected);
  });

  test('every character stands for one', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(easternDigits(text)).toHaveLength(text.length);
      }),
    );
  });
});

test('in a page only Arabic text changes: no attribute, program, foreign word or reference', () => {
  const page = (a: string, b: string, c: string): string =>
    `<!doctype html><html lang="ar" data-digits="eastern"><head><title>${a}</title><script type="application/ld+json">{"a":2025}</script></head><body><p id="p1" title="5"><time datetime="2025-09-24">${b}</time> &#1633;&amp; <bdi lang="en">G7 2025</bdi> <q lang="fa">7</q> <a href="/a/2025/">${c}</a></p></body></html>`;
  expect(withEasternDigits(page('عدد 3', '24 سبتمبر', 'س 1,000'))).toBe(
    page('عدد ٣', '٢٤ سبتمبر', 'س ١٬٠٠٠'),
  );
});
