import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAutomaton } from '../../../src/entities/automaton.ts';
import { anyLetter } from '../letters.ts';

const scan = (patterns: readonly string[], text: string): string[] => {
  const hits: string[] = [];
  createAutomaton(patterns).scan(text, (pattern, end) =>
    hits.push(`${patterns[pattern] ?? '?'}@${end}`),
  );
  return hits;
};

describe('automaton', () => {
  test('finds patterns inside one another', () => {
    expect(scan(['he', 'she', 'his', 'hers'], 'ushers')).toEqual(['she@4', 'he@4', 'hers@6']);
  });

  test('finds nothing for nothing', () => {
    expect(scan([], 'نص')).toEqual([]);
    expect(scan([''], 'نص')).toEqual([]);
  });

  test('finds among many letters, where not every node has a row of its own', () => {
    const sign = (i: number): string => String.fromCharCode(0x4e00 + (i % 900));
    const patterns = Array.from({ length: 900 }, (_, i) =>
      [i, i * 7 + 1, i * 13 + 2, i * 29 + 3].map(sign).join(''),
    );
    const tails = patterns.slice(0, 300).map((pattern) => pattern.slice(1, 3));
    const list = [...new Set([...patterns, ...tails])];
    const text = patterns.map((pattern, i) => pattern.slice(0, 1 + (i % 4)) + pattern).join('');
    const expected = list.flatMap((pattern) =>
      Array.from(text.matchAll(new RegExp(`(?=${pattern})`, 'g')), ({ index }) =>
        [pattern, index + pattern.length].join('@'),
      ),
    );
    expect(scan(list, text).sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(1000);
  });

  test('finds exactly what a plain search finds', () => {
    const letters = fc.string({ unit: anyLetter('ابا ل'), maxLength: 30 });
    const patterns = fc.uniqueArray(
      fc.string({ unit: anyLetter('ابل '), minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(patterns, letters, (list, text) => {
        const expected = list.flatMap((pattern) =>
          Array.from({ length: text.length }, (_, i) => i)
            .filter((i) => text.startsWith(pattern, i))
            .map((i) => `${pattern}@${i + pattern.length}`),
        );
        expect(scan(list, text).sort()).toEqual(expected.sort());
      }),
    );
  });
});
