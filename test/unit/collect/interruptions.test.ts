/**
 * Runs that are killed at any moment, and two at once.
 *
 * `MUJAZ_KILLS=20` makes it as long as it was made for the issue; the usual number is smaller.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readName } from '../../../src/collect/store/kept-text.ts';
import { readState } from '../../../src/collect/store/state.ts';
import { readLedger } from '../../../src/ingest/store/ledger.ts';
import { type Loopback, loopback, versioned } from './loopback.ts';
import { atom, type FeedEntry, news, pageOf, rss } from './news.ts';
import { type Newsroom, newsroom } from './newsroom.ts';

const KILLS = Number(process.env.MUJAZ_KILLS ?? 4);
const ARTICLES = 10;

let room: Newsroom;
let root: string;
const servers: Loopback[] = [];
beforeAll(async () => {
  room = await newsroom();
  root = mkdtempSync(path.join(os.tmpdir(), 'mujaz-killed-'));
  for (const [i, [id, name]] of (
    [
      ['ufuq', 'صحيفة الأفق'],
      ['mada', 'صحيفة المدى'],
      ['rafid', 'وكالة الرافد'],
    ] as const
  ).entries()) {
    const server = await loopback();
    servers.push(server);
    const isFull = i === 2;
    const entries = Array.from({ length: ARTICLES }, (_, k): FeedEntry => {
      // The second outlet has two of the first one's articles word for word.
      const n = i === 1 && k < 2 ? k : i * 20 + k;
      return { news: news(n), address: `${server.origin}/a/${String(n)}`, isFull };
    });
    for (const { news: article, address } of entries)
      server.routes.set(new URL(address).pathname, (_, response) => {
        setTimeout(() => {
          response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(article, address));
        }, 20);
        return undefined;
      });
    const body = (isFull ? atom : rss)(name, server.origin, entries);
    server.routes.set(
      '/feed',
      versioned('"1"', () => ({ body })),
    );
    await room.outlet(id, name, server.origin, `feeds: ['${server.origin}/feed']\n`);
  }
}, 60_000);
afterAll(async () => {
  await Promise.all(servers.map(({ close }) => close()));
  rmSync(root, { recursive: true });
  await room.remove();
});

interface Place {
  readonly content: string;
  readonly directory: string;
}

function place(name: string): Place {
  const content = path.join(root, name, 'content');
  cpSync(room.content, content, { recursive: true });
  return { content, directory: path.join(root, name, 'collect') };
}

function start({ content, directory }: Place) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'run-collect.ts')], {
    env: {
      ...process.env,
      MUJAZ_CONTENT: content,
      MUJAZ_COLLECT: directory,
      MUJAZ_COLLECT_PRIVATE: servers.map(({ authority }) => authority).join(','),
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

/** Every brief, the ledger's meaning, and what is kept and known; not when it was fetched. */
async function stateOf({ content, directory }: Place) {
  const out = path.join(content, 'briefs');
  const names = readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.ingest.jsonl')
    .map((entry) => path.join(entry.parentPath, entry.name));
  const files = names.sort().map((name) => [path.relative(out, name), readFileSync(name, 'utf8')]);
  const { entries, isTidy } = await readLedger(out);
  const texts = readdirSync(path.join(directory, 'texts')).map((name) => {
    const { outlet, key, print, extension } = readName(name) ?? {};
    return [outlet, key, print, extension].join(' ');
  });
  const { pages, failing, isDamaged } = await readState(directory);
  return { files, entries, isTidy, texts: texts.sort(), known: [...pages.keys()].sort(), failing, isDamaged };
} // prettier-ignore

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Answers that the servers have given, and briefs that lie there. */
function stepsOf({ content }: Place): number {
  const out = path.join(content, 'briefs');
  const briefs = existsSync(out) ? readdirSync(out, { recursive: true, encoding: 'utf8' }) : [];
  return (
    servers.reduce((sum, { requests }) => sum + requests.length, 0) +
    briefs.filter((file) => file.endsWith('.mdx')).length
  );
}

let expected: Awaited<ReturnType<typeof stateOf>>;
beforeAll(async () => {
  const whole = place('undisturbed');
  expect(await start(whole).ended).toEqual({ code: 0, said: '' });
  expected = await stateOf(whole);
}, 120_000);

test('the undisturbed run reads everything once', () => {
  expect(expected.texts.length).toBe(3 * ARTICLES);
  expect(new Set(expected.texts).size).toBe(3 * ARTICLES);
});

test('killed at any moment, a second run ends as an undisturbed one', async () => {
  const reached = new Set<number>();
  const total = stepsOf(place('none')) + expected.files.length;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const at = place(`killed-${String(kill)}`);
    const signal = kill % 2 === 0 ? 'SIGKILL' : 'SIGTERM';
    for (const { requests } of servers) requests.splice(0);
    // After so many answers and briefs, wherever it is then.
    const after = Math.floor(((kill + Math.random()) / KILLS) * total);
    const run = start(at);
    while (stepsOf(at) < after && run.child.exitCode === null) await sleep(1);
    await sleep(Math.random() * 30);
    run.child.kill(signal);
    await run.ended;
    const steps = stepsOf(at);
    reached.add(steps);
    expect(await start(at).ended).toEqual({ code: 0, said: '' });
    expect(await stateOf(at), `killed after ${String(steps)} of ${String(total)} steps`).toEqual(
      expected,
    );
  }
  expect(reached.size).toBeGreaterThan(1);
}, 600_000);

test('of two at once the second waits, says so, and asks for nothing twice', async () => {
  const at = place('two');
  for (const { requests } of servers) requests.splice(0);
  const ended = await Promise.all([start(at).ended, start(at).ended]);
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  expect(ended.filter(({ said }) => said.includes('يعمل collect آخر')).length).toBe(1);
  expect(await stateOf(at)).toEqual(expected);
  const pages = servers.flatMap(({ authority, requests }) =>
    requests.filter((one) => one.path.startsWith('/a/')).map((one) => authority + one.path),
  );
  expect(pages.length).toBe(new Set(pages).size);
}, 120_000);

test('what it remembers damaged or lost, nothing is written twice', async () => {
  const at = place('damaged');
  expect((await start(at).ended).code).toBe(0);
  for (const damage of [
    () => {
      writeFileSync(path.join(at.directory, 'state.json'), '{"version":1,"failing":');
    },
    () => {
      rmSync(path.join(at.directory, 'state.json'));
    },
    () => {
      for (const name of readdirSync(path.join(at.directory, 'answers')))
        writeFileSync(path.join(at.directory, 'answers', name), '{}');
    },
    () => {
      rmSync(at.directory, { recursive: true });
    },
  ]) {
    // prettier-ignore
    damage();
    expect((await start(at).ended).code).toBe(0);
    const { files, entries } = await stateOf(at);
    expect(files).toEqual(expected.files);
    expect(entries).toEqual(expected.entries);
  }
}, 240_000);
