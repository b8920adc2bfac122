/** With real processes: the lock is the kernel's. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const MODULE = path.resolve('src/build-cache/build-lock.ts');
let folder = '';
let running: Builder[] = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mujaz-lock-'));
});
afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  running = [];
  await rm(folder, { recursive: true });
});

interface Builder {
  readonly child: ChildProcess;
  /** Resolves when it has said this. */
  readonly said: (word: string) => Promise<unknown>;
  readonly log: string[];
}

/** A process that takes the lock, twice, and ends when it is told to. */
function builder(of = folder): Builder {
  const code = `
    import { lockBuild } from ${JSON.stringify(MODULE)};
    const lock = () => lockBuild(${JSON.stringify(of)}, () => process.send('waits'));
    process.send('asks');
    await lock();
    await lock();
    process.send('builds');
    process.once('message', () => process.disconnect());`;
  const child = spawn('node', ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const log: string[] = [];
  child.on('message', (word) => log.push(word as string)); // Sent by the code above.
  const said = async (word: string): Promise<void> => {
    while (!log.includes(word)) await once(child, 'message');
  };
  const one = { child, said, log };
  running.push(one);
  return one;
}

test('the second waits, is told so once, and builds when the first has ended', async () => {
  const first = builder();
  await first.said('builds');
  const second = builder();
  await second.said('waits');
  expect(second.log).toEqual(['asks', 'waits']);
  first.child.send('end');
  // Nothing of the lock keeps it alive, waiting builds included.
  await once(first.child, 'exit');
  await second.said('builds');
  expect(second.log).toEqual(['asks', 'waits', 'builds']);
}, 30_000);

test('a build that was killed leaves no lock', async () => {
  const first = builder();
  await first.said('builds');
  const waiting = builder();
  await waiting.said('waits');
  first.child.kill('SIGKILL');
  await waiting.said('builds');
  waiting.child.kill('SIGKILL');
  await once(waiting.child, 'exit');
  const next = builder();
  await next.said('builds');
  expect(next.log).toEqual(['asks', 'builds']);
}, 30_000);

test('of several that wait one builds at a time', async () => {
  let last = builder();
  await last.said('builds');
  const waiting = [builder(), builder(), builder()];
  for (const one of waiting) await one.said('waits');
  const left = new Set(waiting);
  while (left.size > 0) {
    last.child.send('end');
    last = await Promise.any([...left].map((one) => one.said('builds').then(() => one)));
    left.delete(last);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([...left].filter(({ log }) => log.includes('builds'))).toEqual([]);
  }
}, 30_000);

test('other folders are free, the same by another name is not', async () => {
  await builder().said('builds');
  await builder(os.tmpdir()).said('builds');
  const link = path.join(os.tmpdir(), `${path.basename(folder)}-link`);
  await symlink(folder, link);
  try {
    await builder(link).said('waits');
  } finally {
    await rm(link);
  }
}, 30_000);
