/**
 * After every edit a build over the last one's `dist/` makes what a clean build makes, byte for byte; and it makes no
 * page again that the edit does not touch.
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildFolders, buildInto } from './build-site.ts';
import { change, copyProject, shortenShards } from './project-copy.ts';
import { differences, filesOf } from './site-files.ts';

const FIXTURE = path.resolve(import.meta.dirname, '../fixtures/site');
const ROAD = 'briefs/2025/2025-02-03-road-between-capitals.mdx';
const PAGE = 'briefs/2025-02-03-road-between-capitals/index.html';

let work: string;
let content: string;
let project: string;
let kept: BuildFolders;
/** Variables of the builds that follow. */
let settings: Record<string, string> = {};

beforeAll(async () => {
  work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-incremental-'));
  [content, project] = [path.join(work, 'content'), path.join(work, 'project')];
  await cp(FIXTURE, content, { recursive: true });
  for (let i = 1; i <= 14; i += 1) await writeFile(path.join(content, fileOf(i)), brief(i));
  for (let i = 1; i <= 4; i += 1)
    await writeFile(path.join(content, OLD, `2024-10-0${String(i)}-old.mdx`), oldBrief(i));
  await copyProject(project);
  // Months with a few briefs are a shard of search each.
  await shortenShards(project, 4);
  settings = { MUJAZ_CARDS: path.join(work, 'cards') };
  kept = { project, dist: path.join(work, 'dist'), cache: path.join(work, 'cache') };
  const { code, output } = await buildInto(kept, content, settings);
  expect(code, output).toBe(0);
});
afterAll(() => rm(work, { recursive: true, force: true }));

const OLD = 'briefs/2024';
const oldBrief = (i: number): string => brief(i).replace(/2025-01-\d\d/, `2024-10-0${String(i)}`);

const fileOf = (i: number): string =>
  `briefs/2025/2025-01-${String(i + 10).padStart(2, '0')}-brief-${String(i)}.mdx`;

function brief(i: number): string {
  const earlier =
    i > 5 && i % 2 === 0 ? `follows: 2025-01-${String(i + 8)}-brief-${String(i - 2)}\n` : '';
  return `---
title: الموجز رقم ${String(i)} عن الطريق
summary: ملخص الموجز رقم ${String(i)}.
publishedAt: 2025-01-${String(i + 10).padStart(2, '0')}T08:00:00Z
status: published
countries: [ml, ${i % 2 === 0 ? 'ne' : 'ru'}]
actors: [road-company${i % 3 === 0 ? ', amina-toure' : ''}]
topics: [transport]
sources: [{ outlet: ${i % 2 === 0 ? 'agency' : 'paper'} }]
${earlier}---

قالت شركة الطرق في مالي إن العمل يمضي. وقالت أمينة توري: <Quote by="amina-toure" name="أمينة توري">كلام ${String(i)}</Quote>.
`;
}

/** Builds over the last build, and anew; @returns how many files the first one made, of how many, and what it printed. */
async function buildTwice(): Promise<{ made: number; all: number; output: string }> {
  const { code, output } = await buildInto(kept, content, settings);
  expect(code, output).toBe(0);
  const clean = { project, dist: path.join(work, 'clean'), cache: path.join(work, 'clean-cache') };
  const anew = await buildInto(clean, content, settings);
  expect(anew.code, anew.output).toBe(0);
  expect(differences(await filesOf(kept.dist), await filesOf(clean.dist))).toEqual([]);
  await rm(clean.dist, { recursive: true });
  await rm(clean.cache, { recursive: true });
  const [, made = '', all = ''] = /(\d+) of (\d+) files are to be made/.exec(output) ?? [];
  return { made: Number(made), all: Number(all), output };
}

/** How many bodies a build compiled, as it says. */
function bodiesIn(output: string): number {
  const [, compiled = ''] = /(\d+) of \d+ bodies are to be compiled/.exec(output) ?? [];
  return Number.parseInt(compiled);
}

/** Pages without a key, which are made every time. */
let always = 0;

test('with nothing changed, only the pages without a key are made', async () => {
  const { made, all } = await buildTwice();
  always = made;
  expect(made).toBeLessThan(32);
  expect(all).toBeGreaterThan(150);
});

