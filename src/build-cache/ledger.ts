/**
 * What the last build wrote, file by file, with the key of what each file was made from: a file whose key is the same
 * and that nobody has touched since need not be made again.
 *
 * What a file of the site is, its state on the disk says, and not who asked for it: one that changes while a build runs
 * was written by it, one that lies as the last build left it was not. So a build that is cut off leaves nothing that
 * the next would trust, and one that stops takes nothing away.
 */
import path from 'node:path';
import { z } from 'astro/zod';
import { type CacheKind, readCacheFile, writeCacheFile } from './cache-file.ts';
import { innerPath } from './inner-path.ts';
import { type Project, refuseLoss } from './lost-routes.ts';
import { filesBelow, type FileState, pruneFiles, stateOf } from './site-files.ts';

/** A file's name, its key, its size in bytes, and when it was last changed (milliseconds since 1970). */
const line = z.tuple([innerPath, z.string(), z.int().nonnegative(), z.int()]);

const LEDGER = {
  name: 'ledger',
  version: 2,
  schema: z.object({
    /** The folder of the site, absolute. */
    output: z.string(),
    /** Numbers of the content (lost-routes.ts). */
    content: z.array(z.int()),
    makers: z.array(z.tuple([z.string(), z.array(line)])),
  }),
} satisfies CacheKind<unknown>;

/** Whose key is empty where a file is made every time. */
interface Origin {
  readonly maker: string;
  readonly key: string;
}

interface Made extends Origin {
  /** What lay there when the build was opened; undefined where nothing did. */
  readonly state: FileState | undefined;
  /** Whether that is what the last build wrote. */
  readonly isWhole: boolean;
}

/** Of what nobody asked for: styles, files to copy. */
const UNKNOWN: Origin = { maker: '', key: '' };

/** What `npm run compress` puts beside a file: it stays as long as the file, and goes with it. */
const COPY = /\.(?:br|gz)$/;

export interface Ledger {
  /** Opens a build: what no earlier build vouches for is taken out of the site's folder. */
  readonly open: (output: string, project: Project) => void;
  /**
   * Says that this build has a file, made from what has this key.
   *
   * @param file relative to the site's folder, with `/`
   * @param maker what makes it: the page's file, or a name
   * @param key undefined for what is made every time, and may be renamed or removed before the end
   * @returns whether it is there already, as the last build made it under the same key: it need not be made again
   */
  readonly claim: (file: string, maker: string, key: string | undefined) => boolean;
  /** The same of whatever lies below a folder, which ends in `/`; true only where something lies there. */
  readonly claimFolder: (folder: string, maker: string, key: string) => boolean;
  /** The files below a folder, which ends in `/`, that this build has written until now. */
  readonly writtenIn: (folder: string) => string[];
  /** @throws Error where makers whose names so begin have made nothing, and nothing says why (lost-routes.ts) */
  readonly refuseLosses: (makers: string) => void;
  /**
   * Ends a build: takes away what the last build made and this one has neither kept nor written, and writes the ledger.
   *
   * @throws Error before anything is taken away, where a file that was to be made was not, or too much would go
   */
  readonly close: () => Promise<{ readonly kept: number; readonly removed: number }>;
}

