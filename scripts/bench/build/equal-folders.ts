/** Whether two builds made the same files. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesIn } from './folder-size.ts';

export interface Comparison {
  /** How many files there are, in either. */
  readonly files: number;
  /** One line each, by the path of the file. */
  readonly differences: readonly string[];
}

/** Byte for byte, every file. */
export async function compareFolders(ours: string, clean: string): Promise<Comparison> {
  const [inOurs, inClean] = [new Set(await filesIn(ours)), new Set(await filesIn(clean))];
  const names = [...inOurs.union(inClean)].sort();
  const differences: string[] = [];
  for (const name of names) {
    if (!inClean.has(name)) differences.push(`${name}: not in the clean build`);
    else if (!inOurs.has(name)) differences.push(`${name}: in the clean build alone`);
    else {
      const [a, b] = [
        await readFile(path.join(ours, name)),
        await readFile(path.join(clean, name)),
      ];
      if (!a.equals(b)) differences.push(`${name}: differs from byte ${firstDifference(a, b)} on`);
    }
  }
  return { files: names.length, differences };
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const place = a.findIndex((byte, i) => byte !== b[i]);
  // One is the beginning of the other.
  return place === -1 ? a.length : place;
}
