import { expect, test } from 'vitest';
import { articlesOf } from '../../../src/stories/articles.ts';
import { keepProfile } from '../../../src/stories/kept-profile.ts';
import { comparePairs, type Pair } from '../../../src/stories/pairs.ts';
import { profileOf } from '../../../src/stories/profile.ts';
import { REPORTS, storyText } from './news.ts';

const articles = articlesOf(REPORTS.map((report) => keepProfile(profileOf(storyText(report)))));
const placeOf = (id: string): number => REPORTS.findIndex((report) => report.id === id);
const pairOf = (pairs: readonly Pair[], a: string, b: string): Pair | undefined => {
  const [x, y] = [placeOf(a), placeOf(b)];
  return pairs.find((pair) => pair.a === Math.min(x, y) && pair.b === Math.max(x, y));
};
const all = comparePairs(articles);
const isNew = (place: number): boolean => place === placeOf('bridge-blame');

test('what is there is compared with what is new, and beside that only where it is near to it', () => {
  const pairs = comparePairs(articles, isNew, () => false);
  expect(pairs.length).toBeGreaterThan(0);
  expect(pairs.every(({ a, b }) => isNew(a) || isNew(b))).toBe(true);
});

test('a report that is there already has its nearer kin as in one run', () => {
  const whole = pairOf(all, 'bridge-1', 'bridge-blame');
  const later = pairOf(comparePairs(articles, isNew), 'bridge-1', 'bridge-blame');
  const alone = pairOf(
    comparePairs(articles, isNew, () => false),
    'bridge-1',
    'bridge-blame',
  );
  expect(later).toEqual(whole);
  // bridge-2 is of the same outlet, and nearer.
  expect(alone?.rivals).toBeLessThan(whole?.rivals ?? 0);
});

test('what is nearer to one of two speaks against them, what is near to both does not', () => {
  const nearer = (a: string, b: string): number => pairOf(all, a, b)?.nearer ?? NaN;
  // bridge-3 is near to both.
  expect(nearer('bridge-1', 'bridge-2')).toBeLessThan(0);
  expect(nearer('bridge-1', 'bridge-blame')).toBeGreaterThan(nearer('bridge-1', 'bridge-2'));
});

test('of how many outlets the articles are does not matter to that', () => {
  const asOf = (outlets: number): number[] =>
    comparePairs(
      articlesOf(
        REPORTS.map((report, i) =>
          keepProfile(profileOf(storyText({ ...report, outlet: `outlet-${String(i % outlets)}` }))),
        ),
      ),
    ).map(({ nearer }) => nearer);
  expect(asOf(2)).toEqual(asOf(REPORTS.length));
});
