/** The editors' desk in a real browser: from a run to a published edition, by the keyboard, whatever its texts hold. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { contentFixture } from '../unit/check/content-fixture.ts';
import { serveFeeds } from '../unit/desk/feeds.ts';
import { type Morning, morning } from '../unit/desk/morning.ts';
import { launchBrowser } from './browser.ts';
import { buildSite } from './build-site.ts';

interface Desk {
  readonly address: string;
  readonly process: ChildProcess;
  readonly output: () => string;
  /** By Ctrl+C. @returns its exit code */
  readonly stop: () => Promise<number | null>;
}

let browser: Browser | undefined;
let cache: string;
const open: Desk[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  cache = await mkdtemp(path.join(os.tmpdir(), 'mujaz-desk-cache-'));
});
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.stop();
});
afterAll(async () => {
  await browser?.close();
  await rm(cache, { recursive: true, force: true });
});

function run(content: string, collected: string, ...args: string[]) {
  const child = spawn(process.execPath, ['scripts/desk.ts', ...args], {
    env: {
      ...process.env,
      MUJAZ_CONTENT: content,
      MUJAZ_CACHE: cache,
      MUJAZ_COLLECT: collected,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, ended, output: () => output };
}

async function openDesk(content: string, collected: string, ...args: string[]): Promise<Desk> {
  const { child, ended, output } = run(content, collected, ...args);
  let code: number | null | undefined;
  void ended.then((one) => (code = one));
  while (!output().includes('Ctrl+C')) {
    if (code !== undefined) throw new Error(output());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const desk: Desk = {
    address: /http:\S+/.exec(output())?.[0] ?? '',
    process: child,
    output,
    stop: async () => {
      child.kill('SIGINT');
      return ended;
    },
  };
  open.push(desk);
  return desk;
}

/** The desk of a report. */
function deskOf(day: Morning, ...args: string[]): Promise<Desk> {
  return openDesk(day.content.directory, cache, '--report', day.report, ...args);
}

interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to elsewhere, errors of scripts, what the policy stopped, dialogs. */
  readonly seen: string[];
}

async function openPage(
  address: string,
  options: { width?: number; colorScheme?: 'light' | 'dark'; leave?: boolean } = {},
): Promise<Watched> {
  if (browser === undefined) throw new Error('no browser');
  const { width = 1280, colorScheme = 'light', leave = false } = options;
  const context = await browser.newContext({
    locale: 'ar',
    viewport: { width, height: 800 },
    colorScheme,
    ...(leave ? { permissions: ['clipboard-read', 'clipboard-write'] } : {}),
  });
  const page = await context.newPage();
  const seen: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) seen.push(request.url());
  });
  page.on('console', (message) => seen.push(message.text()));
  page.on('pageerror', ({ message }) => seen.push(message));
  page.on('dialog', (dialog) => {
    seen.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(address);
  return { page, context, seen };
}

const wide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const ranIn = (page: Page): Promise<unknown> =>
  page.evaluate((): unknown => Reflect.get(window, 'ran'));

test('by the keyboard alone, from collect to a published edition, in fifteen presses at most', async () => {
  const content = await contentFixture();
  const feeds = await serveFeeds(content, new Date());
  const kept = path.join(cache, 'collected');
  const env = {
    ...process.env,
    MUJAZ_CONTENT: content.directory,
    MUJAZ_COLLECT: kept,
    MUJAZ_COLLECT_PRIVATE: feeds.servers,
  };
  const collect = promisify(execFile);
  await collect(process.execPath, ['scripts/collect.ts', '--since', '3d'], { env });
  await feeds.close();

  const desk = await openDesk(content.directory, kept, '--write');
  const { page, context, seen } = await openPage(desk.address);
  expect(await page.getByRole('region', { name: 'ما تعذّر' }).textContent()).toContain(
    'وكالة صامتة',
  );
  let presses = 0;
  const press = async (key: string, leads = false): Promise<void> => {
    presses += 1;
    await (leads
      ? Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
      : page.keyboard.press(key));
  };
  const published: string[] = [];
  await press('j');
  await press('Enter', true);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('انهيار منجم');
  await press('a', true);
  expect(await page.getByRole('status').textContent()).toContain('دخل في الموجز');
  while (published.length < 4) {
    published.push(path.basename(new URL(page.url()).pathname, '.html'));
    await press('p');
    await press('Enter', true);
    expect(await page.getByRole('status').textContent()).toContain('نُشر');
  }
  expect(presses).toBeLessThanOrEqual(15);
  expect(seen).toEqual([]);
  expect(await ranIn(page)).toBeUndefined();
  await context.close();
  expect(await desk.stop()).toBe(0);

  const site = await buildSite(content.directory);
  try {
    expect(site.code, site.output).toBe(0);
    const file = path.join(site.dist, 'editions', feeds.day, 'index.html');
    const edition = await readFile(file, 'utf8');
    for (const id of published) expect(edition).toContain(id);
    expect(edition).toContain('17 شخصا');
  } finally {
    await site.remove();
    await content.remove();
  }
}, 180_000);

describe('a desk that only reads', () => {
  let day: Morning;
  let ids: string[];
  beforeAll(async () => {
    day = await morning({ isOwn: true });
    ids = (await day.desk()).desk.stories.map(({ id }) => id);
  });
  afterAll(() => day.remove());

  test.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('is whole and accessible at %i px, %s', async (width, colorScheme) => {
    const desk = await deskOf(day);
    const { page, context } = await openPage(desk.address, { width, colorScheme });
    const stories = ids.map((id) => `${id}.html`);
    const isWhole = (width === 360) === (colorScheme === 'light');
    const names = ['', ...(isWhole ? stories : stories.slice(0, 1)), 'names.html', 'refused.html'];
    for (const name of names) {
      await page.goto(`${desk.address}${name}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [name, id, nodes[0]?.html])).toEqual([]);
      expect(await wide(page), name).toBeLessThanOrEqual(0);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    }
    await context.close();
  });

  test('hostile titles and texts are text', async () => {
    const desk = await deskOf(day);
    const { page, context, seen } = await openPage(desk.address);
    for (const name of ['', ...ids.map((id) => `${id}.html`), 'names.html', 'refused.html']) {
      await page.goto(`${desk.address}${name}`);
      expect(await ranIn(page), name).toBeUndefined();
      const links = await page
        .locator('a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      for (const href of links) expect(href).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
      expect(
        await page.locator('main script, main style, main iframe, [onclick], [onerror]').count(),
      ).toBe(0);
    }
    expect(seen).toEqual([]);
    await context.close();
  });

  test('copies commands, and tells its keys in any layout', async () => {
    const desk = await deskOf(day);
    const { page, context } = await openPage(`${desk.address}${ids[0] ?? ''}.html`, {
      leave: true,
    });
    expect(await page.locator('form[method="post"]').count()).toBe(0);
    await page.keyboard.press('p');
    await page.keyboard.press('Enter');
    await page.getByText('نُسخ', { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `npm run publish -- ${ids[0] ?? ''}`,
    );
    // «؟» of an Arabic layout, and «ت» where J lies.
    await page.evaluate(() => {
      document.dispatchEvent(
        new KeyboardEvent('keydown', { key: '؟', code: 'Slash', shiftKey: true }),
      );
    });
    expect(await page.getByRole('dialog', { name: 'اختصارات لوحة المفاتيح' }).isVisible()).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    await Promise.all([
      page.waitForEvent('load'),
      page.evaluate(() => {
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ت', code: 'KeyJ' }));
      }),
    ]);
    expect(page.url()).toContain(ids[1]);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('u')]);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
      `${ids[0] ?? ''}.html`,
    );
    await context.close();
  });

  test('shows what was dropped beside what was kept, each with its reason', async () => {
    const desk = await deskOf(day);
    const { page, context } = await openPage(`${desk.address}${ids[0] ?? ''}.html`);
    const columns = page.locator('#sources section');
    expect(await columns.count()).toBe(3);
    for (const column of await columns.all()) {
      expect(await column.locator('.dropped').allTextContents()).toEqual([
        expect.stringMatching(/أُسقط: .*اقرأ أيضا/s),
      ]);
      expect(await column.locator('.kept').count()).toBeGreaterThan(4);
    }
    await context.close();
  });

  test('a second desk, a port that is taken, a report that is not there, bad usage', async () => {
    const desk = await deskOf(day);
    const told = async (...args: string[]): Promise<string> => {
      const { ended, output } = run(day.content.directory, cache, ...args);
      return `${String(await ended)} ${output()}`;
    };
    expect(await told('--report', day.report)).toMatch(/^1 تعذّر: مكتب آخر مفتوح/);
    expect(await told('--report', path.join(cache, 'none.jsonl'))).toMatch(/^1 تعذّر: لا يُقرأ/);
    expect(await told('--port', 'x')).toMatch(/^2 /);
    expect(await told('--bogus')).toMatch(/^2 /);
    const { port } = new URL(desk.address);
    await desk.stop();
    const { createServer } = await import('node:http');
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(Number(port), '127.0.0.1', resolve));
    expect(await told('--report', day.report, '--port', port)).toMatch(/^1 تعذّر: المنفذ \d+ مشغول/);
    other.close();
  });

  test('without a run it says what to do', async () => {
    const { child, ended, output } = run(day.content.directory, cache);
    while (!output().includes('Ctrl+C')) await new Promise((resolve) => setTimeout(resolve, 50));
    const { page, context } = await openPage(/http:\S+/.exec(output())?.[0] ?? '');
    expect(await page.getByRole('main').textContent()).toContain('npm run collect');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    await context.close();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

test('a draft that was edited meanwhile is not published; its new text is shown', async () => {
  const day = await morning({ isOwn: true });
  const desk = await deskOf(day, '--write');
  const { page, context } = await openPage(desk.address);
  const [first] = (await day.desk()).desk.stories;
  const id = first?.id ?? '';
  await page.goto(`${desk.address}${id}.html`);
  await writeFile(day.fileOf(id), (await day.read(id)).replace('title: ', 'title: عاجل '));
  await page.keyboard.press('p');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  expect(await page.getByRole('alert').textContent()).toContain('تغيّر الموجز منذ فتحتَ الصفحة');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('عاجل');
  expect(await day.read(id)).toContain('status: draft');

  // Joining and splitting are the commands themselves.
  const split = page.getByRole('button', { name: /^افصله/ });
  const before = await split.count();
  await Promise.all([page.waitForEvent('load'), split.last().press('Enter')]);
  expect(await page.getByRole('status').textContent()).toContain('وعاد موجزه');
  expect(await page.getByRole('button', { name: /^افصله/ }).count()).toBe(before - 1);
  await context.close();
  await desk.stop();
  await day.remove();
});
