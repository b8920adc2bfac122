import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inputFiles, readBytes } from '../../../../src/ingest/read/input-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mujaz-inputs-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});
const at = (name: string): string => path.join(folder, name);

test('a folder: its files in the order of their paths, hidden ones left out', async () => {
  await mkdir(at('b'));
  for (const name of ['b/2.txt', 'c.txt', 'a.txt', '.hidden']) await writeFile(at(name), 'x');
  expect((await inputFiles(folder)).map(({ file }) => path.relative(folder, file))).toEqual([
    'a.txt', 'b/2.txt', 'c.txt',
  ]); // prettier-ignore
});

test('a linked article in a folder is told, a linked one that is named is read', async () => {
  await writeFile(at('a.txt'), 'x');
  await symlink(at('a.txt'), at('b.txt'));
  expect(await inputFiles(folder)).toEqual([
    { file: at('a.txt'), size: 1 },
    { file: at('b.txt'), refusal: expect.stringContaining('رابط رمزي') as string },
  ]);
  expect(await inputFiles(at('b.txt'))).toEqual([{ file: at('b.txt'), size: 1 }]);
});

test('pipes, sockets and devices are refused by name', async () => {
  execFileSync('mkfifo', [at('a.txt')]);
  const server = net.createServer().listen(at('b.txt'));
  await new Promise((resolve) => server.once('listening', resolve));
  const found = [...(await inputFiles(folder)), ...(await inputFiles('/dev/zero'))];
  server.close();
  expect(found.map((one) => ('refusal' in one ? one.refusal : ''))).toEqual([
    expect.stringContaining('أنبوب'),
    expect.stringContaining('مقبس'),
    expect.stringContaining('جهاز'),
  ]);
});

test('what is missing or changes costs only itself', async () => {
  expect(await inputFiles(at('no.txt'))).toEqual([
    { file: at('no.txt'), failure: 'لا ملف بهذا الاسم' },
  ]);
  await expect(readBytes(at('no.txt'))).rejects.toThrow('لا ملف بهذا الاسم');
});

test.skipIf(process.getuid?.() === 0)(
  'a folder that may not be read costs only itself',
  async () => {
    await mkdir(at('b'));
    await writeFile(at('c.txt'), 'x');
    await chmod(at('b'), 0);
    expect(await inputFiles(folder)).toEqual([
      { file: at('b'), failure: 'لا إذن بالقراءة' },
      { file: at('c.txt') },
    ]);
    await chmod(at('b'), 0o700);
  },
);
