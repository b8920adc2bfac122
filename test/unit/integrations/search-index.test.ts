/** With the real thread and the real Pagefind. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSearchIndex, isSearchPart } from '../../../src/integrations/search-index.ts';
import type { SearchDocument } from '../../../src/search/document.ts';

let work: string;
beforeEach(async () => {
  work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-search-'));
});
afterEach(() => rm(work, { recursive: true }));

function part(...words: string[]): Buffer {
  const documents = words.map((word): SearchDocument => ({
    url: `/briefs/${word}/`,
    kind: 'brief',
    title: word,
    text: `نص ${word}`,
    names: [],
    ownNames: [],
    byline: [],
    filters: { kind: ['brief'] },
  }));
  return Buffer.from(JSON.stringify(documents));
}

/** What the build says when it is done. */
async function done({ integration }: ReturnType<typeof createSearchIndex>): Promise<string[]> {
  const lines: string[] = [];
  const hook = integration.hooks['astro:build:done'];
  const logger = { info: (line: string) => lines.push(line) };
  // The hook reads nothing but the logger.
  await hook?.({ logger } as unknown as Parameters<NonNullable<typeof hook>>[0]);
  return lines;
}

const titles = async (folder: string): Promise<string[]> =>
  Promise.all(
    [0, 1, 2].map(async (i) => {
      const text = await readFile(path.join(folder, `pagefind/texts/0/${String(i)}.json`), 'utf8');
      return (JSON.parse(text) as { title: string }).title;
    }),
  );

test('parts are told from pages by their address', () => {
  expect(isSearchPart('/search-documents-12.json')).toBe(true);
  expect(isSearchPart('/search/')).toBe(false);
});

test('parts are indexed in their order, in whatever order they come', async () => {
  const index = createSearchIndex(path.join(work, 'cache'));
  expect(index.begin(path.join(work, 'dist'), ['a', 'b'])).toEqual([true, true]);
  index.take('/search-documents-2.json', part('نيامي'));
  index.take('/search-documents-1.json', part('باماكو', 'غاو'));
  expect((await done(index))[0]).toBe('indexed 3 documents');
  expect(await titles(path.join(work, 'dist'))).toEqual(['باماكو', 'غاو', 'نيامي']);
});

test('a part that was made before comes from the cache; what no index has is taken away', async () => {
  const cache = path.join(work, 'cache');
  const first = createSearchIndex(cache);
  first.begin(path.join(work, 'dist'), ['a', 'b']);
  first.take('/search-documents-1.json', part('باماكو', 'غاو'));
  first.take('/search-documents-2.json', part('نيامي'));
  await done(first);
  const second = createSearchIndex(cache);
  expect(second.begin(path.join(work, 'again'), ['a', 'c'])).toEqual([false, true]);
  second.take('/search-documents-2.json', part('تاوا'));
  await done(second);
  expect(await titles(path.join(work, 'again'))).toEqual(['باماكو', 'غاو', 'تاوا']);
  expect((await readdir(cache)).sort()).toEqual(['a.json', 'c.json']);
});

test('without a beginning the last index stays', async () => {
  expect((await done(createSearchIndex(path.join(work, 'cache'))))[0]).toContain('the index stays');
});

test('a part that nobody asked for is no part', () => {
  const index = createSearchIndex(path.join(work, 'cache'));
  expect(() => {
    index.take('/search-documents-1.json', part('باماكو'));
  }).toThrow('search-documents-1');
});
