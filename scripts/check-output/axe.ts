/** axe over one page of each type, the heaviest, on a phone, light and dark: in a real browser, without a server. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../find-browser.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ARGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/**
 * @param files page type → a page of `dist`, relative
 * @param base the path under which the site lives
 * @returns page type → what axe found («rule: element»); undefined where no browser can be had
 */
export async function axeFindings(
  directory: string,
  files: ReadonlyMap<string, string>,
  base: string,
): Promise<Map<string, string[]> | undefined> {
  const executablePath = findBrowser();
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ executablePath, args: ARGS.split(' ') });
  try {
    const found = new Map<string, string[]>();
    for (const [type, file] of files) {
      const findings: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({
          viewport: { width: 360, height: 780 },
          colorScheme,
        });
        const page = await context.newPage();
        await serve(page, directory, base);
        await page.goto(`http://site.test${base}${file.replace(/index\.html$/, '')}`);
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        for (const { id, nodes } of violations) {
          findings.push(
            `${id} (${colorScheme}): ${nodes.map((n) => n.target.join(' ')).join(', ')}`,
          );
        }
        await context.close();
      }
      found.set(type, findings);
    }
    return found;
  } finally {
    await browser.close();
  }
}

/** Answers the page's requests from the folder. */
async function serve(page: Page, directory: string, base: string): Promise<void> {
  await page.route('http://site.test/**', async (route) => {
    const asked = decodeURIComponent(new URL(route.request().url()).pathname).slice(base.length);
    const file = path.join(
      directory,
      asked.endsWith('/') || asked === '' ? `${asked}index.html` : asked,
    );
    if (!existsSync(file)) await route.fulfill({ status: 404, body: '' });
    else
      await route.fulfill({
        body: await readFile(file),
        contentType: TYPES[path.extname(file)] ?? 'application/octet-stream',
      });
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
