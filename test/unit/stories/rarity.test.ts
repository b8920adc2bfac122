import { describe, expect, test } from 'vitest';
import { countTerms, rarityWith, tableRarity } from '../../../src/stories/rarity.ts';

/** Documents of which a share has a term, and each a word of its own. */
function days(documents: number, having: number): ReturnType<typeof rarityWith> {
  return rarityWith(
    countTerms(
      Array.from({ length: documents }, (_, i) => [
        `own${String(i)}`,
        ...(i < having ? ['xname'] : []),
      ]),
    ),
  );
}

describe('a name of a running story', () => {
  test('counts as more common in the first run of a day than its few documents say, and no more than at its end', () => {
    const [morning, evening] = [days(60, 8), days(240, 32)];
    expect(morning('xname')).toBeGreaterThan(evening('xname'));
    expect(morning('xname')).toBeLessThan(Math.log((225 + 50) / 8.5) - 0.4);
    expect(morning('own1')).toBeCloseTo(evening('own1'), 0);
  });

  test('that one document alone has is rare in a few as in many', () => {
    expect(days(10, 1)('xname')).toBeGreaterThan(5);
    expect(days(10, 2)('xname')).toBeLessThan(days(10, 1)('xname') - 0.8);
  });

  test('of two documents stays the rarer, the fewer others have it', () => {
    const byCount = [1, 2, 3, 4].map((having) => days(4, having)('xname'));
    expect(byCount).toEqual(byCount.toSorted((a, b) => b - a));
    expect(byCount.at(-1)).toBeGreaterThan(2);
  });
});

test('without days it is that of the table', () => {
  expect(rarityWith(countTerms([]))('xname')).toBe(tableRarity('xname'));
});
