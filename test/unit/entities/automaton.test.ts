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
