/** `npm run collect` and `npm run ingest -- URL` as they are typed. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Loopback, loopback } from './loopback.ts';
import { type FeedEntry, news, pageOf, rss } from './news.ts';
import { type Newsroom, newsroom } from './newsroom.ts';

let room: Newsroom;
let server: Loopback;
beforeEach(async () => {
  room = await newsroom();
  server = await loopback();
});
afterEach(async () => {
  await server.close();
  await room.remove();
});

function start(script: string, ...args: string[]) {
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
    env: {
      ...process.env,
      MUJAZ_CONTENT: room.content,
      MUJAZ_COLLECT: room.directory,
      MUJAZ_COLLECT_PRIVATE: server.authority,
    },
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const { promise, resolve } = Promise.withResolvers<{ code: number | null; said: string }>();
  child.on('close', (code) => {
    resolve({ code, said });
  });
  return { child, ended: promise };
}

const now = Date.now();
const fresh = (n: number) => ({ ...news(n), at: new Date(now - 3_600_000).toISOString().replace(/\.\d+Z/, 'Z') }); // prettier-ignore

function entries(count: number, isFull: boolean): FeedEntry[] {
  return Array.from({ length: count }, (_, n) => {
    const address = `${server.origin}/a/${String(n)}`;
    server.routes.set(`/a/${String(n)}`, { body: pageOf(fresh(n), address) });
    return { news: fresh(n), address, isFull };
  });
}

describe('collect', () => {
  test('reads what outlets name, and writes drafts', async () => {
    const body = rss('صحيفة الأفق', server.origin, entries(2, true));
    server.routes.set('/feed', { body, headers: { 'content-type': 'text/xml' } });
    await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
    const { code, said } = await start('collect').ended;
    expect(said).toContain('صحيفة الأفق: الجديد 2 من 2');
    // The settings of the repository name nobody.
    expect(said).toContain('src/site.ts');
    expect(code).toBe(0);
    expect(room.briefs().map(({ head }) => head.status)).toEqual(['draft', 'draft']);
  });

  test('a dry run says what it would take, asks for no page, and writes nothing', async () => {
    server.routes.set('/feed', { body: rss('صحيفة الأفق', server.origin, entries(2, false)) });
    await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
    const { code, said } = await start('collect', '--dry-run').ended;
    expect(code).toBe(0);
    expect(said).toContain(`ufuq: ${news(0).title} ← ${server.origin}/a/0`);
    expect(server.requests.map((one) => one.path)).toEqual(['/robots.txt', '/feed']);
    expect(readdirSync(room.directory)).toEqual([]);
    expect(existsSync(room.out)).toBe(false);
  });

  test('one dead source of two is told with code 0, all dead are code 1', async () => {
    server.routes.set('/feed', { body: rss('صحيفة الأفق', server.origin, entries(1, true)) });
    await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
    await room.outlet('mada', 'صحيفة المدى', server.origin, `feeds: ['${server.origin}/gone']\n`);
    const both = await start('collect').ended;
    expect(both.code).toBe(0);
    expect(both.said).toContain(`تعذّر: صحيفة المدى: 404 (غير موجود) (${server.origin}/gone)`);
    await room.outlet('marsa', 'صحيفة المرسى', server.origin, 'feeds: [not-an-address]\n');
    const one = await start('collect', '--outlet', 'mada').ended;
    expect(one.code).toBe(1);
    expect(one.said).toContain('outlets/marsa.yaml');
  });

  test.each([
    ['.', 'file'],
    ['texts', 'file'],
    ['answers', 'file'],
    ['runs', 'file'],
    ['state.json', 'folder'],
  ])('%s is a %s of somebody: one sentence tells it, with code 1', async (name, kind) => {
    server.routes.set('/feed', { body: rss('صحيفة الأفق', server.origin, entries(1, true)) });
    await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
    const place = path.join(room.directory, name);
    if (name === '.') rmSync(place, { recursive: true });
    if (kind === 'file') writeFileSync(place, 'لي');
    else mkdirSync(place);
    const { code, said } = await start('collect').ended;
    expect(said).toContain(room.directory);
    expect(said).not.toMatch(/^ +at /m);
    expect(said.match(/أزل السبب/g)?.length).toBe(1);
    expect(said).not.toMatch(/E[A-Z]{4,}/);
    expect(code).toBe(1);
    if (/texts|state/.test(name)) expect(said).toContain(place);
    if (kind === 'file') expect(readFileSync(place, 'utf8')).toBe('لي');
  });

  test('bad usage is told, with code 2', async () => {
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['--since', 'yesterday'], 'اكتب مدة'],
      [['--outlet', 'agncy'], 'لعلك تقصد agency'],
      [['--publish'], 'Usage'],
      [[], 'لا خلاصات تُقرأ'],
    ];
    const ended = await Promise.all(cases.map(([args]) => start('collect', ...args).ended));
    expect(ended.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    for (const [i, [, message]] of cases.entries()) expect(ended[i]?.said).toContain(message);
  });

  test('Ctrl-C ends it at once with 130, and the next run goes on', async () => {
    server.routes.set('/feed', { body: rss('صحيفة الأفق', server.origin, entries(4, false)) });
    await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
    server.routes.set('/a/1', () => undefined);
    const stopped = start('collect');
    while (!server.requests.some((one) => one.path === '/a/0'))
      await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 100));
    stopped.child.kill('SIGINT');
    const { code, said } = await stopped.ended;
    expect(code).toBe(130);
    expect(said).toContain('ما جُلب محفوظ');
    expect(existsSync(room.out)).toBe(false);
    server.routes.set('/a/1', { body: pageOf(fresh(1), `${server.origin}/a/1`) });
    expect((await start('collect').ended).code).toBe(0);
    expect(room.briefs().length).toBe(4);
    expect(server.requests.filter((one) => one.path === '/a/0').length).toBe(1);
  });
});

describe('ingest of an address', () => {
  test('is ingest of the page, with its address', async () => {
    const address = `${server.origin}/a/7`;
    server.routes.set('/a/7', { body: pageOf(news(7), address).replace(/<link rel="canonical"[^>]*>/, '') }); // prettier-ignore
    server.routes.set('/to', { status: 302, headers: { location: '/a/7' } });
    await room.outlet('ufuq', 'صحيفة الأفق', server.origin, '');
    const report = path.join(room.directory, 'report.jsonl');
    const { code, said } = await start('ingest', `${server.origin}/to`, '--out', room.out, '--report', report).ended; // prettier-ignore
    expect(said).toContain(`كُتب: ${server.origin}/to`);
    expect(code).toBe(0);
    expect(room.briefs().map(({ head }) => head.sources)).toMatchObject([
      [{ outlet: 'ufuq', url: address }],
    ]);
    expect(readFileSync(report, 'utf8')).toContain(`"input":"${server.origin}/to"`);
    const again = await start('ingest', address, '--out', room.out).ended;
    expect(again.said).toContain('بلا تغيير');
  });

  test('what cannot be fetched is told with what to do, and costs itself alone', async () => {
    await room.outlet('ufuq', 'صحيفة الأفق', server.origin, '');
    server.routes.set('/a/7', { body: pageOf(news(7), `${server.origin}/a/7`) });
    server.routes.set('/in', { status: 302, headers: { location: 'http://169.254.169.254/latest/' } }); // prettier-ignore
    const args = ['/a/7', '/none', '/in'].map((one) => `${server.origin}${one}`);
    const { code, said } = await start('ingest', ...args, '--out', room.out).ended;
    expect(code).toBe(1);
    expect(said).toContain(`تعذّر: ${server.origin}/none: 404 (غير موجود)`);
    expect(said).toContain('169.254.169.254');
    expect(said).toContain('Ctrl+S');
    expect(room.briefs().length).toBe(1);
  });

  test('a dry run keeps nothing', async () => {
    server.routes.set('/a/7', { body: pageOf(news(7), `${server.origin}/a/7`) });
    const { code } = await start('ingest', `${server.origin}/a/7`, '--out', room.out, '--dry-run').ended; // prettier-ignore
    expect(code).toBe(0);
    expect(readdirSync(room.directory)).toEqual([]);
    expect(existsSync(room.out)).toBe(false);
  });
});
