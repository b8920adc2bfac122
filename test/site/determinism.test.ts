/** Two builds of the same content are the same bytes, so that a server's 304 holds; an id outlives every edit. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Built, buildSite } from './build-site.ts';

const FIXTURE = path.resolve(import.meta.dirname, '../fixtures/site');
const BRIEF = 'briefs/2025/2025-02-03-road-between-capitals.mdx';
const TITLE = /^title: .*$/m;

let first: Built;
let again: Built;
let edited: Built;
let content: string;

beforeAll(async () => {
  content = await mkdtemp(path.join(os.tmpdir(), 'mujaz-content-'));
  await cp(FIXTURE, content, { recursive: true });
  const text = await readFile(path.join(content, BRIEF), 'utf8');
  await writeFile(path.join(content, BRIEF), text.replace(TITLE, 'title: عنوان غيّره المحرر'));
  first = await buildSite(FIXTURE);
  again = await buildSite(FIXTURE);
  edited = await buildSite(content);
});
afterAll(async () => {
  await Promise.all([first.remove(), again.remove(), edited.remove()]);
  await rm(content, { recursive: true });
});

async function filesOf({ dist }: Built): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)))
    .sort();
}

test('the same content makes the same bytes in every file', async () => {
  const names = await filesOf(first);
  expect(await filesOf(again)).toEqual(names);
  for (const name of names) {
    const [a, b] = await Promise.all(
      [first, again].map(({ dist }) => readFile(path.join(dist, name))),
    );
    expect(a?.equals(b ?? Buffer.alloc(0)), name).toBe(true);
  }
});

test('an edited title changes no id and no date in the feeds', async () => {
  const items = async ({ dist }: Built) => {
    const feed = parseRssFeed(await readFile(path.join(dist, 'rss.xml'), 'utf8'));
    return feed.items ?? [];
  };
  const [before, after] = [await items(first), await items(edited)];
  expect(after.map(({ guid, pubDate }) => [guid, pubDate])).toEqual(
    before.map(({ guid, pubDate }) => [guid, pubDate]),
  );
  expect(after.map(({ title }) => title)).toContain('عنوان غيّره المحرر');
  expect(before.map(({ title }) => title)).not.toContain('عنوان غيّره المحرر');
});
