/** A copy of the project that a test may change. */
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { PARTS } from '../../scripts/bench/dev/checkout.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** @param folder that is not there yet; it gets all that a build needs, and this repository's packages */
export async function copyProject(folder: string): Promise<void> {
  await mkdir(folder);
  for (const name of PARTS)
    await cp(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
}

/** Replaces what is there once in a file; fails where it is not there. */
export async function change(
  folder: string,
  file: string,
  from: string | RegExp,
  to: string,
): Promise<void> {
  const text = await readFile(path.join(folder, file), 'utf8');
  const changed = text.replace(from, to);
  expect(changed, `${file} has nothing to change`).not.toBe(text);
  await writeFile(path.join(folder, file), changed);
}

/** With shards of a few briefs, a small site has an archive like that of ten years. */
export async function shortenShards(project: string, length: number): Promise<void> {
  await change(
    project,
    'src/search/shards.ts',
    'SHARD_LENGTH = 1000',
    `SHARD_LENGTH = ${String(length)}`,
  );
}
