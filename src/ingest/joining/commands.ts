/** Joining and splitting as commands: the folder is opened, for one process alone, and briefs are named by editors. */
import { type OpenFolder, openFolder } from '../store/brief-folder.ts';
import type { StoreOptions } from '../store/storing.ts';
import { fileOfBrief } from './brief-name.ts';
import { joinBrief, type Joined } from './join-briefs.ts';
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
 * @param others in the order in which their sources come
 * @throws DamagedLedger, StorageFailure, the file system's error
 */
export async function joinBriefs(
  into: string,
  others: readonly string[],
  options: CommandOptions,
): Promise<Joined> {
  const folder = await open(options);
  const files = [into, ...others].map((name) => fileOf(name, options.directory));
  const fault = files.find((file) => typeof file !== 'string');
  if (fault !== undefined && typeof fault !== 'string') return fault;
  const [target = '', ...rest] = files.filter((file) => typeof file === 'string');
  const done: string[] = [];
  for (const file of rest) {
    const joined = await joinBrief(target, file, folder);
    if ('fault' in joined)
      return done.length === 0 ? joined : { fault: [...done, joined.fault].join('\n') };
    done.push(...joined.done);
  }
  return { done };
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
  return typeof file === 'string' ? splitBrief(file, source, folder, options.outlets) : file;
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
