import { expect, test } from 'vitest';
import type { FeedItem } from '../../../src/collect/feed/feed-item.ts';
import { itemsToTake, type KnownItem, MOST_TRIES } from '../../../src/collect/items-to-take.ts';

const item = (key: string, publishedAt?: number, more: Partial<FeedItem> = {}): FeedItem => ({
  key, address: `https://a.example/${key}`, title: key, publishedAt, changedAt: undefined, print: 'p', document: undefined, ...more,
}); // prettier-ignore
const taken = (
  items: readonly FeedItem[],
  known: Readonly<Record<string, KnownItem>> = {},
  since = 0,
  room = 100,
) => {
  const { items: of, left } = itemsToTake(items, (key) => known[key], since, room);
  return [of.map(({ key }) => key).join(''), left];
};

test('the newest first, those without a time last and as they stand', () => {
  expect(taken([item('a', 1), item('x'), item('c', 3), item('y'), item('b', 2)])).toEqual(['cbaxy', 0]);
  expect(taken([item('a', 1, { changedAt: 9 }), item('b', 5)])).toEqual(['ab', 0]);
}); // prettier-ignore

test('what is older than is asked for is left out, unless it is known and was corrected', () => {
  expect(taken([item('a', 1), item('b', 5), item('c', 9), item('x')], {}, 5)).toEqual(['cbx', 0]);
  expect(taken([item('a', 1, { changedAt: 6 })], {}, 5)).toEqual(['a', 0]);
  expect(taken([item('a', 1)], { a: { print: 'q', fails: 0 } }, 5)).toEqual(['a', 0]);
});

test('what is known is not taken again, but where its page failed, some times', () => {
  expect(taken([item('a', 1)], { a: { print: 'p', fails: 0 } })).toEqual(['', 0]);
  expect(taken([item('a', 1)], { a: { print: 'p', fails: 1 } })).toEqual(['a', 0]);
  expect(taken([item('a', 1)], { a: { print: 'p', fails: MOST_TRIES } })).toEqual(['', 0]);
  expect(taken([item('a', 1)], { a: { print: 'q', fails: MOST_TRIES } })).toEqual(['a', 0]);
});

test('a day has so much room and no more; what is left is told', () => {
  const items = [item('a', 1), item('b', 2), item('c', 3)];
  expect(taken(items, {}, 0, 2)).toEqual(['cb', 1]);
  expect(taken(items, {}, 0, 0)).toEqual(['', 3]);
  expect(taken(items, {}, 0, -4)).toEqual(['', 3]);
});

test('what stands twice in a feed is taken once', () => {
  expect(taken([item('a', 1), item('a', 1), item('b', 2)])).toEqual(['ba', 0]);
});
