import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from '../../../src/files/replace-file.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mujaz-replace-'));
  file = path.join(folder, 'a.txt');
  await writeFile(file, 'one');
});
afterEach(() => rm(folder, { recursive: true }));

test('a file that is as it was read is replaced', async () => {
  expect(await replaceFile(file, 'one', 'two')).toBe(true);
  expect(await readFile(file, 'utf8')).toBe('two');
});

test('one that others have written is left to them', async () => {
  expect(await replaceFile(file, 'another', 'two')).toBe(false);
  expect(await readFile(file, 'utf8')).toBe('one');
});

test('one that is gone does not come back', async () => {
  await rm(file);
  expect(await replaceFile(file, 'one', 'two')).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});

test('one that moves is in one place', async () => {
  expect(await replaceFile(file, 'one', 'two', path.join(folder, 'new', 'b.txt'))).toBe(true);
  expect(await readdir(folder)).toEqual(['new']);
  expect(await readFile(path.join(folder, 'new', 'b.txt'), 'utf8')).toBe('two');
});
