import { expect, test } from 'vitest';
import { findNamed } from '../../../src/ingest/speech/named.ts';
import { createMatcher } from '../../../src/entities/matcher.ts';
import { ARTICLES } from './articles.ts';

/** Everybody whom the articles name, found by nothing but the lexicon and what stands around. */
function score(kind: 'people' | 'bodies'): { precision: number; recall: number; wrong: string[] } {
  const matcher = createMatcher([]);
  let [right, given, gold] = [0, 0, 0];
  const wrong: string[] = [];
  for (const article of ARTICLES) {
    const { named } = findNamed(article.text, matcher);
    const names = new Set(
      named.filter(({ isPerson }) => isPerson === (kind === 'people')).map(({ name }) => name),
    );
    gold += article[kind].length;
    given += names.size;
    right += article[kind].filter((name) => names.has(name)).length;
    wrong.push(...[...names].filter((name) => !article[kind].includes(name)));
  }
  return { precision: right / given, recall: right / gold, wrong };
}

test('people of articles of many kinds', () => {
  const { precision, recall, wrong } = score('people');
  expect(precision, wrong.join('، ')).toBeGreaterThan(0.93);
  expect(recall).toBeGreaterThan(0.88);
});

test('bodies of articles of many kinds', () => {
  const { precision, recall, wrong } = score('bodies');
  expect(precision, wrong.join('، ')).toBeGreaterThan(0.8);
  expect(recall).toBeGreaterThan(0.75);
});
