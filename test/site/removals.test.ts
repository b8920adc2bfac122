/** A build takes away what the last one wrote only where it is to go: never what it wrote itself, never a route unasked. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildInto, type Built } from './build-site.ts';
import { copyProject } from './project-copy.ts';
import { differences, filesOf } from './site-files.ts';

const FIXTURE = path.resolve(import.meta.dirname, '../fixtures/site');
const TOPICS = 'src/pages/topics/[id]/[...page].astro';
const PARTS = 'src/pages/search-documents-[shard].json.ts';

let work: string;
/** A project that was built once, with its content, site and cache: each test goes on from there. */
let first: string;
let place: string;

async function build(
  settings: Record<string, string> = {},
): Promise<Pick<Built, 'code' | 'output'>> {
  const folders = {
    project: path.join(work, 'project'),
    dist: path.join(place, 'dist'),
    cache: path.join(place, 'cache'),
  };
  const environment = { MUJAZ_CARDS: path.join(work, 'cards'), ...settings };
  return buildInto(folders, path.join(place, 'content'), environment);
}
/** The folders of the topics' pages. */
const topicPages = async (): Promise<string[]> =>
  [...(await site()).keys()].filter((name) => /^topics\/[^/]+\/index\.html$/.test(name));
const site = (): Promise<Map<string, Buffer>> => filesOf(path.join(place, 'dist'));

beforeAll(async () => {
  work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-removals-'));
  [place, first] = [path.join(work, 'place'), path.join(work, 'first')];
  await copyProject(path.join(work, 'project'));
  await cp(FIXTURE, path.join(place, 'content'), { recursive: true });
  const { code, output } = await build();
  expect(code, output).toBe(0);
  await cp(place, first, { recursive: true, preserveTimestamps: true });
});
afterAll(() => rm(work, { recursive: true, force: true }));

beforeEach(async () => {
  await rm(place, { recursive: true });
  await cp(first, place, { recursive: true, preserveTimestamps: true });
});

/** What a test changes in the code is undone after it. */
async function withCode<T>(file: string, edit: (text: string) => string, run: () => Promise<T>) {
  const target = path.join(work, 'project', file);
  const before = await readFile(target, 'utf8');
  const after = edit(before);
  expect(after).not.toBe(before);
  await writeFile(target, after);
  try {
    return await run();
  } finally {
    await writeFile(target, before);
  }
}
const withoutKeys = (text: string): string =>
  text.replace(/import \{ keyed \}.*\n/, '').replaceAll('keyed(', 'Array.from(');

test('pages of a route that gives no keys any more stay', async () => {
  const before = await site();
  const built = await withCode(TOPICS, withoutKeys, () => build());
  expect(built.code, built.output).toBe(0);
  expect(built.output).toContain(' 0 taken away');
  expect(differences(before, await site())).toEqual([]);
});

test('lists of search without a key are no files of the site, and search is what it was', async () => {
  const before = await site();
  const built = await withCode(PARTS, withoutKeys, () => build());
  expect(built.code, built.output).toBe(0);
  expect(built.output).toContain('indexed 1 of 1 shards');
  expect(differences(before, await site())).toEqual([]);
});

test('a build stops whose pages have no keys at all, and whose search has nothing to search', async () => {
  const before = await site();
  const stopped = await withCode('src/pages/_keyed.ts', (text) => text.replace('cacheKey: f', 'noKey: f'), () => build()); // prettier-ignore
  expect(stopped.code).toBe(1);
  expect(stopped.output).toContain('No page has a key');
  const withoutSearch = await withCode(PARTS, (text) => text.replace('shardsOf(briefs)', 'shardsOf(briefs).slice(0, 0)'), () => build()); // prettier-ignore
  expect(withoutSearch.code).toBe(1);
  expect(withoutSearch.output).toContain('There is nothing to search');
  for (const [name, bytes] of before)
    if (!name.startsWith('_astro/'))
      expect((await site()).get(name)?.equals(bytes), name).toBe(true);
});

const noTopics = (text: string): string =>
  text.replace('digest.topics.flatMap', 'digest.topics.slice(0, 0).flatMap');

test('a build stops that would take away all pages of a route, again and again, until a person says so', async () => {
  await withCode(TOPICS, noTopics, async () => {
    for (const time of ['first', 'second']) {
      const { code, output } = await build();
      expect(code, time + output).toBe(1);
      expect(output).toContain(`files of ${TOPICS}`);
      expect(output).toContain('MUJAZ_ACCEPT_REMOVALS=1');
      expect(await topicPages()).toHaveLength(2);
    }
    const { code, output } = await build({ MUJAZ_ACCEPT_REMOVALS: '1' });
    expect(code, output).toBe(0);
    expect(await topicPages()).toEqual([]);
  });
});

test('whoever starts afresh is not stopped', async () => {
  const content = path.join(place, 'content');
  for (const folder of ['briefs', 'topics'])
    for (const name of await readdir(path.join(content, folder)))
      await rm(path.join(content, folder, name), { recursive: true });
  const { code, output } = await build();
  expect(code, output).toBe(0);
  expect(await topicPages()).toEqual([]);
});
