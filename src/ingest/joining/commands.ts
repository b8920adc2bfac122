/** Joining and splitting as commands: the folder is opened, for one process alone, and briefs are named by editors. */
import { type OpenFolder, openFolder } from '../store/brief-folder.ts';
import type { StoreOptions } from '../store/storing.ts';
import { idOfJoined } from '../store/joined-briefs.ts';
import type { LedgerEntry } from '../store/ledger.ts';
import { fileOfBrief, idOfFile } from './brief-name.ts';
import { joinBrief, type Joined } from './join-briefs.ts';
import { joinKept, keptNamed } from './join-kept.ts';
import { splitBrief } from './split-brief.ts';

export interface CommandOptions {
  /** The folder of briefs. */
  readonly directory: string;
  /** Nothing is written. */
  readonly dryRun: boolean;
  /** Told once, when another process has the folder. */
  readonly onWait: () => void;
  /** Registered outlets by id. */
  readonly outlets: StoreOptions['outlets'];
}

/**
 * Joins briefs to one.
 *
 * @param into that one, by id or file
 * @param others in the order in which their sources come; a report that `.joined/` keeps for the brief is named by its
 *   file there
 * @throws DamagedLedger, StorageFailure, the file system's error
 */
export async function joinBriefs(
  into: string,
  others: readonly string[],
  options: CommandOptions,
): Promise<Joined> {
  const folder = await open(options);
  const target = fileOf(into, options.directory);
  if (typeof target !== 'string') return target;
  const done: string[] = [];
  for (const name of others) {
    const joined = await joinNamed(target, name, folder, options);
    if ('fault' in joined)
      return done.length === 0 ? joined : { fault: [...done, joined.fault].join('\n') };
    done.push(...joined.done);
  }
  return { done: dry(done, options) };
}

/** A brief, or a report that is kept and that the brief does not list yet. */
async function joinNamed(
  target: string,
  name: string,
  folder: OpenFolder,
  { directory, outlets }: CommandOptions,
): Promise<Joined> {
  const file = fileOf(name, directory);
  const isBrief = typeof file === 'string' && folder.isThere(file);
  const kept = isBrief ? undefined : await keptNamed(name, folder);
  if (kept !== undefined) return 'fault' in kept ? kept : joinKept(target, kept, folder, outlets);
  if (typeof file !== 'string') return file;
  if (!folder.isThere(file) && isJoinedAlready(file, folder.known.get(target)))
    return { done: [`${file} مضموم إلى ${target} من قبل.`] };
  return joinBrief(target, file, folder, outlets);
}

/** A command of several briefs that was broken off is repeated. */
function isJoinedAlready(file: string, entry: LedgerEntry | undefined): boolean {
  return (entry?.members ?? []).some(
    ({ joined, undo }) =>
      joined !== undefined && undo !== undefined && idOfJoined(joined) === idOfFile(file),
  );
}

/** Of a trial it is said that it is one. */
function dry(done: readonly string[], { dryRun }: CommandOptions): readonly string[] {
  return dryRun ? ['تجربة (‎--dry-run): لم يُكتب شيء. من غيرها يكون:', ...done] : done;
}

/**
 * Takes a source out of a brief.
 *
 * @param source its number, its outlet's id, or its address
 * @throws as `joinBriefs`
 */
export async function splitSource(
  brief: string,
  source: string,
  options: CommandOptions,
): Promise<Joined> {
  const folder = await open(options);
  const file = fileOf(brief, options.directory);
  if (typeof file !== 'string') return file;
  const split = await splitBrief(file, source, folder, options.outlets);
  return 'fault' in split ? split : { done: dry(split.done, options) };
}

async function open({ directory, dryRun, onWait }: CommandOptions): Promise<OpenFolder> {
  const folder = await openFolder(directory, dryRun, onWait);
  await folder.learnUnrecorded();
  return folder;
}

function fileOf(name: string, directory: string): string | { readonly fault: string } {
  return (
    fileOfBrief(name, directory) ?? {
      fault: `«${name}» ليس معرّف موجز ولا ملف موجز في ${directory}.`,
    }
  );
}
