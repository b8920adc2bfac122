/** Collect's folder: bounded in size and age, and whatever is damaged in it counts as none. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Answers } from '../../../../src/collect/store/answers.ts';
import { keptRuns, pruneRuns, runFolder, type RunRecord, writeRun } from '../../../../src/collect/store/kept-runs.ts'; // prettier-ignore
import { nameOf, readName, type KeptText } from '../../../../src/collect/store/kept-text.ts';
import { robotsMemory } from '../../../../src/collect/store/robots-memory.ts';
import { readState, writeState } from '../../../../src/collect/store/state.ts';
import { Texts } from '../../../../src/collect/store/texts.ts';
import { NOW } from '../news.ts';
import { testClock } from '../newsroom.ts';

const DAY = 86_400_000;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mujaz-folder-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('texts', () => {
  const text = (n: number, at: number, print = '00000000'): KeptText => ({
    outlet: 'ufuq', key: n.toString(16).padStart(16, '0'), print, extension: 'html', at,
  }); // prettier-ignore
  const fields = { target: 'https://ufuq.example/', address: undefined, published: undefined };
  const save = async (texts: Texts, ...all: KeptText[]): Promise<void> => {
    for (const one of all) await texts.save(one, fields, 'نص');
  };

  test('only the newest version of an item goes to ingest, old ones where it never had them', async () => {
    const texts = await Texts.open(folder);
    const [old, older, corrected, fresh] = [text(1, NOW - 9 * DAY), text(2, NOW - 9 * DAY), text(3, NOW, '11111111'), text(4, NOW)]; // prettier-ignore
    await save(texts, text(3, NOW - 1), corrected, old, older, fresh);
    const ingested = new Set([nameOf(old), nameOf(fresh), nameOf(text(3, NOW - 1))]);
    const expected = [nameOf(older), nameOf(corrected), nameOf(fresh)];
    expect(texts.forIngest(ingested, NOW - DAY)).toEqual(expected);
    expect((await Texts.open(folder)).forIngest(ingested, NOW - DAY)).toEqual(expected);
  });

  test('the newest version is the one that was kept last, whatever the clock said', async () => {
    const texts = await Texts.open(folder);
    await save(texts, text(1, NOW + 9 * DAY, '11111111'), text(1, NOW, '22222222'));
    await save(await Texts.open(folder), text(1, NOW + 5, '33333333'));
    const reopened = await Texts.open(folder);
    for (const one of [
      reopened.newest().get(text(1, 0).key),
      readName(reopened.forIngest(new Set(), NOW)[0] ?? ''),
    ])
      expect(one?.print).toBe('33333333');
    const [, , last = ''] = readdirSync(folder).sort();
    expect(readFileSync(path.join(folder, last), 'utf8')).toContain(`WARC-Date: ${new Date(NOW).toISOString().slice(0, 19)}Z`); // prettier-ignore
  });

  test('counts what was fetched of an outlet', async () => {
    const texts = await Texts.open(folder);
    await save(texts, text(1, NOW - 1), text(2, NOW), text(3, NOW + 1));
    expect(texts.countOf('ufuq', NOW)).toBe(2);
    expect(texts.countOf('mada', NOW)).toBe(0);
  });

  test('what is too old goes, but for what ingest never had; so does what a killed process began', async () => {
    const texts = await Texts.open(folder);
    const [old, waiting, fresh] = [text(1, NOW - 31 * DAY), text(2, NOW - 31 * DAY), text(3, NOW - 29 * DAY)]; // prettier-ignore
    await save(texts, old, waiting, fresh);
    writeFileSync(path.join(folder, `.${nameOf(old)}.123.tmp`), 'x');
    writeFileSync(path.join(folder, 'mine.txt'), 'x');
    await texts.prune(new Set([nameOf(old), nameOf(fresh)]), NOW);
    expect(readdirSync(folder).sort()).toEqual([nameOf(waiting), nameOf(fresh), 'mine.txt'].sort());
    expect(texts.has(nameOf(old))).toBe(false);
  });

  test('no more is kept than there is room for, the newest first', async () => {
    const texts = await Texts.open(folder);
    const all = [1, 2, 3, 4].map((n) => text(n, NOW - n));
    for (const one of all) await texts.save(one, fields, 'x'.repeat(1500));
    await texts.prune(new Set(all.map(nameOf)), NOW, 6000);
    expect(readdirSync(folder).sort()).toEqual(all.slice(0, 3).map(nameOf).sort());
  });

  test('a folder that is not there is empty, and is not made by looking', async () => {
    const none = path.join(folder, 'none');
    expect((await Texts.open(none)).forIngest(new Set(), 0)).toEqual([]);
    expect(existsSync(none)).toBe(false);
  });
});

describe('answers', () => {
  const answer = { url: 'https://a.example/f', at: NOW, status: 200, address: 'https://a.example/g', etag: '"1"', body: 'eA==' }; // prettier-ignore

  test('are what was put, until they are damaged', async () => {
    const answers = new Answers(folder, false);
    expect(await answers.get(answer.url)).toBeUndefined();
    await answers.put(answer);
    expect(await answers.get(answer.url)).toEqual(answer);
    const [name = ''] = readdirSync(folder);
    for (const damage of [
      '',
      '{',
      '{}',
      JSON.stringify({ ...answer, url: 'https://b.example/' }),
    ]) {
      writeFileSync(path.join(folder, name), damage);
      expect(await answers.get(answer.url)).toBeUndefined();
    }
  });

  test('a dry run keeps none', async () => {
    await new Answers(folder, true).put(answer);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('old ones go', async () => {
    const answers = new Answers(folder, false);
    await answers.put(answer);
    await answers.prune(NOW + 59 * DAY);
    expect(readdirSync(folder).length).toBe(1);
    await answers.prune(NOW + 61 * DAY);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('what hosts allow is known for a day', async () => {
    const clock = testClock();
    const robots = robotsMemory(new Answers(folder, false), clock);
    await robots.put('https://a.example', { status: 200, text: 'Disallow: /س' });
    clock.time += DAY - 60_000;
    expect(await robots.get('https://a.example')).toEqual({ status: 200, text: 'Disallow: /س' });
    expect(await robots.get('http://a.example')).toBeUndefined();
    clock.time += 120_000;
    expect(await robots.get('https://a.example')).toBeUndefined();
  });
});

describe('the state', () => {
  const state = () => ({
    failing: new Map([['https://a.example/', '2025-11-20T09:00:00Z']]),
    waits: new Map([['a.example', NOW + DAY]]),
    pages: new Map([['k', { print: 'p', seen: NOW, etag: '"1"', fails: 2 }]]),
    ingested: new Set(['b', 'a']),
    read: new Map([['https://a.example/', NOW]]),
  });

  test('is read as it was written', async () => {
    await writeState(folder, state(), NOW);
    expect(await readState(folder)).toEqual({ ...state(), isDamaged: false });
  });

  test('none and a damaged one are empty', async () => {
    expect((await readState(folder)).isDamaged).toBe(false);
    for (const text of ['', '[]', '{"version":2}', '{"version":1,"pages":{"k":{"print":7}}}']) {
      writeFileSync(path.join(folder, 'state.json'), text);
      const read = await readState(folder);
      expect([read.isDamaged, read.pages.size, read.ingested.size]).toEqual([true, 0, 0]);
    }
  });

  test('of an earlier form is read', () => {
    writeFileSync(path.join(folder, 'state.json'), '{"version":1,"failing":{},"waits":{},"pages":{"k":{"print":"p","seen":1}},"ingested":["a"]}'); // prettier-ignore
    return expect(readState(folder)).resolves.toEqual({ isDamaged: false, failing: new Map(), waits: new Map(), read: new Map(), pages: new Map([['k', { print: 'p', seen: 1 }]]), ingested: new Set(['a']) }); // prettier-ignore
  });

  test('forgets what no feed has had for a month, and remembers fifty thousand', async () => {
    const many = { ...state(), pages: new Map(Array.from({ length: 50_010 }, (_, i) => [`k${String(i)}`, { print: 'p', seen: NOW - i }])) }; // prettier-ignore
    await writeState(folder, many, NOW);
    expect((await readState(folder)).pages.size).toBe(50_000);
    expect((await readState(folder)).pages.has('k0')).toBe(true);
    await writeState(folder, state(), NOW + 31 * DAY);
    expect((await readState(folder)).pages.size).toBe(0);
  });
});

describe('runs', () => {
  const run = (at: number): RunRecord => ({
    version: 1, startedAt: new Date(at).toISOString(), endedAt: new Date(at + 5).toISOString(), out: 'content/briefs',
    status: 'draft', sources: [], failed: [], failures: [], messages: ['قيل'],
  }); // prettier-ignore

  test('are told the newest first, with their report where they have one', async () => {
    for (const at of [NOW, NOW + 2, NOW + 1]) await writeRun(runFolder(folder, at).folder, run(at));
    writeFileSync(runFolder(folder, NOW).report, '{}\n');
    const kept = await keptRuns(folder);
    expect(kept.map(({ run: { startedAt } }) => Date.parse(startedAt) - NOW)).toEqual([2, 1, 0]);
    expect(kept.map(({ reportFile }) => reportFile)).toEqual([undefined, undefined, runFolder(folder, NOW).report]); // prettier-ignore
  });

  test('that did not end, or are damaged, are none', async () => {
    expect(await keptRuns(path.join(folder, 'none'))).toEqual([]);
    mkdirSync(runFolder(folder, NOW).folder, { recursive: true });
    writeFileSync(runFolder(folder, NOW).report, '{}\n');
    await writeRun(runFolder(folder, NOW + 1).folder, run(NOW + 1));
    writeFileSync(path.join(runFolder(folder, NOW + 1).folder, 'run.json'), '{"version":1');
    mkdirSync(path.join(folder, 'runs', 'mine'));
    expect(await keptRuns(folder)).toEqual([]);
  });

  test('of an earlier form are read', async () => {
    const source = { outlet: 'a', name: 'a', feed: 'https://a.example/', state: 'read', found: 1, taken: 1, left: 0, forbidden: 0 } as const; // prettier-ignore
    await writeRun(runFolder(folder, NOW).folder, {
      ...run(NOW),
      sources: [{ ...source, unread: 0 }],
    });
    const file = path.join(runFolder(folder, NOW).folder, 'run.json');
    writeFileSync(file, JSON.stringify({ ...run(NOW), sources: [source] }));
    expect((await keptRuns(folder)).map((kept) => kept.run.sources)).toEqual([
      [{ ...source, unread: 0 }],
    ]);
  });

  test('thirty are kept', async () => {
    for (let i = 0; i < 33; i += 1) await writeRun(runFolder(folder, NOW + i).folder, run(NOW + i));
    mkdirSync(path.join(folder, 'runs', 'mine'));
    await pruneRuns(folder);
    const kept = await keptRuns(folder);
    expect(kept.length).toBe(30);
    expect(kept.at(-1)?.run).toEqual(run(NOW + 3));
    expect(existsSync(path.join(folder, 'runs', 'mine'))).toBe(true);
  });
});
