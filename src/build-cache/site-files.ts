/** The files of a built site, as they lie in its folder. */
import { type Dirent, lstatSync, readdirSync, rmdirSync, rmSync, type Stats } from 'node:fs';
import path from 'node:path';

export interface FileState {
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970, whole: what archives and other disks keep of it. */
  readonly changed: number;
  /** Another one after every change, however small: for as long as this process runs. */
  readonly mark: string;
}

/** Of a plain file: a link, a folder, a pipe count as none, and so does what cannot be reached. */
export function stateOf(file: string): FileState | undefined {
  const stat = statOf(file);
  if (stat?.isFile() !== true) return undefined;
  const { size, mtimeMs, ctimeMs } = stat;
  return { size, changed: Math.trunc(mtimeMs), mark: `${size} ${mtimeMs} ${ctimeMs}` };
}

function statOf(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    // Something that is no folder lies where its folder was.
    return undefined;
  }
}

/**
 * Takes away all but some of the files in a folder, and the folders that are empty then. What is git's stays; of a link
 * only the link goes.
 *
 * @param folder absolute; one that does not exist is empty
 * @param isKept whether a plain file stays; asked of each, by its name relative to the folder, with `/`
 */
export function pruneFiles(folder: string, isKept: (name: string) => boolean): void {
  const prune = (below: string): boolean => {
    let isEmpty = true;
    for (const entry of entriesOf(path.join(folder, below))) {
      const name = below + entry.name;
      const stays =
        entry.name === '.git' ||
        (entry.isDirectory() ? !prune(`${name}/`) : entry.isFile() && isKept(name));
      if (stays) isEmpty = false;
      else if (entry.isDirectory()) rmdirSync(path.join(folder, name));
      else rmSync(path.join(folder, name));
    }
    return isEmpty;
  };
  prune('');
}

/** @returns the names of all plain files below a folder of the site, relative to the site's, with `/` */
export function filesBelow(site: string, below = ''): string[] {
  return entriesOf(path.join(site, below)).flatMap((entry) => {
    if (entry.name === '.git') return [];
    const name = below + entry.name;
    return entry.isDirectory() ? filesBelow(site, `${name}/`) : entry.isFile() ? [name] : [];
  });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