/** @param file where the ledger is kept between builds, absolute */
export function createLedger(file: string): Ledger {
  let output = '';
  let project: Project = { content: [], has: () => false, isAccepted: false };
  let contentBefore: readonly number[] = [];
  let before = new Map<string, Made>();
  /** Compressed copies of what is in `before`. */
  let copies = new Map<string, FileState>();
  /** The names in `before`, once a folder is asked for. */
  let sorted: readonly string[] | undefined;
  let kept = new Set<string>();
  /** What is to be made, files and folders. */
  let claimed = new Map<string, Origin>();

  const stateNow = (name: string): FileState | undefined => stateOf(path.join(output, name));
  const stands = (name: string): boolean => before.get(name)?.state !== undefined;
  const isCopyOf = (name: string, isThere: (original: string) => boolean): boolean =>
    COPY.test(name) && isThere(name.replace(COPY, ''));
  const isOld = (name: string, now: FileState): boolean =>
    now.mark === (before.get(name)?.state ?? copies.get(name))?.mark;
  const isSame = (name: string, key: string | undefined): boolean => {
    const now = stateNow(name);
    const made = before.get(name);
    return now !== undefined && isOld(name, now) && made?.isWhole === true && made.key === key;
  };
  /** All below a folder that was written since the build was opened. */
  const written = (folder: string): [name: string, state: FileState][] =>
    filesBelow(output, folder).flatMap((name): [string, FileState][] => {
      const now = kept.has(name) ? undefined : stateNow(name);
      return now === undefined || isOld(name, now) ? [] : [[name, now]];
    });
  const refuseLosses = (makers: string): void => {
    const makersNow = new Set(
      [...claimed.values(), ...[...kept].map((name) => before.get(name))].map((one) => one?.maker),
    );
    const isLost = (name: string, maker: string): boolean =>
      maker !== UNKNOWN.maker &&
      maker.startsWith(makers) &&
      !makersNow.has(maker) &&
      !claimed.has(name) &&
      stands(name);
    const lost = [...before].filter(([name, { maker }]) => isLost(name, maker));
    for (const [maker, files] of Map.groupBy(lost, ([, one]) => one.maker))
      refuseLoss(
        maker,
        files.map(([name]) => name),
        contentBefore,
        project,
      );
  };
  return {
    open: (folder, ofProject) => {
      [output, project] = [folder, ofProject];
      sorted = undefined;
      kept = new Set();
      claimed = new Map();
      copies = new Map();
      const ledger = readCacheFile(file, LEDGER);
      const isOurs = ledger?.output === output;
      contentBefore = isOurs ? ledger.content : [];
      before = new Map();
      for (const [maker, lines] of isOurs ? ledger.makers : [])
        for (const [name, key, size, changed] of lines) {
          const now = stateNow(name);
          const isWhole = now?.size === size && now.changed === changed;
          before.set(name, { maker, key, state: now, isWhole });
        }
      pruneFiles(output, (name) => {
        if (before.has(name)) return stands(name);
        const isCopy = isCopyOf(name, (original) => before.get(original)?.isWhole === true);
        const state = isCopy ? stateNow(name) : undefined;
        if (state !== undefined) copies.set(name, state);
        return state !== undefined;
      });
    },
    claim: (name, maker, key) => {
      const isKept = isSame(name, key) && before.get(name)?.maker === maker;
      if (isKept) kept.add(name);
      else claimed.set(name, { maker, key: key ?? UNKNOWN.key });
      return isKept;
    },
    claimFolder: (folder, maker, key) => {
      sorted ??= [...before.keys()].sort();
      const names = startingWith(folder, sorted).filter(
        (name) => before.get(name)?.maker === maker,
      );
      const isKept = names.length > 0 && names.every((name) => isSame(name, key));
      if (isKept) for (const name of names) kept.add(name);
      else {
        // What lies there already is not what it will make: a file to copy, say.
        for (const [name] of written(folder)) claimed.set(name, UNKNOWN);
        claimed.set(folder, { maker, key });
      }
      return isKept;
    },
    writtenIn: (folder) => written(folder).map(([name]) => name),
    refuseLosses,
    close: async () => {
      // An empty name would be the folder that the command runs in: the project.
      if (output === '') throw new Error('The ledger has not been opened: nothing is taken away.');
      const after = new Map<string, Made>();
      const folders = [...claimed].filter(([name]) => name.endsWith('/'));
      for (const [name, state] of written('')) {
        const origin = claimed.get(name) ?? folders.find(([one]) => name.startsWith(one))?.[1];
        after.set(name, { ...(origin ?? UNKNOWN), state, isWhole: true });
      }
      const names = [...after.keys()].sort();
      for (const [name, { maker, key }] of claimed) {
        const isMade = name.endsWith('/')
          ? startingWith(name, names).some((one) => !claimed.has(one))
          : after.has(name);
        if (isMade || key === UNKNOWN.key) continue;
        throw new Error(`${maker} was to make ${name}, and did not. Nothing has been taken away.`);
      }
      refuseLosses('');
      let removed = 0;
      pruneFiles(output, (name) => {
        const isKept = kept.has(name) || after.has(name) || isCopyOf(name, (one) => kept.has(one));
        if (!isKept && before.has(name)) removed += 1;
        return isKept;
      });
      for (const name of kept) {
        const line = before.get(name);
        if (line !== undefined) after.set(name, line);
      }
      const makers = Map.groupBy(after, ([, { maker }]) => maker);
      const lines = [...makers].map(([maker, files]) => [maker, files.map(lineOf)]);
      const content = { output, content: project.content, makers: lines };
      await writeCacheFile(file, LEDGER, JSON.stringify(content));
      return { kept: kept.size, removed };
    },
  };
}

function lineOf([name, { key, state }]: [string, Made]): z.infer<typeof line> {
  return [name, key, state?.size ?? 0, state?.changed ?? 0];
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
