/**
 * The entries of a collection, and what is wrong in its files. A check that follows another looks only at the files
 * that changed: among ten thousand, asking each costs more than all that one edit needs.
 */
import type { ContentFile } from './content-files.ts';
import type { Problem } from './problem.ts';
import { sameEntries } from './same-entries.ts';

export interface FileResult<E> {
  /** Undefined where it cannot be read. */
  readonly entry: E | undefined;
  readonly problems: readonly Problem[];
  /** It was not read: another file has its id. */
  readonly isDuplicate?: true;
}

export interface Collected<E> {
  readonly files: readonly ContentFile[];
  /** By id. */
  readonly entries: ReadonlyMap<string, E>;
  /** Of each file. */
  readonly results: readonly FileResult<E>[];
}

/**
 * @param files of one collection
 * @param read is given each file once
 * @param last what was collected before
 */
export function collectEntries<E>(
  files: readonly ContentFile[],
  read: (file: ContentFile) => FileResult<E>,
  last: Collected<E> | undefined,
): Collected<E> {
  return (last && collectChanged(files, read, last)) ?? collectAll(files, read, last);
}

/** @returns undefined where entries came or went, or would stand in another order */
function collectChanged<E>(
  files: readonly ContentFile[],
  read: (file: ContentFile) => FileResult<E>,
  last: Collected<E>,
): Collected<E> | undefined {
  if (files.length !== last.files.length) return undefined;
  const changed = [...files.keys()].filter((i) => files[i] !== last.files[i]);
  if (changed.length === 0) return last;
  const entries = new Map(last.entries);
  const results = [...last.results];
  for (const i of changed) {
    const [file, before] = [files[i], last.files[i]];
    const was = last.results[i]?.entry;
    // The second of two files with one id has no place of its own.
    if (file?.file !== before?.file || file === undefined) return undefined;
    if (was === undefined || was !== last.entries.get(file.id)) return undefined;
    const result = read(file);
    if (result.entry === undefined) return undefined;
    entries.set(file.id, result.entry);
    results[i] = result;
  }
  return { files, entries, results };
}

function collectAll<E>(
  files: readonly ContentFile[],
  read: (file: ContentFile) => FileResult<E>,
  last: Collected<E> | undefined,
): Collected<E> {
  const known = new Map(last?.files.map((file, i) => [file, last.results[i]]));
  const entries = new Map<string, E>();
  const seen = new Map<string, ContentFile>();
  const results = files.map((file): FileResult<E> => {
    const first = seen.get(file.id);
    if (first !== undefined)
      return { entry: undefined, problems: [duplicate(file, first)], isDuplicate: true };
    seen.set(file.id, file);
    const before = known.get(file);
    const result = before === undefined || before.isDuplicate ? read(file) : before;
    if (result.entry !== undefined) entries.set(file.id, result.entry);
    return result;
  });
  return {
    files,
    entries: last === undefined ? entries : sameEntries(entries, last.entries),
    results,
  };
}

function duplicate({ id, file }: ContentFile, first: ContentFile): Problem {
  return {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    message: `المعرّف «${id}» مكرّر؛ يحمله أيضًا ${first.file}`,
    remedy: 'غيّر اسم أحد الملفين؛ ولا تغيّر اسم موجز سبق نشره',
  };
}
