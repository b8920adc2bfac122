/** The path of a new editor: from `npm run new` to a corrected, published brief, read in a browser. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';
import { buildSite } from './build-site.ts';

const FIXTURE = path.resolve(import.meta.dirname, '../fixtures/site');
const ID = '2025-03-01-mali-road';

let content: string;
beforeAll(async () => {
  content = await mkdtemp(path.join(os.tmpdir(), 'mujaz-editor-'));
  await cp(FIXTURE, content, { recursive: true });
});
afterAll(() => rm(content, { recursive: true }));

function script(name: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`scripts/${name}.ts`, ...args], {
      env: { ...process.env, MUJAZ_CONTENT: content },
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}

test('a draft, a mistake that is told, a repair, a publication, a correction', async () => {
  const made = await script(
    'new',
    'brief',
    'فتح الطريق',
    '--day',
    '2025-03-01',
    '--slug',
    'mali road',
    '--country',
    'ml',
    '--outlet',
    'agency',
  );
  expect(made.code, made.output).toBe(0);
  const file = path.join(content, `briefs/2025/${ID}.mdx`);
  expect(made.output).toContain(file);

  const draft = await buildSite(content);
  expect(draft.code, draft.output).toBe(0);
  await expect(readFile(path.join(draft.dist, `briefs/${ID}/index.html`))).rejects.toThrow();
  await draft.remove();

  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('status: draft', 'status: published').replace('- ml', '- zz'));
  const mistaken = await script('check');
  expect(mistaken.code).toBe(1);
  expect(mistaken.output).toContain(`${ID}.mdx:8:5`);
  expect(mistaken.output).toContain('اكتب هنا');

  await writeFile(
    file,
    text
      .replace('status: draft', 'status: published')
      .replace('summary: اكتب هنا.', 'summary: فُتح الطريق بين العاصمتين, أمس.')
      .replace(/اكتب هنا\.\n$/, 'قالت وكالة إن الطريق  فُتح أمس.\n'),
  );
  const warned = await script('check', '--fix');
  expect(warned.code, warned.output).toBe(0);
  expect(await readFile(file, 'utf8')).toContain('العاصمتين، أمس');
  expect(await readFile(file, 'utf8')).toContain('الطريق فُتح');

  const corrected = await script('correct', ID, 'صُحح اليوم: فُتح الطريق في 28 فبراير/شباط');
  expect(corrected.code, corrected.output).toBe(0);

  const built = await buildSite(content);
  expect(built.code, built.output).toBe(0);
  try {
    expect(await readFile(path.join(built.dist, 'rss.xml'), 'utf8')).toContain('صُحح اليوم');
    const executablePath = findBrowser();
    expect(executablePath).toBeDefined();
    if (executablePath === undefined) return;
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const page = await browser.newPage();
    await page.goto(pathToFileURL(path.join(built.dist, `briefs/${ID}/index.html`)).href);
    await expect(page.locator('h1').textContent()).resolves.toContain('فتح الطريق');
    await expect(page.locator('#corrections').locator('..').textContent()).resolves.toContain(
      'صُحح اليوم: فُتح الطريق في 28 فبراير/شباط',
    );
    await browser.close();
  } finally {
    await built.remove();
  }
});
