/** Real feed readers read every feed of the built site, and take from it what we put in. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, buildSite } from './build-site.ts';
import { feedparser } from './readers/feedparser.ts';
import { feedsmith } from './readers/feedsmith.ts';
import { newsboat } from './readers/newsboat.ts';
import type { Reading } from './readers/reading.ts';
import { rssParser } from './readers/rss-parser.ts';
import { sfeed } from './readers/sfeed.ts';

let built: Built;
let files: string[];
let expected: ReadonlyMap<string, Reading>;

beforeAll(async () => {
  built = await buildSite(path.resolve('content'));
  const all = await readdir(built.dist, { recursive: true });
  files = all
    .filter((file) => /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/.test(file))
    .map((file) => path.join(built.dist, file));
  expected = (await feedsmith.read(files)) ?? new Map<string, Reading>();
});
afterAll(() => built.remove());

test('there is a feed in each format for the site, its editions, statements and corrections, and every entity with briefs', () => {
  const rss = files.filter((file) => file.endsWith('rss.xml'));
  expect(rss.length).toBeGreaterThan(100);
  expect(files).toHaveLength(rss.length * 3);
  for (const folder of [
    '',
    'statements',
    'corrections',
    'editions/daily',
    'editions/weekly',
    'countries/ml',
  ])
    expect(rss).toContain(path.join(built.dist, folder, 'rss.xml'));
});

test('the three formats of a feed say the same', () => {
  for (const file of files.filter((name) => name.endsWith('rss.xml'))) {
    const rss = expected.get(file);
    expect(rss?.language).toBe('ar');
    expect(expected.get(file.replace(/rss\.xml$/, 'atom.xml'))).toEqual(rss);
    expect(expected.get(file.replace(/rss\.xml$/, 'feed.json'))).toEqual(rss);
  }
});

describe.each([newsboat, sfeed, feedparser, rssParser])('$name', ({ name, understands, read }) => {
  test('takes the same from every feed', async ({ skip }) => {
    const known = files.filter((file) => understands.some((format) => file.endsWith(format)));
    const readings = await read(known);
    if (readings === undefined) return skip(`${name} is not on this machine`);
    expect(readings.size).toBeGreaterThan(100);
    for (const [file, { title, language, items }] of readings) {
      const source = expected.get(file);
      const where = path.relative(built.dist, file);
      expect(byId(items), where).toEqual(byId(source?.items ?? []));
      if (title !== undefined) expect(title, where).toBe(source?.title);
      if (language !== undefined) expect(language, where).toBe('ar');
    }
  });
});

function byId(items: Reading['items']): Reading['items'] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