test('what waits for an editor’s decision changes no page', async () => {
  await change(content, ROAD, 'مقترح لم يُقبل', 'مقترح آخر لم يُقبل');
  const { made } = await buildTwice();
  expect(made).toBe(always);
});

describe('content', () => {
  test.each<[string, () => Promise<void>]>([
    ['a title, and the title of the brief that it follows', async () => {
      await change(content, ROAD, 'توري تعد', 'توري لا تعد');
      await change(content, 'briefs/2024/2024-12-01-road-announced.mdx', /^title: .*$/m, 'title: عنوان آخر');
    }],
    ['a word of the text', () => change(content, ROAD, 'بين مالي', 'يجمع مالي')],
    ['a correction', () => change(content, ROAD, 'corrections:\n', 'corrections:\n  - { at: 2025-02-06, note: صححنا الكلفة. }\n')],
    ['a brief is new', () => writeFile(path.join(content, fileOf(15)), brief(15))],
    ['a brief is gone', () => rm(path.join(content, fileOf(14)))],
    ['a brief is renamed', async () => {
      await rm(path.join(content, fileOf(13)));
      const renamed = brief(13).replace('topics:', 'formerly: [2025-01-23-brief-13]\ntopics:');
      await writeFile(path.join(content, 'briefs/2025/2025-01-23-other-name.mdx'), renamed);
    }],
    ['the first brief of a thread comes to follow another', () => change(content, fileOf(4), 'topics:', 'follows: 2025-01-13-brief-3\ntopics:')],
    ['a brief is withdrawn, and a draft published', async () => {
      await change(content, fileOf(11), 'status: published', 'status: withdrawn\nwithdrawal: { at: 2025-03-01, reason: نفاه المصدر }');
      await change(content, 'briefs/2025/2025-03-01-draft.mdx', 'status: draft', 'status: published');
    }],
  ])('%s', async (_, edit) => {
    await edit();
    const { made, all } = await buildTwice();
    expect(made).toBeGreaterThan(always);
    expect(made).toBeLessThan(all);
  }); // prettier-ignore
});

test('of search, only the shard is made again that has what changed', async () => {
  await change(content, path.join(OLD, '2024-10-02-old.mdx'), 'إن العمل يمضي', 'إن العمل يتعثر');
  expect((await buildTwice()).output).toContain('indexed 1 of 2 shards');
});

/** The brief of 2099, which no build shows or keeps: its body is compiled every time. */
const SCHEDULED = 1;

describe('registries', () => {
  test.each<[string, string, string | RegExp, string]>([
    ['an actor’s name', 'actors/road-company.yaml', 'شركة الطرق', 'شركة الطرق الوطنية'],
    ['an alias, by which a text now leads to the country', 'countries/ru.yaml', /$/, 'aliases: [العمل]\n'],
    ['a topic’s name', 'topics/transport.yaml', /^name: .*$/m, 'name: النقل البري'],
    ['an outlet’s ownership', 'outlets/paper.yaml', /ownership: \w+/, 'ownership: state'],
  ])('%s', async (_, file, from, to) => {
    await change(content, file, from, to);
    const { made } = await buildTwice();
    expect(made).toBeGreaterThan(always);
  }); // prettier-ignore

  test('an actor without briefs changes its own page and search, and nothing else', async () => {
    await change(content, 'actors/silent-alliance.yaml', 'Silent', 'Quiet');
    const { made, output } = await buildTwice();
    const searchParts = 1;
    expect(made).toBe(always + 1 + searchParts);
    expect(bodiesIn(output)).toBe(SCHEDULED);
    expect(output).toContain('indexed 1 of 2 shards');
  });

  test('a name compiles the bodies that may have it, and no others', async () => {
    await change(content, 'actors/silent-alliance.yaml', /$/, 'aliases: [يجمع]\n');
    expect(bodiesIn((await buildTwice()).output)).toBe(SCHEDULED + 1);
    expect(await readFile(path.join(kept.dist, PAGE), 'utf8')).toContain('>يجمع</a>');
    await change(content, 'actors/silent-alliance.yaml', 'aliases: [يجمع]\n', '');
    expect(bodiesIn((await buildTwice()).output)).toBe(SCHEDULED + 1);
    expect(await readFile(path.join(kept.dist, PAGE), 'utf8')).not.toContain('>يجمع</a>');
  });
});

