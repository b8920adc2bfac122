/** With the real thread, the real Pagefind and the real ledger. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLedger, type Ledger } from '../../../src/build-cache/ledger.ts';
import { createSearchIndex, isSearchPart } from '../../../src/integrations/search-index.ts';
import type { ShardList } from '../../../src/search/catalogue.ts';
import type { SearchDocument } from '../../../src/search/document.ts';

let work: string;
let ledger: Ledger;
beforeEach(async () => {
  work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-search-'));
  ledger = createLedger(path.join(work, 'outputs.json'));
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
    date: '2025-03-01',
    byline: [],
    filters: { kind: ['brief'] },
  }));
  return Buffer.from(JSON.stringify(documents));
}

const addressOf = (shard: string): string => `/search-documents-${shard}.json`;

/** A build with these documents by shard and key; @returns the shards that had to be listed, and what it said. */
async function buildWith(
  shards: Readonly<Record<string, readonly [key: string, documents: Buffer]>>,
) {
  const [dist, cache] = [path.join(work, 'dist'), path.join(work, 'cache')];
  await mkdir(dist, { recursive: true });
  ledger.open(dist, { content: [], has: () => false, isAccepted: false });
  const index = createSearchIndex(cache, ledger, 'code');
  const names = Object.keys(shards);
  const parts = names.map((name) => ({ pathname: addressOf(name), key: shards[name]?.[0] ?? '' }));
  const isToBeMade = index.begin(dist, parts);
  const made = names.filter((_, i) => isToBeMade[i]);
  // In whatever order they come.
  for (const name of made.toReversed())
    await index.take(addressOf(name), shards[name]?.[1] ?? Buffer.from(''));
  const said: string[] = [];
  const hook = index.integration.hooks['astro:build:done'];
  const logger = { info: (line: string) => said.push(line) };
  // The hook reads nothing but the logger.
  await hook?.({ logger } as unknown as Parameters<NonNullable<typeof hook>>[0]);
  await ledger.close();
  return { made, said: said[0] };
}

const file = (name: string): Promise<string> =>
  readFile(path.join(work, 'dist/pagefind', name), 'utf8');

async function titlesIn(shard: string): Promise<string[]> {
  const names = await readdir(path.join(work, 'dist/pagefind', shard, 'texts'));
  const texts = await Promise.all(names.map((name) => file(`${shard}/texts/${name}`)));
  return texts.map((text) => (JSON.parse(text) as { title: string }).title).sort();
}

test('parts are told from pages by their address', () => {
  expect(isSearchPart('/search-documents-2025-03.json')).toBe(true);
  expect(isSearchPart('/search/')).toBe(false);
});

test('each part becomes a shard, and the catalogue lists them in their order', async () => {
  const { made, said } = await buildWith({
    newest: ['a', part('نيامي')],
    '2025-01': ['b', part('باماكو', 'غاو')],
  });
  expect(made).toEqual(['newest', '2025-01']);
  expect(said).toBe('indexed 2 of 2 shards');
  expect(await titlesIn('newest')).toEqual(['نيامي']);
  expect(await titlesIn('2025-01')).toEqual(['باماكو', 'غاو']);
  const { shards } = JSON.parse(await file('catalogue/shards.json')) as ShardList;
  expect(shards.map(({ folder, briefs }) => [folder, briefs])).toEqual([
    ['newest/', 1],
    ['2025-01/', 2],
  ]);
});

test('only what changed is listed and indexed again; what no shard has is taken away', async () => {
  await buildWith({
    newest: ['a', part('نيامي')],
    '2025-02': ['b', part('باماكو')],
    '2025-01': ['c', part('غاو')],
  });
  const before = await file('2025-02/pagefind-entry.json');
  const { made, said } = await buildWith({
    newest: ['a2', part('تاوا')],
    '2025-02': ['b', part('لا يُسأل عنها')],
  });
  expect([made, said]).toEqual([['newest'], 'indexed 1 of 2 shards']);
  expect(await titlesIn('newest')).toEqual(['تاوا']);
  expect(await file('2025-02/pagefind-entry.json')).toBe(before);
  expect(await readdir(path.join(work, 'dist/pagefind'))).not.toContain('2025-01');
  expect(await file('catalogue/vocabulary.txt')).toMatch(/باماكو/);
  expect(await file('catalogue/vocabulary.txt')).not.toMatch(/غاو|نيامي/);
  const lists = (await readdir(path.join(work, 'cache'))).filter((name) => !name.includes('words'));
  expect(lists.sort()).toEqual(['a2.json', 'b.json']);
});

