/** From feeds to the pull request's text, by the commands that the morning's workflow runs. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Loopback, loopback } from '../collect/loopback.ts';
import { news, pageOf, rss } from '../collect/news.ts';
import { type Newsroom, newsroom } from '../collect/newsroom.ts';

let room: Newsroom;
let server: Loopback;
let work: string;
beforeEach(async () => {
  [room, server, work] = await Promise.all([
    newsroom(),
    loopback(),
    mkdtemp(path.join(os.tmpdir(), 'mujaz-offer-')),
  ]);
});
afterEach(async () => {
  await server.close();
  await room.remove();
  await rm(work, { recursive: true });
});

async function npm(script: string, ...args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [`scripts/${script}.ts`, ...args], {
    env: {
      ...process.env,
      MUJAZ_CONTENT: room.content,
      MUJAZ_COLLECT: room.directory,
      MUJAZ_COLLECT_PRIVATE: server.authority,
      MUJAZ_CACHE: path.join(work, 'cache'),
    },
  });
}

async function offer(): Promise<string> {
  const [file, before] = [path.join(work, 'body.md'), path.join(work, 'before.md')];
  await npm('desk', '--markdown', file, '--before', before, '--preview', 'https://host.example/a');
  return readFile(file, 'utf8');
}

const at = new Date(Date.now() - 3_600_000).toISOString().replace(/\.\d+Z/, 'Z');

test('drafts, a dead source and what an editor wrote are in the text, and a second morning renews it', async () => {
  const one = { ...news(0), at };
  server.routes.set('/a/0', { body: pageOf(one, `${server.origin}/a/0`) });
  const entries = [{ news: one, address: `${server.origin}/a/0`, isFull: false }];
  server.routes.set('/feed', { body: rss('صحيفة الأفق', server.origin, entries) });
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
  await room.outlet('mada', 'صحيفة المدى', server.origin, `feeds: ['${server.origin}/gone']\n`);

  await npm('collect');
  const first = await offer();
  expect(first).toContain('مسودة واحدة');
  expect(first).toContain(one.title);
  expect(first).toContain('[مكتب التحرير](https://host.example/a)');
  expect(first).toContain('صحيفة المدى: 404');
  const [brief] = room.briefs();
  expect(first).toContain(`npm run publish -- ${path.basename(brief?.file ?? '', '.mdx')}`);

  await writeFile(path.join(work, 'before.md'), `ملاحظة محرر\n\n${first}`);
  await npm('collect');
  const second = await offer();
  expect(second.startsWith('ملاحظة محرر\n\n')).toBe(true);
  // Nothing is new, and the draft still waits for its editor.
  expect(second.slice('ملاحظة محرر\n\n'.length)).toBe(first);
  // Collect waits between two requests to a host, and does so here.
}, 120_000);

test('without any run the text says that nothing is new', async () => {
  expect(await offer()).toContain('لا مسودات جديدة');
});
