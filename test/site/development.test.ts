/** An editor's `npm run dev`: what is shown while something has a fault, in pages and over them. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { launchBrowser } from './browser.ts';
import { buildInto } from './build-site.ts';
import { type DevServer, PATIENCE, startDevServer } from './dev-server.ts';
import { change, copyProject } from './project-copy.ts';

const FIXTURE = path.resolve(import.meta.dirname, '../fixtures/site');
const ROAD = 'briefs/2025/2025-02-03-road-between-capitals.mdx';
const PAGE = 'briefs/2025-02-03-road-between-capitals/';
const ANNOUNCED = 'briefs/2024/2024-12-01-road-announced.mdx';
const OTHERS = [
  '',
  'archive/',
  'countries/ml/',
  'actors/amina-toure/',
  'briefs/2024-12-01-road-announced/',
];

let work: string;
let content: string;
let project: string;
let server: DevServer;
let browser: Browser | undefined;
let texts: Map<string, string>;

const start = async (): Promise<void> => {
  server = await startDevServer(project, content, path.join(work, 'cache'));
};
const get = async (page: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(server.address + page, { signal: AbortSignal.timeout(30_000) });
  return { status: response.status, text: await response.text() };
};
const shown = (page: string, words: string): Promise<void> =>
  vi.waitFor(async () => {
    expect((await get(page)).text).toContain(words);
  }, PATIENCE);
const said = (words: string): Promise<void> =>
  vi.waitFor(() => {
    expect(server.output()).toContain(words);
  }, PATIENCE);
const at = (file: string): string => path.join(content, file);

beforeAll(async () => {
  work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-development-'));
  [content, project] = [path.join(work, 'content'), path.join(work, 'project')];
  await cp(FIXTURE, content, { recursive: true });
  await copyProject(project);
  texts = new Map();
  for (const file of [ROAD, ANNOUNCED, 'actors/amina-toure.yaml', 'countries/ne.yaml'])
    texts.set(file, await readFile(at(file), 'utf8'));
  browser = await launchBrowser();
  await start();
});
afterEach(async () => {
  for (const [file, text] of texts) await writeFile(at(file), text);
});
afterAll(async () => {
  await browser?.close();
  await server.stop();
  await rm(work, { recursive: true, force: true });
});

describe('while something has a fault, its page stays as it was, and every other page works', () => {
  const faults: readonly [string, () => Promise<void>, string][] = [
    [
      'a mistyped id',
      () => change(content, ROAD, 'countries: [ml, ne]', 'countries: [ml, nx]'),
      'لا دولة معرّفها «nx»',
    ],
    [
      'a fault of YAML',
      () => change(content, ROAD, 'title: توري', 'title: توري: "'),
      'لا يُقرأ هذا الموضع',
    ],
    [
      'a fault in the text',
      () => change(content, ROAD, 'بين مالي', 'بين <b مالي'),
      'لا يُقرأ النص هنا',
    ],
    [
      'a registry entry that was removed',
      () => rm(at('actors/amina-toure.yaml')),
      'لا طرف معرّفه «amina-toure»',
    ],
    [
      'a registry entry with a fault',
      () => change(content, 'countries/ne.yaml', /region: .*/, 'region: nowhere'),
      'countries/ne.yaml',
    ],
  ];
  beforeEach(async () => {
    await shown(PAGE, 'توري تعد بفتح');
    await vi.waitFor(async () => {
      expect((await get(PAGE)).text).toContain('تبنيه ');
    }, PATIENCE);
  });
  test.each(faults)('%s', async (_name, spoil, message) => {
    const before = server.output().length;
    const context = await browser?.newContext();
    const page = await context?.newPage();
    await page?.goto(server.address + PAGE);
    await spoil();
    await vi.waitFor(() => {
      expect(server.output().slice(before)).toContain(message);
    }, PATIENCE);
    const now = await get(PAGE);
    expect(now.status).toBe(200);
    expect(now.text).toContain('توري تعد بفتح');
    expect(now.text).toContain('تبنيه ');
    for (const other of OTHERS) expect((await get(other)).status, other).toBe(200);
    if (page !== undefined) await overlayIs(page, message);
    // Once, and without a stack.
    const output = server.output().slice(before);
    expect(output.match(/\[ERROR\]/g)).toHaveLength(1);
    expect(output).not.toMatch(/^\s+at /m);
    for (const [file, text] of texts) await writeFile(at(file), text);
    await vi.waitFor(() => {
      expect(server.output().slice(before)).toContain('المحتوى سليم');
    }, PATIENCE);
    await page?.locator('mujaz-report').waitFor({ state: 'detached', timeout: 60_000 });
    await context?.close();
  });
});

