/** A site with the digits of the Arab East: one kind on every page, and in what search shows and reads. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOwnPage, parsePage } from '../../src/output-checks/output-page.ts';
import { checkText } from '../../src/output-checks/text-rules.ts';
import { launchBrowser } from './browser.ts';
import { type Built, buildSite } from './build-site.ts';
import { serveStatic, type StaticServer } from './static-server.ts';

const FIXTURE = path.resolve(import.meta.dirname, '../fixtures/site');

let built: Built;
let server: StaticServer;
let browser: Browser | undefined;

beforeAll(async () => {
  built = await buildSite(FIXTURE, { MUJAZ_DIGITS: 'eastern' });
  expect(built.code, built.output).toBe(0);
  server = await serveStatic(built.dist);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server.stop();
  await built.remove();
});

test('no page mixes digits', async () => {
  const files = (await readdir(built.dist, { recursive: true })).filter(isOwnPage);
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const html = await readFile(path.join(built.dist, file), 'utf8');
    expect(html).toContain('data-digits="eastern"');
    expect(checkText(parsePage(file, html))).toEqual([]);
  }
});

test('addresses, machine-readable dates and feeds keep theirs', async () => {
  const home = await readFile(path.join(built.dist, 'index.html'), 'utf8');
  expect(home).toMatch(/href="\/briefs\/2025-/);
  for (const [, date = ''] of home.matchAll(/<time datetime="([^"]*)"/g))
    expect(date).toMatch(/^\d{4}/);
  expect(await readFile(path.join(built.dist, 'rss.xml'), 'utf8')).not.toMatch(/[٠-٩]/);
});

test('search finds a number in either kind, and shows its own', async ({ skip }) => {
  if (browser === undefined) return skip('no Chromium on this machine');
  const page = await browser.newPage({ locale: 'ar' });
  const found: string[] = [];
  for (const query of ['120', '١٢٠']) {
    await page.goto(`${server.origin}/search/?q=${encodeURIComponent(query)}`);
    const first = page.locator('#results li').first();
    await first.waitFor();
    found.push(await first.innerText());
    expect(await page.locator('main').innerText()).not.toMatch(/\d/);
  }
  expect(found[0]).toContain('١٢٠');
  expect(found[0]).toBe(found[1]);
  await page.close();
});
