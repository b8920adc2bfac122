/** The files of a built site, to compare it with another. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** @returns by name, relative to the site's folder, in order */
export async function filesOf(dist: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)))
    .sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(path.join(dist, name))] as const),
    ),
  );
}

/** The names of files that only one of two sites has, or that are other bytes in the other. */
export function differences(
  one: ReadonlyMap<string, Buffer>,
  other: ReadonlyMap<string, Buffer>,
): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => {
    const [mine, theirs] = [one.get(name), other.get(name)];
    return mine === undefined || theirs?.equals(mine) !== true;
  });
}
