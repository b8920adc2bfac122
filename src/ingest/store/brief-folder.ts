/** The folder of briefs of a run: what lies in it, what is known of it, and how it is written. */
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from '../../files/atomic-file.ts';
import { lockFolder } from '../../files/folder-lock.ts';
import { readIfThere } from '../../files/read-if-there.ts';
import { WRITER } from './brief-file.ts';
import { joinedFile } from './joined-briefs.ts';
import { KnownBriefs } from './known-briefs.ts';
import {
  appendToLedger,
  digest,
  type LedgerEntry,
  lineOf,
  readLedger,
  writeLedger,
} from './ledger.ts';
import { refusal, StorageFailure, throwWriteFailure } from './storage-failure.ts';
import type { BriefFolder } from './storing.ts';
import { learnUnrecorded, listBriefs } from './unrecorded-briefs.ts';

export interface OpenFolder extends BriefFolder {
  /** All briefs, relative to the folder. */
  readonly files: () => readonly string[];
  /** Keeps a brief that leaves, byte for byte. @throws as `write` */
  readonly writeJoined: (name: string, text: string) => Promise<void>;
  /** Removes a brief, or a kept one (`.joined/…`), that another has taken in. @throws as `write` */
  readonly remove: (file: string) => Promise<void>;
  /** Remembers an entry in the place of what was known of its file, whatever that was; once `close` is done. */
  readonly replace: (entry: LedgerEntry) => void;
  /** Forgets an entry; once `close` is done. */
  readonly forget: (file: string) => void;
  /** Puts the ledger in order. @throws the file system's error; nothing is lost then */
  readonly close: () => Promise<void>;
}

/**
 * Opens the folder, for this process alone until it ends; waits where another ingest has it.
 *
 * @param dryRun nothing is written, and nobody waited for
 * @param onWait told once, when it has to wait
 * @throws DamagedLedger; StorageFailure, where the folder cannot be written; the file system's error, where it cannot
 *   be read
 */
export async function openFolder(
  directory: string,
  dryRun: boolean,
  onWait: () => void,
): Promise<OpenFolder> {
  /** Without its ledger, no brief may be written. */
  const remembered = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      throw new StorageFailure(refusal(error, directory), { cause: error });
    }
  };
  if (!dryRun) {
    await remembered(() =>
      // Where it fails, Node says «no such file» of a disk that is read-only; without `recursive` it says why.
      mkdir(directory, { recursive: true }).catch(() => mkdir(directory)),
    );
    await lockFolder('ingest', path.resolve(directory), onWait);
  }
  const { entries, isTidy } = await readLedger(directory);
  const files = await listBriefs(directory, dryRun);
  const recorded = await ownersOf(entries, files, directory);
  const known = new KnownBriefs(recorded.values());
  if (!dryRun && !isTidy) await remembered(() => writeLedger(directory, recorded.values()));
  let isChanged = false;
  let learnt: Promise<void> | undefined;
  const renamed = (from: string, entry: LedgerEntry): void => {
    known.delete(from);
    known.put(entry);
    recorded.delete(from);
    recorded.set(entry.file, entry);
    isChanged = true;
  };
  const writeJoined = async (name: string, text: string): Promise<void> => {
    if (dryRun) return;
    const target = joinedFile(directory, name);
    await writeAtomically(target, text, { owner: WRITER }).catch((error: unknown) =>
      throwWriteFailure(error, target),
    );
  };
  return {
    directory,
    known,
    isThere: (file) => files.has(file),
    files: () => [...files],
    learnUnrecorded: () => (learnt ??= learnUnrecorded(directory, files, known, renamed)),
    async write(file, text) {
      const target = path.join(directory, file);
      if (!dryRun)
        await writeAtomically(target, text, { owner: WRITER }).catch((error: unknown) =>
          throwWriteFailure(error, target),
        );
      files.add(file);
    },
    async keepJoined(name, text) {
      if ((await readIfThere(joinedFile(directory, name))) === undefined)
        await writeJoined(name, text);
    },
    writeJoined,
    async rename(from, to) {
      if (!dryRun) {
        await mkdir(path.dirname(path.join(directory, to)), { recursive: true });
        await rename(path.join(directory, from), path.join(directory, to));
      }
      files.delete(from);
      files.add(to);
      const entry = known.get(from);
      if (entry !== undefined) renamed(from, { ...entry, file: to });
    },
    async record(entry) {
      const former = recorded.get(entry.file);
      known.put(entry);
      if (former !== undefined && lineOf(former) === lineOf(entry)) return;
      recorded.set(entry.file, entry);
      isChanged = true;
      if (!dryRun) await remembered(() => appendToLedger(directory, entry));
    },
    async remove(file) {
      if (!dryRun) await rm(path.join(directory, file), { force: true });
      files.delete(file);
    },
    replace(entry) {
      known.put(entry);
      recorded.set(entry.file, entry);
      isChanged = true;
    },
    forget(file) {
      known.delete(file);
      isChanged = recorded.delete(file) || isChanged;
    },
    async close() {
      if (!dryRun && isChanged) await remembered(() => writeLedger(directory, recorded.values()));
    },
  };
}

/**
 * Whose each file is. Two branches may give one name to two articles: it is that of the one whose text the file has,
 * and the other one is new. What a broken run had not brought to the disk is nobody's.
 */
async function ownersOf(
  entries: readonly LedgerEntry[],
  files: ReadonlySet<string>,
  directory: string,
): Promise<Map<string, LedgerEntry>> {
  const owners = new Map<string, LedgerEntry>();
  const written = entries.filter(({ file, open }) => open !== true || files.has(file));
  for (const [file, claims] of Map.groupBy(written, (entry) => entry.file)) {
    const [first] = claims;
    if (first === undefined) continue;
    const text = claims.length === 1 ? undefined : await readIfThere(path.join(directory, file));
    const own = text === undefined ? undefined : digest(text);
    owners.set(file, claims.find((entry) => entry.written.some((one) => one === own)) ?? first);
  }
  return owners;
}
