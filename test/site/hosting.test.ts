/** The shipped configurations in real servers, with a real browser in front of them. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Built, buildSite } from './build-site.ts';
import { run } from './readers/command.ts';

const BASE = '/digest/';
const FIXTURE = path.resolve(import.meta.dirname, '../fixtures/site');
const PAGES = [
  '', 'briefs/2025-02-03-road-between-capitals/', 'countries/', 'countries/ml/', 'actors/', 'actors/amina-toure/',
  'topics/', 'archive/', 'archive/2025/', 'archive/2025/02/', 'editions/', 'editions/2025-02/', 'editions/2025-02/offline/',
  'atlas/', 'sources/', 'statements/', 'statements/2025-02/', 'corrections/', 'feeds/', 'api/', 'method/', 'search/', 'no-such-page/',
]; // prettier-ignore

let built: Built;
let browser: Browser | undefined;
beforeAll(async () => {
  built = await buildSite(FIXTURE, {
    MUJAZ_BASE: BASE,
  });
  expect(built.code, built.output).toBe(0);
  await run(process.execPath, ['scripts/compress.ts', built.dist]);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await built.remove();
});

interface Server {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** How each server is started on a port, from what `npm run hosting` prints; undefined where it is not installed. */
const SERVERS = {
  nginx: (folder: string, config: string): [string, string[], string] => [
    'nginx',
    ['-p', folder, '-c', path.join(folder, 'server.conf'), '-e', path.join(folder, 'error.log')],
    `${process.getuid?.() === 0 ? 'user root; ' : ''}daemon off; pid ${folder}/pid; worker_processes 1; events {} http {
      access_log off; client_body_temp_path ${folder}; proxy_temp_path ${folder};
      fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
      ${config} }`,
  ],
  caddy: (folder: string, config: string): [string, string[], string] => [
    'caddy',
    ['run', '--adapter', 'caddyfile', '--config', path.join(folder, 'server.conf')],
    `{ \n admin off \n auto_https off \n }\n${config}`,
  ],
} as const;

async function serve(kind: keyof typeof SERVERS): Promise<Server | undefined> {
  if ((await run(kind, [kind === 'nginx' ? '-v' : 'version'])) === undefined) return undefined;
  const folder = await mkdtemp(path.join(os.tmpdir(), `mujaz-${kind}-`));
  const port = await freePort();
  const listen =
    kind === 'nginx' ? `127.0.0.1:${String(port)}` : `http://127.0.0.1:${String(port)}`;
  const printed = await run(
    process.execPath,
    ['scripts/hosting.ts', kind, '--root', built.dist, '--listen', listen],
    { env: { MUJAZ_BASE: BASE, MUJAZ_CONTENT: FIXTURE } },
  );
  const [command, args, config] = SERVERS[kind](folder, printed ?? '');
  await writeFile(path.join(folder, 'server.conf'), config);
  const child = spawn(command, args, { env: { ...process.env, HOME: folder }, stdio: 'ignore' });
  const origin = `http://127.0.0.1:${String(port)}`;
  await answers(origin + BASE);
  return {
    origin,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

async function answers(url: string): Promise<void> {
  for (let i = 0; i < 100; i += 1) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}

test('every file that pages name is asked for below the base path', async () => {
  const { stdout, code } = await checkOutput();
  expect(code, stdout).toBe(0);
});

function checkOutput(): Promise<{ stdout: string; code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/check-output.ts', built.dist, '--no-axe'], {
      env: { ...process.env, MUJAZ_BASE: BASE },
    });
    let stdout = '';
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stdout += data.toString()));
    child.on('close', (code) => {
      resolve({ stdout, code });
    });
  });
}

describe.each(['nginx', 'caddy'] as const)('%s', (kind) => {
  let server: Server | undefined;
  beforeAll(async () => {
    server = await serve(kind);
  });
  afterAll(() => server?.stop());

  test('sends what keeps readers safe, and says how long to keep each kind', async ({ skip }) => {
    if (server === undefined) return skip(`${kind} is not on this machine`);
    const { origin } = server;
    const get = (file: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(origin + BASE + file, { headers });
    const [style = ''] = (await readdir(path.join(built.dist, '_astro'))).filter((name) =>
      name.endsWith('.css'),
    );
    for (const file of ['', 'rss.xml', `_astro/${style}`, 'no-such-page/']) {
      const { headers } = await get(file);
      expect(headers.get('content-security-policy'), file).toMatch(
        /default-src 'none'.*frame-ancestors 'none'/,
      );
      expect(headers.get('content-security-policy'), file).not.toContain('unsafe-inline');
      expect(headers.get('x-content-type-options'), file).toBe('nosniff');
      expect(headers.get('referrer-policy'), file).toBe('strict-origin-when-cross-origin');
      expect(headers.get('permissions-policy'), file).toContain('camera=()');
      expect(headers.get('x-frame-options'), file).toBe('DENY');
      expect(headers.get('strict-transport-security'), file).toMatch(/max-age=31536000/);
    }
    expect((await get('')).headers.get('cache-control')).toBe(
      'public, max-age=300, must-revalidate',
    );
    expect((await get('')).headers.get('content-type')).toMatch(/^text\/html/);
    expect((await get('rss.xml')).headers.get('cache-control')).toBe(
      'public, max-age=300, must-revalidate',
    );
    expect((await get(`_astro/${style}`)).headers.get('cache-control')).toMatch(/immutable/);
    const missing = await get('no-such-page/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('الصفحة');
    const moved = await fetch(`${origin}${BASE}briefs/2024-12-01-new-road/`, {
      redirect: 'manual',
    });
    expect(moved.status).toBe(301);
    expect(new URL(moved.headers.get('location') ?? '', origin).pathname).toBe(
      `${BASE}briefs/2024-12-01-road-announced/`,
    );
    const gone = await get('briefs/2025-01-05-taken-back/');
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('نفى المصدر الخبر كله');
    const packed = await get('', { 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const tag = (await get('rss.xml')).headers.get('etag') ?? '';
    expect((await get('rss.xml', { 'if-none-match': tag })).status).toBe(304);
  });

  test('no page breaks the policy: read, printed, light and dark, and searched', async ({
    skip,
  }) => {
    if (server === undefined) return skip(`${kind} is not on this machine`);
    if (browser === undefined) return skip('there is no browser');
    const page = await browser.newPage();
    const broken: string[] = [];
    page.on('console', (message) => {
      if (/content security policy|refused to/i.test(message.text()))
        broken.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => broken.push(`${page.url()}: ${error.message}`));
    for (const file of PAGES) {
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      await page.goto(server.origin + BASE + file);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.emulateMedia({ media: 'print' });
      const hasStyle = await page.evaluate(() => document.styleSheets.length > 0);
      expect(hasStyle, file).toBe(true);
    }
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${server.origin}${BASE}search/?q=${encodeURIComponent('الطريق')}`);
    await page.locator('#results li').first().waitFor();
    await page.locator('.narrow summary').click();
    await page.locator('#country option').nth(1).waitFor({ state: 'attached' });
    await page.locator('#results a').first().click();
    await page.waitForURL(
      (url) => url.pathname.startsWith(BASE) && !url.pathname.includes('search'),
    );
    expect(broken).toEqual([]);
    await page.close();
  });
});
