import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'astro/zod';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  isWholeCacheFile,
  readCacheFile,
  writeCacheFile,
} from '../../../src/build-cache/cache-file.ts';
import { isInnerPath } from '../../../src/build-cache/inner-path.ts';

const KIND = { name: 'notes', version: 3, schema: z.object({ notes: z.array(z.string()) }) };
const CONTENT = { notes: ['نص', 'a\nb'] };

let temporary = '';
let file = '';
beforeEach(async () => {
  temporary = await mkdtemp(path.join(os.tmpdir(), 'mujaz-cache-'));
  file = path.join(temporary, 'deep/notes.json');
});
afterEach(() => rm(temporary, { recursive: true }));

test('what was written is read, whatever it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), async (notes) => {
      await writeCacheFile(file, KIND, JSON.stringify({ notes }));
      expect(readCacheFile(file, KIND)).toEqual({ notes: notes.map((one) => one.toWellFormed()) });
      expect(isWholeCacheFile(file, KIND)).toBe(true);
    }),
    { numRuns: 50 },
  );
  expect(readdirSync(path.dirname(file))).toEqual(['notes.json']);
});

describe('it is none', () => {
  const isNone = (): void => {
    expect(readCacheFile(file, KIND)).toBeUndefined();
    expect(isWholeCacheFile(file, KIND)).toBe(false);
  };

  test('where nothing lies, or a folder does', () => {
    isNone();
    mkdirSync(file, { recursive: true });
    isNone();
  });

  test('in whatever place a bit of it is flipped, or it is cut off', async () => {
    await writeCacheFile(file, KIND, JSON.stringify(CONTENT));
    const whole = await readFile(file);
    for (let at = 0; at < whole.length; at += 1) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      await writeFile(file, flipped);
      isNone();
      await writeFile(file, whole);
      await truncate(file, at);
      isNone();
    }
    await writeFile(file, Buffer.concat([whole, Buffer.from(' ')]));
    isNone();
  });

  test('where it is of another kind or version', async () => {
    await writeCacheFile(file, { ...KIND, name: 'other' }, JSON.stringify(CONTENT));
    isNone();
    await writeCacheFile(file, { ...KIND, version: 2 }, JSON.stringify(CONTENT));
    isNone();
  });

  test('of another shape or no JSON, though it is whole', async () => {
    for (const json of ['{"notes":[1]}', '[]', 'no JSON', '']) {
      await writeCacheFile(file, KIND, json);
      expect(readCacheFile(file, KIND)).toBeUndefined();
    }
  });

  test('where it may not be read', async ({ skip }) => {
    await writeCacheFile(file, KIND, JSON.stringify(CONTENT));
    chmodSync(file, 0o000);
    if (process.getuid?.() === 0) skip('root may read everything');
    isNone();
  });
});

test('a folder in its place is replaced', async () => {
  mkdirSync(path.join(file, 'inner'), { recursive: true });
  await writeCacheFile(file, KIND, JSON.stringify(CONTENT));
  expect(readCacheFile(file, KIND)).toEqual(CONTENT);
});

test.each([
  ['index.html', true],
  ['briefs/2025-01-01-x/index.html', true],
  ['_astro/ec.abc..css', true],
  ['.nojekyll', true],
  ['.well-known/x', true],
  ['عربي/index.html', true],
  ['../x', false],
  ['a/../x', false],
  ['a/..', false],
  ['./x', false],
  ['a//b', false],
  ['/etc/passwd', false],
  ['', false],
  ['a/', false],
  ['C:/x', false],
  ['a\\..\\b', false],
  ['a\0b', false],
])('%j leads into the folder: %s', (name, isInner) => {
  expect(isInnerPath(name)).toBe(isInner);
});
