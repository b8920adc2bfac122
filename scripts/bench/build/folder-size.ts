/** How much lies in a folder. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
  /** Files of HTML. */
  readonly pages: number;
}

export async function folderSize(folder: string): Promise<FolderSize> {
  const names = await filesIn(folder);
  let bytes = 0;
  for (const name of names) bytes += (await stat(path.join(folder, name))).size;
  return {
    files: names.length,
    bytes,
    pages: names.filter((name) => name.endsWith('.html')).length,
  };
}

/** @returns the files of a folder and of the folders in it, by their paths below it, sorted */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .sort();
}

/** @returns how many there are of each kind, the commonest first (`texts 300, index 12`) */
export function countByKind(names: Iterable<string>, kindOf: (name: string) => string): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(kindOf(name), (counts.get(kindOf(name)) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, n]) => `${kind} ${n}`)
    .join(', ');
}