describe('code and settings', () => {
  test('a component changes the pages that have it, and no others', async () => {
    await change(project, 'src/components/Timeline.astro', 'مسار الملف', 'مسار القصة');
    const { made } = await buildTwice();
    const briefs = (await readdir(path.join(kept.dist, 'briefs'))).length;
    // Addresses that briefs had, or have no more, are made by another page.
    expect(made - always).toBeLessThanOrEqual(briefs);
    expect(made - always).toBeGreaterThan(briefs - 5);
  });

  test.each<[string, () => Promise<void>]>([
    ['a plugin of briefs', () => change(project, 'src/markdown/rehype-latin-runs.ts', "{ dir: 'ltr' }", "{ dir: 'ltr', className: ['run'] }")],
    ['where actors lie, to which texts lead', () => change(project, 'src/routes.ts', 'at(`actors/${id}/', 'at(`people/${id}/')],
    ['a word in pure code', () => change(project, 'src/digest/labels.ts', "person: 'شخص'", "person: 'إنسان'")],
    ['how words are indexed', () => change(project, 'src/search/write-shard.ts', '[...values]', '[...values].reverse()')],
    ['a style', () => change(project, 'src/styles/cards.css', /$/, '\n.changed {\n  color: red;\n}\n')],
    ['the months’ names', () => change(project, 'src/site.ts', "months: 'both'", "months: 'levantine'")],
    ['a variable that stands in for a setting', () => { settings.MUJAZ_DIGITS = 'eastern'; return Promise.resolve(); }],
    ['what is done to all pages', () => change(project, 'src/middleware.ts', "site.digits !== 'eastern'", "site.digits === 'western'")],
    ['where Astro keeps the content, with a title that changed', async () => {
      await change(project, 'astro.config.mjs', '  site: site.url,', "  site: site.url,\n  experimental: { collectionStorage: 'chunked' },");
      await change(content, fileOf(3), 'title: الموجز رقم 3', 'title: الموجز الثالث');
    }],
    ['a file to copy', () => writeFile(path.join(project, 'public/robots-too.txt'), 'x')],
    ['a file to copy no more', () => rm(path.join(project, 'public/robots-too.txt'))],
  ])('%s', async (_, edit) => {
    await edit();
    await buildTwice();
  }); // prettier-ignore
});

describe('the folder of the site itself', () => {
  test('what was damaged, deleted or left there by others is put right', async () => {
    await writeFile(path.join(kept.dist, 'countries/ml/index.html'), 'damaged');
    await writeFile(path.join(kept.dist, 'actors/road-company/card.png'), 'damaged');
    await rm(path.join(kept.dist, 'topics'), { recursive: true });
    await rm(path.join(kept.dist, 'pagefind/catalogue/vocabulary.txt'));
    await writeFile(path.join(kept.dist, 'stray.html'), 'stray');
    await buildTwice();
  });

  test('bodies that are lost are compiled again, and found where they lie now', async () => {
    // In a pack of its own: compiled with all the others it will lie elsewhere.
    await change(content, fileOf(5), 'إن العمل يمضي', 'إن العمل يسرع');
    await buildTwice();
    for (const lost of [path.join(kept.cache, 'bodies'), kept.dist])
      await rm(lost, { recursive: true });
    await buildTwice();
  });

  test('a fault in the content leaves the site as it is, and the next build goes on from there', async () => {
    const before = await filesOf(kept.dist);
    await change(content, ROAD, 'topics: [transport]', 'topics: [no-such-topic]');
    const { code, output } = await buildInto(kept, content, settings);
    expect(code).toBe(1);
    expect(output).toContain('no-such-topic');
    expect(await filesOf(kept.dist)).toEqual(before);
    await change(content, ROAD, 'topics: [no-such-topic]', 'topics: [transport]');
    expect((await buildTwice()).made).toBe(always);
  });

  test('without a ledger all is made again', async () => {
    await change(content, ROAD, 'توري لا تعد', 'توري تعد');
    await rm(path.join(kept.cache, 'outputs.json'));
    const { made, all } = await buildTwice();
    // The lists of search lie in the cache under names that say what is in them: those are still true.
    const searchParts = 2;
    expect(made).toBeGreaterThanOrEqual(all - searchParts);
  });
});
