/** Searching an archive of many shards: what is found, and that a reader fetches no more of it than that takes. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, type TestContext } from 'vitest';
import { launchBrowser } from './browser.ts';
import { buildInto } from './build-site.ts';
import { copyProject, shortenShards } from './project-copy.ts';
import { serveStatic, type StaticServer } from './static-server.ts';

const FIXTURE = path.resolve(import.meta.dirname, '../fixtures/site');
/** Oldest first; the last joins with the fixture's own briefs, which are newer, to the newest shard. */
const MONTHS = [
  '2021-07', '2021-08', '2021-09', '2021-10', '2021-11', '2021-12',
  '2022-07', '2022-08', '2022-09', '2022-10',
]; // prettier-ignore
const A_MONTH = 6;
/** Words of one brief each, by the day of the brief. */
const RARE: Readonly<Record<string, string>> = {
  '2021-07-01': 'أضاء الفنار القديم ليلا',
  '2021-09-02': 'رست الباخرة البيضاء',
  '2022-08-03': 'وصلت الباخرة الحمراء',
};

let work: string;
let server: StaticServer;
let browser: Browser | undefined;
let page: Page;
/** Folders of the index that the page asked for, in their order. */
let asked: string[];

beforeAll(async () => {
  work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-archive-'));
  const [content, project] = [path.join(work, 'content'), path.join(work, 'project')];
  await cp(FIXTURE, content, { recursive: true });
  for (const month of MONTHS) {
    const folder = path.join(content, 'briefs', month.slice(0, 4));
    await mkdir(folder, { recursive: true });
    for (let i = 1; i <= A_MONTH; i += 1) {
      const day = `${month}-0${String(i)}`;
      await writeFile(path.join(folder, `${day}-bridge.mdx`), brief(day, i));
    }
  }
  await copyProject(project);
  await shortenShards(project, 5);
  const folders = { project, dist: path.join(work, 'dist'), cache: path.join(work, 'cache') };
  const { code, output } = await buildInto(folders, content, {
    MUJAZ_CARDS: path.join(work, 'cards'),
  });
  expect(code, output).toBe(0);
  server = await serveStatic(folders.dist);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server.stop();
  await rm(work, { recursive: true, force: true });
});
beforeEach(async (context: TestContext) => {
  if (browser === undefined) return context.skip('no Chromium on this machine');
  page = await browser.newPage({ locale: 'ar' });
  asked = [];
  page.context().on('request', (request) => {
    const [, folder] = /\/pagefind\/([^/]+\/(?:words)?)/.exec(request.url()) ?? [];
    if (folder !== undefined && !asked.includes(folder)) asked.push(folder);
  });
});
afterEach(() => page.close());

function brief(day: string, number: number): string {
  const rare = RARE[day] === undefined ? '' : ` ${RARE[day]}.`;
  return `---
title: الجسر في يومه رقم ${String(number)} من ${day}
summary: مضى العمل في الجسر.
publishedAt: ${day}T08:00:00Z
status: published
countries: [${number === 6 ? 'ne' : 'ml'}]
topics: [transport]
sources: [{ outlet: agency }]
---

مضى العمل في الجسر.${rare}
`;
}

/** Fetching takes its time on a busy machine. */
const soon = <T>(value: () => T) => expect.poll(value, { timeout: 15_000 });
const status = () => page.getByRole('status');
const titles = () => page.locator('#results > li h2');
const more = () => page.locator('#more');
const olderAsked = () => asked.filter((folder) => /^\d/.test(folder));

/** Searches, and waits for what is announced. */
async function search(query: string, rest = ''): Promise<string> {
  await page.goto(`${server.origin}/search/?q=${encodeURIComponent(query)}${rest}`);
  await soon(() => status().innerText()).toMatch(/\./);
  return status().innerText();
}

test('what the newest shard has enough of is looked for nowhere else, and the page says so', async () => {
  expect(await search('الجسر')).toMatch(
    /^\d+ (نتائج|نتيجة) حتى الآن، وبقي في الأرشيف 54 موجزًا لم يشملها البحث\.$/,
  );
  expect(await titles().first().innerText()).toContain('2022-10');
  await page.waitForLoadState('networkidle');
  expect(asked.sort()).toEqual(['catalogue/', 'newest/']);
});