test('with nothing changed the index stays', async () => {
  await buildWith({ newest: ['a', part('نيامي')] });
  const { made, said } = await buildWith({ newest: ['a', part('لا يُسأل عنها')] });
  expect([made, said]).toEqual([[], 'nothing to search has changed: the index stays']);
});

test('a shard that was damaged is indexed again, from the list in the cache', async () => {
  await buildWith({ newest: ['a', part('نيامي')], '2025-01': ['b', part('غاو')] });
  await rm(path.join(work, 'dist/pagefind/2025-01/texts'), { recursive: true });
  const { made, said } = await buildWith({
    newest: ['a', part('لا')],
    '2025-01': ['b', part('لا')],
  });
  expect([made, said]).toEqual([[], 'indexed 1 of 2 shards']);
  expect(await titlesIn('2025-01')).toEqual(['غاو']);
});

test('words that were lost are counted again', async () => {
  await buildWith({ newest: ['a', part('نيامي')], '2025-01': ['b', part('غاو')] });
  const cache = path.join(work, 'cache');
  for (const name of await readdir(cache))
    if (name.endsWith('.words.json')) await rm(path.join(cache, name));
  await buildWith({ newest: ['a2', part('تاوا')], '2025-01': ['b', part('لا')] });
  expect(await file('catalogue/vocabulary.txt')).toMatch(/غاو/);
});

test('what cannot be indexed fails the build, and does not stay', async () => {
  await expect(buildWith({ newest: ['a', Buffer.from('no list')] })).rejects.toThrow(
    'no list of documents',
  );
  expect((await buildWith({ newest: ['a', part('نيامي')] })).made).toEqual(['newest']);
});

test('a site is not to lose its search', () => {
  const index = createSearchIndex(path.join(work, 'cache'), ledger, 'code');
  expect(() => index.begin(path.join(work, 'dist'), [])).toThrow('There is nothing to search');
});

describe('what was damaged in the cache is made again', () => {
  const shards = {
    newest: ['a', part('نيامي')],
    '2025-01': ['b', part('غاو')],
  } satisfies Parameters<typeof buildWith>[0];
  const damage: Record<string, (file: string) => Promise<void>> = {
    emptied: (file) => truncate(file, 0),
    'cut off': async (file) => truncate(file, (await stat(file)).size - 9),
    'of another version': async (file) =>
      writeFile(file, (await readFile(file, 'utf8')).replace(/ \d+ /, ' 0 ')),
    flipped: async (file) => {
      const bytes = await readFile(file);
      bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 4;
      await writeFile(file, bytes);
    },
    'a folder': async (file) => {
      await rm(file);
      await mkdir(path.join(file, 'x'), { recursive: true });
    },
  };

  test.each(Object.keys(damage))('%s: lists, when a shard is to be indexed', async (how) => {
    await buildWith(shards);
    await damage[how]?.(path.join(work, 'cache/b.json'));
    await rm(path.join(work, 'dist/pagefind/2025-01/texts'), { recursive: true });
    expect((await buildWith(shards)).made).toEqual(['2025-01']);
    expect(await titlesIn('2025-01')).toEqual(['غاو']);
  });

  test.each(Object.keys(damage))('%s: words, and the list that they come from', async (how) => {
    await buildWith(shards);
    const cache = path.join(work, 'cache');
    for (const name of await readdir(cache)) await damage[how]?.(path.join(cache, name));
    const { made } = await buildWith({ ...shards, newest: ['a2', part('تاوا')] });
    expect(made).toEqual(['newest', '2025-01']);
    expect(await file('catalogue/vocabulary.txt')).toMatch(/غاو/);
    // And nothing of that is left for the next one to stumble on.
    expect((await buildWith({ ...shards, newest: ['a2', part('لا')] })).made).toEqual([]);
  });
});

test('a part that nobody asked for is no part', () => {
  const index = createSearchIndex(path.join(work, 'cache'), ledger, 'code');
  return expect(index.take(addressOf('newest'), part('باماكو'))).rejects.toThrow(
    'search-documents-newest',
  );
});
