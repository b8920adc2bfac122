/**
 * What the last build wrote, file by file, with the key of what each file was made from: a file whose key is the same
 * and that nobody has touched since need not be made again.
 *
 * While a build runs there is no ledger on the disk: one that is cut off leaves nothing that the next would trust.
 */
import { readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeAtomically } from '../files/atomic-file.ts';

/** The key, the size in bytes, and when it was last changed (milliseconds since 1970). */
type Line = readonly [key: string, size: number, changed: number];

interface Written {
  readonly version: number;
  /** The folder of the site, absolute. */
  readonly output: string;
  readonly lines: readonly (readonly [file: string, line: Line])[];
}

const VERSION = 1;

/** What `npm run compress` puts beside a file: it stays as long as the file, and goes with it. */
const COMPRESSED = ['.br', '.gz'];

export interface Ledger {
  /** Opens a build: what no earlier build vouches for is taken out of the site's folder. */
  readonly open: (output: string) => void;
  /**
   * Says that this build has a file, made from what has this key.
   *
   * @param file relative to the site's folder, with `/`
   * @returns whether it is there already, as the last build made it under the same key: it need not be made again
   */
  readonly claim: (file: string, key: string) => boolean;
  /** The same of whatever lies below a folder, which ends in `/`; true only where something lies there. */
  readonly claimFolder: (folder: string, key: string) => boolean;
  /** Ends a build: takes away what the last build made and this one has not, and writes the ledger. */
  readonly close: () => Promise<{ readonly kept: number; readonly removed: number }>;
}

/** @param file where the ledger is kept between builds, absolute */
export function createLedger(file: string): Ledger {
  let output = '';
  let before = new Map<string, Line>();
  /** The names in `before`, once a folder is asked for. */
  let sorted: readonly string[] | undefined;
  let kept = new Set<string>();
  let claimed = new Map<string, string>();
  const statOf = (name: string): Line | undefined => {
    const stat = statSync(path.join(output, name), { throwIfNoEntry: false });
    return stat?.isFile() === true ? ['', stat.size, Math.trunc(stat.mtimeMs)] : undefined;
  };
  const remove = (name: string): void => {
    for (const ending of ['', ...COMPRESSED])
      rmSync(path.join(output, name + ending), { recursive: true, force: true });
  };
  const isAsWritten = (name: string, [, size, changed]: Line): boolean => {
    const now = statOf(name);
    return now?.[1] === size && now[2] === changed;
  };
  return {
    open: (folder) => {
      output = folder;
      before = linesOf(file, output);
      sorted = undefined;
      kept = new Set();
      claimed = new Map();
      rmSync(file, { force: true });
      for (const name of filesOf(output))
        if (!before.has(name) && !before.has(originalOf(name)))
          rmSync(path.join(output, name), { force: true });
    },
    claim: (name, key) => {
      const line = before.get(name);
      const isKept = line?.[0] === key && isAsWritten(name, line);
      if (isKept) kept.add(name);
      else {
        // What is not made after all must not be taken for new.
        if (line !== undefined) remove(name);
        claimed.set(name, key);
      }
      return isKept;
    },
    claimFolder: (folder, key) => {
      sorted ??= [...before.keys()].sort();
      const names = startingWith(folder, sorted);
      const isKept =
        names.length > 0 &&
        names.every((name) => {
          const line = before.get(name);
          return line?.[0] === key && isAsWritten(name, line);
        });
      if (isKept) for (const name of names) kept.add(name);
      else {
        for (const name of names) remove(name);
        claimed.set(folder, key);
      }
      return isKept;
    },
    close: async () => {
      const lines = new Map<string, Line>();
      const add = (name: string, key: string): void => {
        const line = statOf(name);
        if (line !== undefined) lines.set(name, [key, line[1], line[2]]);
      };
      for (const [name, key] of claimed) {
        if (name.endsWith('/'))
          for (const inner of filesOf(path.join(output, name))) add(name + inner, key);
        else add(name, key);
      }
      let removed = 0;
      for (const [name, line] of before) {
        if (kept.has(name)) lines.set(name, line);
        else if (!lines.has(name)) {
          remove(name);
          removed += 1;
        }
      }
      removeEmptyFolders(output);
      const written: Written = { version: VERSION, output, lines: [...lines] };
      await writeAtomically(file, JSON.stringify(written));
      return { kept: kept.size, removed };
    },
  };
}

/** Of sorted names those that begin so: an old archive has dozens of folders to ask for, and a hundred thousand names. */
function startingWith(start: string, sorted: readonly string[]): readonly string[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.startsWith(start) === true) end += 1;
  return sorted.slice(low, end);
}

/** @returns the file that a compressed one was made from; the name itself where it is none */
function originalOf(name: string): string {
  const ending = COMPRESSED.find((one) => name.endsWith(one));
  return ending === undefined ? name : name.slice(0, -ending.length);
}

/** None where there is no ledger, where it is another version's, or of another folder. */
function linesOf(file: string, output: string): Map<string, Line> {
  try {
    // Written by `close`, with this shape.
    const written = JSON.parse(readFileSync(file, 'utf8')) as Written;
    const isOurs = written.version === VERSION && written.output === output;
    return new Map(isOurs ? written.lines : []);
  } catch {
    return new Map();
  }
}

/** All files below a folder, relative to it, with `/`; that of git is none of the site. */
function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
      )
      .filter((name) => name !== '.git' && !name.startsWith('.git/'));
  } catch {
    return [];
  }
}

function removeEmptyFolders(folder: string): void {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries)
    if (entry.isDirectory() && entry.name !== '.git')
      removeEmptyFolders(path.join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
