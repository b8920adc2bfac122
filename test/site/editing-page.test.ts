/** The editing page as an editor without a terminal meets it: in Arabic, from the right, and from our own address. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { contentFixture, type ContentFixture } from '../unit/check/content-fixture.ts';
import { launchBrowser } from './browser.ts';
import { type Built, buildSite } from './build-site.ts';
import { serveStatic, type StaticServer } from './static-server.ts';

const FIRST = 'briefs/2025/2025-09-24-first.mdx';
let content: ContentFixture;
let built: Built;
let server: StaticServer;
let origin: string;
let browser: Browser | undefined;

beforeAll(async () => {
  content = await contentFixture();
  built = await buildSite(content.directory, { MUJAZ_ADMIN: 'owner/digest' });
  expect(built.code, built.output).toBe(0);
  server = await serveStatic(built.dist);
  origin = server.origin;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server.stop();
  await built.remove();
  await content.remove();
});

/** A page that has the repository as a folder: the browser's own private file system stands in for the disk. */
async function openRepository(): Promise<{ page: Page; foreign: string[]; errors: string[] }> {
  if (browser === undefined) throw new Error('no browser');
  const context = await browser.newContext({
    locale: 'ar',
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  const [foreign, errors]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(?:blob|data):/.test(request.url()))
      foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${origin}/admin/`);
  const names = (await readdir(content.directory, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(content.directory, path.join(entry.parentPath, entry.name)));
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(path.join(content.directory, name), 'utf8')]),
  );
  await page.evaluate(async (texts) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    for (const [name = '', text = ''] of texts) {
      const parts = ['content', ...name.split('/')];
      const file = parts.pop() ?? '';
      let folder = root;
      for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
      const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    }
    Object.assign(window, { showDirectoryPicker: () => Promise.resolve(root) });
  }, files);
  await page.getByText('العمل مع مستودع محلي').click();
  await page.getByText('الموجزات').first().waitFor();
  return { page, foreign, errors };
}

function readBack(page: Page, name: string): Promise<string | undefined> {
  return page.evaluate(async (file) => {
    try {
      const parts = file.split('/');
      const last = parts.pop() ?? '';
      let folder = await navigator.storage.getDirectory();
      for (const part of parts) folder = await folder.getDirectoryHandle(part);
      return await (await (await folder.getFileHandle(last)).getFile()).text();
    } catch {
      return undefined;
    }
  }, `content/${name}`);
}

async function savedAs(page: Page, name: string, words: string): Promise<string> {
  await page.getByRole('button', { name: 'حفظ', exact: true }).click();
  await expect
    .poll(async () => (await readBack(page, name)) ?? '', { timeout: 10_000 })
    .toContain(words);
  return (await readBack(page, name)) ?? '';
}

test('without the setting there is no editing page, and headers are as strict as ever', async () => {
  const plain = await buildSite(content.directory);
  expect(await readdir(plain.dist)).not.toContain('admin');
  expect(await readFile(path.join(plain.dist, '_headers'), 'utf8')).toContain("default-src 'none'");
  await plain.remove();
});

test('a brief is corrected, and all else in it stays', async ({ skip }) => {
  if (browser === undefined) return skip('no Chromium on this machine');
  const { page, foreign, errors } = await openRepository();
  expect(await page.evaluate(() => [document.documentElement.lang, document.dir])).toEqual([
    'ar',
    'rtl',
  ]);
  const before = await readContent(content.directory, content.directory);
  const [brief] = before.content.briefs.values();
  await page
    .getByText(brief?.data.title ?? '')
    .first()
    .click();
  await page.getByRole('textbox', { name: 'العنوان' }).first().fill('عنوان صحّحه المحرر');
  await writeFile(
    path.join(content.directory, FIRST),
    await savedAs(page, FIRST, 'عنوان صحّحه المحرر'),
  );
  const after = await readContent(content.directory, content.directory);
  expect(after.problems).toEqual([]);
  const [corrected] = after.content.briefs.values();
  expect(corrected?.data).toEqual({ ...brief?.data, title: 'عنوان صحّحه المحرر' });
  expect(corrected?.body.trim()).toBe(brief?.body.trim());
  // The state of the repository's host is asked of that host; nothing else leaves.
  expect(foreign.filter((url) => !url.startsWith('https://www.githubstatus.com/'))).toEqual([]);
  expect(errors.filter((error) => !/ERR_NAME_NOT_RESOLVED|ERR_INTERNET/.test(error))).toEqual([]);
  await page.context().close();
});

test('what is published is corrected in a list of its own, without drafts', async ({ skip }) => {
  if (browser === undefined) return skip('no Chromium on this machine');
  const original = await readFile(path.join(content.directory, FIRST), 'utf8');
  const DRAFT = 'briefs/2025/2025-09-25-draft.mdx';
  await content.write(
    DRAFT,
    original
      .replace(/^title: .*$/m, 'title: مسودة لم تُنشر')
      .replace(/^status: .*$/m, 'status: draft')
      .replaceAll('2025-09-24', '2025-09-25'),
  );
  const { page, errors } = await openRepository();
  const [brief] = (await readContent(content.directory, content.directory)).content.briefs.values();
  await page.evaluate(() => (location.hash = '#/collections/briefs'));
  await page.getByText('مسودة لم تُنشر').first().waitFor();
  await page.evaluate(() => (location.hash = '#/collections/corrections'));
  await page.getByText('ما تحفظه هنا يُنشر فورًا').first().waitFor();
  await page
    .getByText(brief?.data.title ?? '')
    .first()
    .waitFor();
  expect(await page.getByText('مسودة لم تُنشر').count()).toBe(0);
  await page
    .getByText(brief?.data.title ?? '')
    .first()
    .click();
  await page.getByRole('textbox', { name: 'الملخص' }).first().fill('ملخص صُحّح على الفور.');
  const saved = await savedAs(page, FIRST, 'ملخص صُحّح على الفور.');
  expect(saved.replace(/^summary: .*$/m, '')).toBe(original.replace(/^summary: .*$/m, ''));
  expect(errors.filter((error) => !/ERR_NAME_NOT_RESOLVED|ERR_INTERNET/.test(error))).toEqual([]);
  await page.context().close();
  await rm(path.join(content.directory, DRAFT));
});

test('a new brief is asked for its file name, and passes the check', async ({ skip }) => {
  if (browser === undefined) return skip('no Chromium on this machine');
  const { page } = await openRepository();
  await page.evaluate(() => (location.hash = '#/collections/briefs/new'));
  await page.getByRole('textbox', { name: 'العنوان' }).first().fill('موجز من صفحة التحرير');
  await page.getByRole('textbox', { name: 'الملخص' }).first().fill('ملخص كتبه محرر بلا طرفية.');
  await page.locator('input[type="datetime-local"]').first().fill('2025-10-02T09:30');
  await page.getByRole('radio', { name: 'مسودة' }).click();
  await page.getByRole('button', { name: /إضافة .مصدر/ }).click();
  // While the form unfolds it can be clicked already, and forgets it.
  await page.waitForTimeout(1500);
  await page.getByRole('radio', { name: 'وكالة' }).click();
  await page.mouse.move(640, 600);
  const body = page.getByRole('textbox', { name: 'النص', exact: true });
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 900);
      return body.isVisible();
    })
    .toBe(true);
  await body.click();
  await page.keyboard.type('نص الموجز الأول.');
  await page.getByRole('button', { name: 'حفظ', exact: true }).click();
  await page.getByText('اسم الملف، ومنه عنوان الصفحة').waitFor();
  const name = page.locator('input[type="text"]').last();
  await name.fill('no-day');
  await page.getByRole('button', { name: 'حفظ', exact: true }).click();
  await page.getByText('اكتب اليوم ثم كلمات لاتينية').first().waitFor();
  await name.fill('2025-10-02-from-the-page');
  const file = 'briefs/2025/2025-10-02-from-the-page.mdx';
  await content.write(file, await savedAs(page, file, 'نص الموجز الأول.'));
  const { content: read, problems } = await readContent(content.directory, content.directory);
  expect(problems).toEqual([]);
  expect(read.briefs.get('2025-10-02-from-the-page')?.data).toEqual({
    title: 'موجز من صفحة التحرير',
    summary: 'ملخص كتبه محرر بلا طرفية.',
    publishedAt: '2025-10-02T09:30:00Z',
    publishedPrecision: 'minute',
    status: 'draft',
    countries: [],
    actors: [],
    topics: [],
    sources: [{ outlet: 'agency' }],
  });
  await page.context().close();
});
