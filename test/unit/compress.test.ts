/** `npm run compress` over a small folder, as it is started. */
import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const LONG = 'نص طويل '.repeat(300);
let temporary = '';
let dist = '';

beforeEach(async () => {
  temporary = await mkdtemp(path.join(os.tmpdir(), 'mujaz-compress-'));
  dist = path.join(temporary, 'dist');
  await mkdir(path.join(dist, 'briefs/x'), { recursive: true });
  for (const name of ['index.html', 'briefs/x/index.html']) await write(name, name + LONG);
  await write('short.txt', 'قصير');
  await write('card.png', LONG);
  expect(await compress()).toContain('2 files');
});
afterEach(() => rm(temporary, { recursive: true }));

const write = (name: string, text: string): Promise<void> => writeFile(path.join(dist, name), text);

async function compress(): Promise<string> {
  const { stdout } = await promisify(execFile)('node', ['scripts/compress.ts', dist], {
    env: { ...process.env, MUJAZ_CACHE: path.join(temporary, 'cache') },
  });
  return stdout;
}

/** Every copy is of its file, and every long text has both. */
async function expectSound(): Promise<void> {
  for (const name of ['index.html', 'briefs/x/index.html']) {
    const text = await readFile(path.join(dist, name));
    const [br, gz] = [await readFile(path.join(dist, `${name}.br`)), await readFile(path.join(dist, `${name}.gz`))]; // prettier-ignore
    expect(brotliDecompressSync(br).equals(text)).toBe(true);
    expect(gunzipSync(gz).equals(text)).toBe(true);
  }
}

test('texts that are long enough get two copies, which stay while nothing changes', async () => {
  await expectSound();
  expect(readdirSync(dist).sort()).toEqual(['briefs', 'card.png', 'index.html', 'index.html.br', 'index.html.gz', 'short.txt']); // prettier-ignore
  const { mtimeMs } = statSync(path.join(dist, 'index.html.br'));
  expect(await compress()).toContain('0 files');
  expect(statSync(path.join(dist, 'index.html.br')).mtimeMs).toBe(mtimeMs);
});

describe('a copy is made again', () => {
  test.each<[string, () => Promise<void>]>([
    ['emptied', () => truncate(path.join(dist, 'index.html.br'), 0)],
    ['cut off', () => truncate(path.join(dist, 'index.html.gz'), 40)],
    ['gone', () => rm(path.join(dist, 'index.html.br'))],
    ['of another text, and newer', () => write('index.html.gz', 'نص آخر')],
    [
      'flipped in a bit',
      async () => {
        const bytes = await readFile(path.join(dist, 'index.html.br'));
        bytes[30] = (bytes[30] ?? 0) ^ 1;
        await writeFile(path.join(dist, 'index.html.br'), bytes);
      },
    ],
    [
      'a folder',
      async () => {
        await rm(path.join(dist, 'index.html.br'));
        await mkdir(path.join(dist, 'index.html.br/x'), { recursive: true });
      },
    ],
    ['of a file that changed', () => write('index.html', `${LONG}تغيّر`)],
    [
      'of a file that changed and is older',
      async () => {
        await write('index.html', `${LONG}تغيّر`);
        await utimes(path.join(dist, 'index.html'), 1, 1);
      },
    ],
  ])('where it is %s', async (_, damage) => {
    await damage();
    expect(await compress()).toContain('1 files');
    await expectSound();
  });

  test('where what was remembered is damaged, and never by a name that leads out', async () => {
    const record = path.join(temporary, 'cache/compressed.json');
    await writeFile(record, (await readFile(record, 'utf8')).replace('index.html', '../x'));
    await writeFile(path.join(temporary, 'x.br'), 'x');
    expect(await compress()).toContain('2 files');
    expect(readdirSync(temporary)).toContain('x.br');
  });
});

test('copies go with their file, and with what is too short for them; other files stay', async () => {
  await rm(path.join(dist, 'briefs/x/index.html'));
  await write('data.json.gz', 'an operator’s own');
  await write('index.html', LONG.slice(0, 100));
  await compress();
  expect(readdirSync(path.join(dist, 'briefs/x'))).toEqual([]);
  expect(readdirSync(dist).filter((name) => /br$|gz$/.test(name))).toEqual(['data.json.gz']);
});

test('another folder has copies of its own, and the first loses none', async () => {
  const first = dist;
  dist = path.join(temporary, 'other');
  await mkdir(dist);
  await cp(path.join(first, 'index.html'), path.join(dist, 'index.html'), {
    preserveTimestamps: true,
  });
  await write('briefs.html.br', 'an operator’s own');
  expect(await compress()).toContain('1 files');
  expect(readdirSync(dist)).toContain('briefs.html.br');
  dist = first;
  await expectSound();
});
