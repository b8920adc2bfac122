import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEWEST, shardsOf } from '../../../src/search/shards.ts';

const LENGTH = 5;

const month = fc
  .tuple(fc.integer({ min: 2015, max: 2018 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${String(year)}-${String(number).padStart(2, '0')}`);
/** Newest first. */
const briefs = fc
  .array(fc.tuple(month, fc.integer({ min: 1, max: 28 })), { maxLength: 80 })
  .map((days) =>
    days
      .map(([of, day]) => ({ day: `${of}-${String(day).padStart(2, '0')}` }))
      .sort((a, b) => (a.day < b.day ? 1 : -1)),
  );
const monthsOf = (items: readonly { readonly day: string }[]): string[] => [
  ...new Set(items.map(({ day }) => day.slice(0, 7))),
];

test('nothing is one empty shard', () => {
  expect(shardsOf([], LENGTH)).toEqual([{ name: NEWEST, items: [] }]);
});

test('all briefs in their order; whole months; each called by its first one', () => {
  fc.assert(
    fc.property(briefs, (list) => {
      const shards = shardsOf(list, LENGTH);
      expect(shards.flatMap(({ items }) => items)).toEqual(list);
      const months = shards.flatMap(({ items }) => monthsOf(items));
      expect(new Set(months).size).toBe(months.length);
      expect(shards[0]?.name).toBe(NEWEST);
      for (const { name, items } of shards.slice(1)) expect(name).toBe(monthsOf(items).at(-1));
    }),
  );
});

test('none is small, and none has a month more than it needs', () => {
  fc.assert(
    fc.property(briefs, (list) => {
      const [newest, ...older] = shardsOf(list, LENGTH);
      expect(newest?.items.length).toBeGreaterThanOrEqual(Math.min(list.length, LENGTH));
      for (const { items } of older) {
        expect(items.length).toBeGreaterThanOrEqual(LENGTH);
        const [last] = monthsOf(items);
        const rest = items.filter(({ day }) => !day.startsWith(last ?? ''));
        expect(rest.length).toBeLessThan(LENGTH);
      }
    }),
  );
});

test('a new brief leaves all but the newest shard, or what is split from it, as they are', () => {
  fc.assert(
    fc.property(briefs, (list) => {
      const before = shardsOf(list, LENGTH).slice(1);
      const after = shardsOf([{ day: '2019-01-01' }, ...list], LENGTH).slice(1);
      expect(after.slice(after.length - before.length)).toEqual(before);
      expect(after.length - before.length).toBeLessThanOrEqual(1);
    }),
  );
});