test('the reader goes on through the archive, a few shards at a time, to its end', async () => {
  await search('الجسر');
  const first = await titles().allInnerTexts();
  expect(await more().innerText()).toBe('واصل البحث في بقية الأرشيف');
  await more().click();
  await soon(() => status().innerText()).toContain('30 موجزًا');
  expect(olderAsked()).toEqual(['2022-09/', '2022-08/', '2022-07/', '2021-12/']);
  // What was shown stays where it was; the first that is new has the focus.
  await soon(() => titles().count()).toBeGreaterThan(first.length);
  const shown = await titles().allInnerTexts();
  expect(shown.slice(0, first.length)).toEqual(first);
  expect(new Set(shown).size).toBe(shown.length);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(shown[first.length]);
  for (let clicks = 0; clicks < 6 && (await more().isVisible()); clicks += 1) {
    const before = await titles().count();
    await more().click();
    await expect
      .poll(async () => (await titles().count()) > before || !(await more().isVisible()))
      .toBe(true);
  }
  expect(await titles().count()).toBe(MONTHS.length * A_MONTH);
  expect(await status().innerText()).toBe('60 نتيجة.');
});

test('a word of one old brief is found unasked, in its shard alone', async () => {
  expect(await search('الفنار')).toBe('نتيجة واحدة.');
  expect(await titles().allInnerTexts()).toEqual([expect.stringContaining('2021-07-01')]);
  expect(await page.locator('#results mark').allInnerTexts()).toEqual(['الفنار']);
  expect(olderAsked()).toEqual(['2021-07/']);
});

test('of several words the rarest leads to the shards', async () => {
  await search('الجسر والباخرة الحمراء');
  expect(await titles().first().innerText()).toContain('2022-08-03');
  expect(olderAsked()).toContain('2022-08/');
  expect(olderAsked().length).toBeLessThanOrEqual(3);
});

test('a misspelt word of an old brief is found, and the right one offered', async () => {
  await search('الفنلر');
  expect(await titles().first().innerText()).toContain('2021-07-01');
  expect(await page.locator('#meant').getByRole('link').innerText()).toBe('الفنار');
});

test('what is nowhere is looked for in no shard', async () => {
  expect(await search('زرافة')).toBe('لا نتائج.');
  expect(olderAsked()).toEqual([]);
});

test('the newest first, in all the archive', async () => {
  await search('الباخرة', '&sort=date');
  expect(await titles().allInnerTexts()).toEqual([
    expect.stringContaining('2022-08-03'),
    expect.stringContaining('2021-09-02'),
  ]);
});

test('a year can be chosen that was not looked through, and only its shards are', async () => {
  await search('الجسر');
  await page.locator('.narrow summary').click();
  await soon(() => page.locator('#year option').allInnerTexts()).toEqual(
    expect.arrayContaining(['2021', expect.stringMatching(/^2022 \(\d+\)$/)]),
  );
  await page.getByLabel('السنة').selectOption('2021');
  await soon(() => titles().first().innerText()).toContain('2021-12');
  expect(olderAsked().every((folder) => folder.startsWith('2021'))).toBe(true);
  expect(await page.locator('#year').inputValue()).toBe('2021');
});

test('narrowing looks on where the newest shard leaves too little', async () => {
  await search('الجسر', `&country=${encodeURIComponent('النيجر')}`);
  await soon(() => titles().count()).toBeGreaterThan(2);
  const shown = await titles().allInnerTexts();
  expect(
    shown.filter((title) => title.includes('الجسر')).every((title) => title.includes('رقم 6')),
  ).toBe(true);
});

test('pressing twice looks on once', async () => {
  await search('الجسر');
  await more().dblclick();
  await soon(() => status().innerText()).toContain('30 موجزًا');
  await page.waitForLoadState('networkidle');
  const shown = await titles().allInnerTexts();
  expect(new Set(shown).size).toBe(shown.length);
});

test('when the line is cut, what was found stays, and can be gone on from', async () => {
  await search('الجسر');
  await page.waitForLoadState('networkidle');
  const before = await titles().count();
  await page.context().setOffline(true);
  await more().click();
  await soon(() => status().innerText()).toContain('تعذر');
  expect(await titles().count()).toBe(before);
  await page.context().setOffline(false);
  await more().click();
  await soon(() => titles().count()).toBeGreaterThan(before);
});
