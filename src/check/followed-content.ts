/** Content that is read whole once, and then follows the disk: what did not change is not read or parsed again. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import { createCheckMemory } from './check-memory.ts';
import { assembleContent, type ReadOptions, readRegistries } from './content.ts';
import {
  type ContentFiles,
  gather,
  isHidden,
  listFiles,
  readContentFile,
  type ReadFile,
} from './content-files.ts';
import type { Content } from './entry.ts';
import type { Problem } from './problem.ts';

export interface FollowedContent {
  /**
   * Reads files again that may be new, changed or gone; of a folder, all that is in it or was.
   *
   * @param files absolute; what lies outside the content folder is passed over
   * @throws the file system's error, where one is there and cannot be read
   */
  readonly refresh: (files: Iterable<string>) => Promise<void>;
  /**
   * What `readContent` says of the same files. Entries of files that did not change since the last call are the same
   * objects, and so are registries in which nothing changed.
   */
  readonly check: (options?: Pick<ReadOptions, 'knownFrontmatter'>) => CheckedFiles;
  /** The registries alone, whatever the briefs are like. */
  readonly registries: () => Omit<Content, 'briefs'>;
}

export interface CheckedFiles {
  readonly content: Content;
  /** Unsorted. */
  readonly problems: readonly Problem[];
}

/**
 * @param directory the content folder, absolute
 * @param root the folder that messages are relative to
 * @throws when the folder cannot be read
 */
export async function followContent(directory: string, root: string): Promise<FollowedContent> {
  const memory = createCheckMemory();
  const read = new Map<string, ReadFile>();
  for (const { relative, isFile } of await listFiles(directory))
    read.set(relative, readContentFile(directory, root, relative, isFile));
  const relativeTo = (file: string): string =>
    path.relative(directory, path.resolve(root, file)).replaceAll(path.sep, '/');
  // In the order of their names, until files come or go.
  let names: readonly string[] | undefined;
  const inOrder = (): ContentFiles => {
    names ??= [...read.keys()].sort();
    return gather(names.map((name) => read.get(name) ?? { problems: [] }));
  };
  return {
    refresh: async (changed) => {
      for (const file of changed) {
        const relative = relativeTo(file);
        if (relative.startsWith('../') || isHidden(relative)) continue;
        const known = new Map(below(read, relative));
        const gone = new Set(known.keys());
        for (const { name, isFile } of await filesAt(directory, relative)) {
          const now = readNow(directory, root, name, isFile);
          if (now === undefined) continue;
          const before = known.get(name);
          if (before === undefined) names = undefined;
          if (!isSameFile(now, before)) read.set(name, now);
          gone.delete(name);
        }
        if (gone.size > 0) names = undefined;
        for (const name of gone) read.delete(name);
      }
    },
    check: (options) => assembleContent(inOrder(), { ...options, memory }),
    registries: () => readRegistries(inOrder().files, [], memory),
  };
}

/** What was read of a file, or of all files in a folder. */
function below(read: ReadonlyMap<string, ReadFile>, relative: string): [string, ReadFile][] {
  const one = read.get(relative);
  if (one !== undefined) return [[relative, one]];
  return [...read].filter(([name]) => relative === '' || name.startsWith(`${relative}/`));
}

/** A file, or all that a folder has now. */
async function filesAt(
  directory: string,
  relative: string,
): Promise<readonly { readonly name: string; readonly isFile: boolean }[]> {
  const entry = lstatSync(path.join(directory, relative), { throwIfNoEntry: false });
  if (entry === undefined) return [];
  if (!entry.isDirectory()) return [{ name: relative, isFile: entry.isFile() }];
  const files = await listFiles(directory, relative);
  return files.map(({ relative: name, isFile }) => ({ name, isFile }));
}

/** @returns undefined where it went in between */
function readNow(
  directory: string,
  root: string,
  relative: string,
  isFile: boolean,
): ReadFile | undefined {
  try {
    return readContentFile(directory, root, relative, isFile);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Editors save what did not change, too. */
function isSameFile({ file }: ReadFile, before: ReadFile | undefined): boolean {
  return file !== undefined && before?.file?.text === file.text;
}
