/**
 * Runs that are broken off: killed at any moment, stopped by a full disk or one that is read-only, two at once.
 *
 * `MUJAZ_KILLS=20 MUJAZ_INPUTS=500` makes it as long as it was made for the issue; the usual size is smaller.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
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
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLedger } from '../../../../src/ingest/store/ledger.ts';
import { contentFixture, type ContentFixture } from '../../check/content-fixture.ts';

const KILLS = Number(process.env.MUJAZ_KILLS ?? 4);
const INPUTS = Number(process.env.MUJAZ_INPUTS ?? 60);
const PROJECT = path.resolve(import.meta.dirname, '../../../..');

let fixture: ContentFixture;
let root: string;
beforeAll(async () => {
  fixture = await contentFixture();
  for (const [id, name] of [
    ['al-ufuq', 'صحيفة الأفق'],
    ['al-mada', 'صحيفة المدى'],
  ])
    await fixture.write(
      `outlets/${id ?? ''}.yaml`,
      `name: ${name ?? ''}\nownership: private\ntimeZone: UTC\nrights: full\n`,
    );
  root = mkdtempSync(path.join(os.tmpdir(), 'mujaz-interrupted-'));
  writeInputs(path.join(root, 'in'), INPUTS);
});
afterAll(async () => {
  await fixture.remove();
  rmSync(root, { recursive: true });
});

/** Of five stories the fifth is another outlet's copy of the fourth, with a few words changed; some lack a day. */
function writeInputs(folder: string, count: number): void {
  mkdirSync(folder);
  for (let i = 0; i < count; i += 1) {
    const isCopy = i % 5 === 4;
    const n = isCopy ? i - 1 : i;
    const words = Array.from(
      { length: 90 },
      (_, k) => `كلمة${String((n * 131 + k * k * 17) % 9973)}`,
    );
    const body = [0, 30, 60].map((at) => `قالت البلدية إن ${words.slice(at, at + 30).join(' ')}.`);
    const story = {
      title: i % 7 === 0 ? 'نشرة الصباح' : `مالي تفتح الطريق رقم ${String(n)} في الشمال`,
      source: isCopy ? 'صحيفة المدى' : 'صحيفة الأفق',
      ...(i % 7 === 0 ? {} : { date: '2025-02-13T09:00:00Z' }),
      content: (isCopy ? [...body, 'وزادت الصحيفة سطرًا من عندها.'] : body).join('\n'),
    };
    writeFileSync(path.join(folder, `${String(i).padStart(4, '0')}.json`), JSON.stringify(story));
  }
}

/** @returns the exit code (null: killed) and what was said on both outputs */
function start(out: string, input = path.join(root, 'in')) {
  const child = spawn(process.execPath, ['scripts/ingest.ts', input, '--out', out], {
    cwd: PROJECT,
    env: { ...process.env, MUJAZ_CONTENT: fixture.directory },
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const { promise, resolve } = Promise.withResolvers<{ code: number | null; said: string }>();
  child.on('close', (code) => {
    resolve({ code, said });
  });
  return { child, ended: promise, said: () => said };
}

/** Every file of a folder but the ledger, and the ledger's meaning. */
async function stateOf(out: string) {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.ingest.jsonl')
    .map((entry) => path.join(entry.parentPath, entry.name));
  const files = names.sort().map((name) => [path.relative(out, name), readFileSync(name, 'utf8')]);
  const { entries, isTidy } = await readLedger(out);
  return { files, entries, isTidy };
}

async function undisturbed(): Promise<string> {
  const out = path.join(root, 'undisturbed');
  if (!existsSync(out)) expect((await start(out).ended).code).toBe(0);
  return out;
}
const briefsIn = (out: string): number =>
  existsSync(out)
    ? readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.mdx'))
        .length
    : 0;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('killed at any moment, a second run ends as an undisturbed one', async () => {
  const expected = await stateOf(await undisturbed());
  const total = expected.files.length;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const out = path.join(root, `killed-${String(kill)}`);
    const signal = (['SIGKILL', 'SIGINT', 'SIGTERM'] as const)[kill % 3] ?? 'SIGKILL';
    // After so many briefs, wherever it is then.
    const after = Math.floor(((kill + Math.random()) / KILLS) * total);
    const run = start(out);
    while (briefsIn(out) < after && run.child.exitCode === null) await sleep(2);
    run.child.kill(signal);
    await run.ended;
    const reached = briefsIn(out);
    const again = await start(out).ended;
    expect(again.code).toBe(0);
    expect(await stateOf(out), `killed after ${String(reached)} of ${String(total)}`).toEqual(
      expected,
    );
  }
}, 1_800_000);

test('the ledger lost, nothing is published twice', async () => {
  const out = path.join(root, 'forgotten');
  cpSync(await undisturbed(), out, { recursive: true });
  const { files } = await stateOf(out);
  rmSync(path.join(out, '.ingest.jsonl'));
  expect((await start(out).ended).code).toBe(0);
  expect((await stateOf(out)).files).toEqual(files);
  const ledger = readFileSync(path.join(out, '.ingest.jsonl'), 'utf8');
  expect((await start(out).ended).code).toBe(0);
  expect((await stateOf(out)).files).toEqual(files);
  expect(readFileSync(path.join(out, '.ingest.jsonl'), 'utf8')).toBe(ledger);
}, 600_000);

test('of two at once the second waits, says so, and all is as after one', async () => {
  const expected = await stateOf(await undisturbed());
  const out = path.join(root, 'two');
  const runs = [start(out), start(out)];
  const ended = await Promise.all(runs.map(({ ended: end }) => end));
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  expect(ended.filter(({ said }) => said.includes('يعمل ingest آخر في')).length).toBe(1);
  expect(await stateOf(out)).toEqual(expected);
}, 600_000);

/** A small disk of memory. @returns undefined where this user may not mount one */
function mount(name: string, options: string): string | undefined {
  const at = path.join(root, name);
  mkdirSync(at);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', at], { stdio: 'ignore' });
    return at;
  } catch {
    return undefined;
  }
}

describe('a disk that takes no more', () => {
  test('full: it is said, what is done stays, and with room a second run ends as an undisturbed one', async ({
    skip,
  }) => {
    const expected = await stateOf(await undisturbed());
    const disk = mount('small', 'size=96k');
    if (disk === undefined) skip('only root may mount a small disk');
    else
      try {
        const out = path.join(disk, 'out');
        const run = await start(out).ended;
        expect(run.code).toBe(1);
        expect(run.said).toContain('امتلأ القرص');
        expect(run.said).not.toMatch(/ENOSPC|^\s+at /m);
        expect(briefsIn(out)).toBeGreaterThan(0);
        execFileSync('mount', ['-o', 'remount,size=64m', disk]);
        expect((await start(out).ended).code).toBe(0);
        expect(await stateOf(out)).toEqual(expected);
      } finally {
        execFileSync('umount', [disk]);
      }
  }, 600_000);

  test('read-only: it is said, with code 1', async ({ skip }) => {
    const disk = mount('frozen', 'ro');
    if (disk === undefined) skip('only root may mount a disk');
    else
      try {
        const { code, said } = await start(path.join(disk, 'out')).ended;
        expect(code).toBe(1);
        expect(said).toContain('القرص للقراءة فقط');
        expect(said).not.toMatch(/EROFS|^\s+at /m);
      } finally {
        execFileSync('umount', [disk]);
      }
  }, 60_000);
});