/** On the page that is open, and on one that is opened now. */
async function overlayIs(page: Page, message: string): Promise<void> {
  await vi.waitFor(async () => {
    expect(await page.getByRole('alert').textContent()).toContain(message);
  }, PATIENCE);
  const second = await page.context().newPage();
  await second.goto(`${server.address}archive/`);
  await second.getByRole('alert').waitFor();
  await second.keyboard.press('Escape');
  await second.locator('mujaz-report').waitFor({ state: 'detached' });
  await second.reload();
  await second.waitForTimeout(300);
  expect(await second.locator('mujaz-report').count()).toBe(0);
  await second.close();
}

test('a change is shown without being asked for, by one reload', async () => {
  if (browser === undefined) return;
  const page = await browser.newPage();
  await page.goto(server.address + PAGE);
  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.waitForTimeout(500);
  await change(content, ROAD, 'title: توري تعد', 'title: توري تعد مجددًا');
  await page.getByText('توري تعد مجددًا').first().waitFor();
  // Longer than Astro waits before it writes its store.
  await page.waitForTimeout(1500);
  expect(loads).toBe(1);
  await page.close();
});

test('drafts and briefs whose time has not come are marked, and listed on the home page', async () => {
  const home = (await get('')).text;
  expect(home).toContain('لم يُنشر بعد');
  expect(home).toMatch(/مسودة\s*<\/b>\s*<a href="\/briefs\/2025-03-01-draft\/"/);
  expect(home).toMatch(/مجدول\s*<\/b>\s*<a href="\/briefs\/2099-01-01-scheduled\/"/);
  expect((await get('briefs/2025-03-01-draft/')).text).toMatch(/<b[^>]*>\s*مسودة/);
  expect((await get('countries/ru/')).text).toMatch(/<b[^>]*>\s*مسودة/);
  expect((await get(PAGE)).text).not.toContain('مسودة');
  // One that lacks its day and its source has no page, and is listed all the same.
  const draft = at('briefs/undated/undated-market.mdx');
  await mkdir(path.dirname(draft));
  await writeFile(draft, '---\ntitle: سوق بلا يوم\nsummary: ملخص.\nstatus: draft\n---\n\nنص.\n');
  await shown('', 'سوق بلا يوم');
  await rm(path.dirname(draft), { recursive: true });
  await vi.waitFor(async () => {
    expect((await get('')).text).not.toContain('سوق بلا يوم');
  }, PATIENCE);
});

test('a build beside it disturbs neither', async () => {
  for (const [file, page] of [
    [ROAD, PAGE],
    [ANNOUNCED, 'briefs/2024-12-01-road-announced/'],
  ] as const) {
    await writeFile(at(file), `${texts.get(file) ?? ''}\nفقرة جديدة.\n`);
    await shown(page, 'فقرة جديدة');
  }
  const { code, output } = await buildInto(
    { project, dist: path.join(work, 'dist'), cache: path.join(work, 'cache') },
    content,
  );
  expect(code, output).toBe(0);
  for (const page of [PAGE, 'briefs/2024-12-01-road-announced/']) {
    const { status, text } = await get(page);
    expect(status).toBe(200);
    expect(text).toContain('فقرة جديدة');
    expect(text).toContain('</html>');
  }
});

test('after a new start, too, what has a fault is shown as it was', async () => {
  await change(content, ROAD, 'بين مالي', 'يجمع مالي');
  await shown(PAGE, 'يجمع ');
  await change(content, ROAD, 'يجمع مالي', 'يضم <b مالي');
  await said('لا يُقرأ النص هنا');
  expect((await get(PAGE)).text).toContain('يجمع ');
  await vi.waitFor(() => readFile(path.join(work, 'cache/dev/last-sound.json')), PATIENCE);
  await server.stop();
  await start();
  expect((await get(PAGE)).text).toContain('يجمع ');
});
