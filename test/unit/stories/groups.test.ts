import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageLink, type Link } from '../../../src/stories/groups.ts';

const group = (count: number, links: readonly Link[], sizes?: readonly number[]) =>
  averageLink({ sizes: sizes ?? Array<number>(count).fill(1), links, unlike: -8, least: 0 });

test('a chain of pairs is no group', () => {
  const links = [
    { a: 0, b: 1, score: 3 },
    { a: 1, b: 2, score: 2 },
    { a: 2, b: 3, score: 3 },
  ];
  expect(group(4, links)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test('what all are like joins', () => {
  const links = [
    { a: 0, b: 1, score: 3 },
    { a: 0, b: 2, score: 2 },
    { a: 1, b: 2, score: -1 },
  ];
  expect(group(3, links)).toEqual([[0, 1, 2]]);
});

test('an item counts as much as it stands for', () => {
  const links = [
    { a: 0, b: 1, score: 3 },
    { a: 0, b: 2, score: -2 },
    { a: 1, b: 2, score: 3 },
  ];
  expect(group(3, links, [1, 1, 1])).toEqual([[0, 1, 2]]);
  expect(group(3, links, [4, 1, 1])).toEqual([[0, 1], [2]]);
});

describe('any links', () => {
  /** Of which no two sums are the same: a tie would be decided by the order. */
  const scoreOf = (seed: number, i: number): number =>
    4 * Math.sin((seed + 1) * 12.9898 + i * 78.233);
  const given = fc.integer({ min: 1, max: 12 }).chain((count) =>
    fc
      .record({
        seed: fc.nat(10_000),
        pairs: fc.uniqueArray(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), {
          selector: ([a, b]) => `${String(Math.min(a, b))} ${String(Math.max(a, b))}`,
        }),
      })
      .map(({ seed, pairs }) => ({
        count,
        links: pairs
          .filter(([a, b]) => a !== b)
          .map(([a, b], i) => ({
            a: Math.min(a, b),
            b: Math.max(a, b),
            score: scoreOf(seed, i),
          })),
      })),
  );
  const score = (links: readonly Link[], a: number, b: number): number =>
    links.find((link) => link.a === Math.min(a, b) && link.b === Math.max(a, b))?.score ?? -8;

  test('part the items, and no two groups are like enough to join', () => {
    fc.assert(
      fc.property(given, ({ count, links }) => {
        const groups = group(count, links);
        expect(groups.flat().sort((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, i) => i),
        );
        groups.forEach((one, i) => {
          for (const other of groups.slice(i + 1)) {
            const all = one.flatMap((a) => other.map((b) => score(links, a, b)));
            expect(all.reduce((sum, x) => sum + x, 0) / all.length).toBeLessThan(1e-9);
          }
        });
      }),
    );
  });

  test('in any order give the same groups', () => {
    fc.assert(
      fc.property(
        given.chain((one) =>
          fc.record({
            given: fc.constant(one),
            order: fc.shuffledSubarray(
              Array.from({ length: one.count }, (_, i) => i),
              { minLength: one.count },
            ),
          }),
        ),
        ({ given: { count, links }, order }) => {
          const placeOf = new Map(order.map((item, place) => [item, place]));
          const moved = links.map(({ a, b, score: value }) => {
            const [x, y] = [placeOf.get(a) ?? 0, placeOf.get(b) ?? 0];
            return { a: Math.min(x, y), b: Math.max(x, y), score: value };
          });
          const back = group(count, moved).map((items) =>
            items.map((place) => order[place] ?? 0).sort((a, b) => a - b),
          );
          expect(back.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0))).toEqual(group(count, links));
        },
      ),
    );
  });
});

test('thousands that hang together are parted, and soon', () => {
  const count = 4000;
  const links = Array.from({ length: count - 1 }, (_, i) => ({
    a: i,
    b: i + 1,
    score: i % 2 === 0 ? 3 : 0.2,
  }));
  const groups = group(count, links);
  expect(groups).toHaveLength(count / 2);
}, 20_000);
