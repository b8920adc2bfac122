/**
 * The folder of what was joined: the brief that each report would be by itself, so that nothing of it is lost and
 * `npm run split` can give it back. It lies beside the briefs, in git as they do; no tool takes it for one.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = '.joined';

const LETTERS = 6;

/**
 * The name of a joined brief: two of one day and about the same names would have one id.
 *
 * @param id that it would have by itself
 * @param text digest of its words (identity.ts)
 */
export function joinedName(id: string, text: string): string {
  return `${id}-${text.slice(0, LETTERS)}`;
}

/** The id that a joined brief would have by itself, or had. */
export function idOfJoined(name: string): string {
  return name.slice(0, -LETTERS - 1);
}

/**
 * @param directory the folder of briefs
 * @param name as `joinedName` gives it
 */
export function joinedFile(directory: string, name: string): string {
  return path.join(directory, FOLDER, `${name}.txt`);
}

/**
 * @param named as an editor names a kept brief: by its name, its file, or the path of that
 * @returns undefined where that can be none
 */
export function keptName(named: string): string | undefined {
  const name = path.basename(named, '.txt');
  return /^[a-z0-9-]+-[0-9a-f]{6}$/.test(name) && !named.endsWith('.mdx') ? name : undefined;
}

/** @returns the names of all that is kept, in order */
export async function listJoined(directory: string): Promise<string[]> {
  const files = await readdir(path.join(directory, FOLDER)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return files
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -'.txt'.length))
    .sort();
}
