import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolder } from '../../../src/briefs/watch-folder.ts';

let folder = '';
let stop: () => void;
let told = new Set<string>();
const failures: unknown[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mujaz-watch-'));
  await mkdir(path.join(folder, 'a/b'), { recursive: true });
  await writeFile(path.join(folder, 'a/b/one'), '1');
  told = new Set();
  stop = watchFolder(
    folder,
    (file) => told.add(path.relative(folder, file)),
    (error) => failures.push(error),
  );
});
afterEach(async () => {
  stop();
  await rm(folder, { recursive: true, force: true });
  expect(failures).toEqual([]);
});

const write = (file: string, text: string) => writeFile(path.join(folder, file), text);
async function heard(...files: string[]): Promise<void> {
  await vi.waitFor(() => {
    expect([...told]).toEqual(expect.arrayContaining(files));
  }, 5000);
  told.clear();
}

test('files that are written, made, renamed and removed, at any depth', async () => {
  await write('a/b/one', '2');
  await heard('a/b/one');
  await write('a/two', '2');
  await heard('a/two');
  await rename(path.join(folder, 'a/two'), path.join(folder, 'a/b/three'));
  await heard('a/two', 'a/b/three');
  await rm(path.join(folder, 'a/b/three'));
  await heard('a/b/three');
});

test('folders that come, go, and come again', async () => {
  await mkdir(path.join(folder, 'new/deep'), { recursive: true });
  await heard('new');
  await vi.waitFor(async () => {
    await write('new/deep/file', String(Math.random()));
    await heard('new/deep/file');
  }, 10_000);
  await rename(path.join(folder, 'a'), path.join(folder, 'c'));
  await heard('a', 'c');
  await write('c/b/one', '3');
  await heard('c/b/one');
  await rm(path.join(folder, 'c'), { recursive: true });
  await heard('c');
  await mkdir(path.join(folder, 'c'));
  await heard('c');
  await write('c/again', '1');
  await heard('c/again');
});

test('says nothing when it was ended', async () => {
  stop();
  await write('a/b/one', '2');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([...told]).toEqual([]);
});
