/** The report of a run on the disk, a JSON line an article, written as the run goes on and there once it is whole. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReportLine } from './report.ts';
import { failureReason, StorageFailure } from './store/storage-failure.ts';

export interface ReportFile {
  readonly add: (line: ReportLine) => Promise<void>;
  /** Puts the report in its place. @throws StorageFailure where it could not be written; what lay there is then as it was */
  readonly end: () => Promise<void>;
}

/** UTF-16 units that are gathered before they are written. */
const PIECE = 1 << 20;

/**
 * @param file where the report goes; a pipe or a device is written to as it is
 * @throws StorageFailure where it cannot be, before anything is read
 */
export async function createReportFile(file: string): Promise<ReportFile> {
  const isOther = (await kindOf(file)) === 'other';
  const target = isOther
    ? file
    : path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  const handle = await orStorageFailure(file, async () => {
    if (!isOther) await mkdir(path.dirname(file), { recursive: true });
    return open(target, 'w');
  });
  let piece = '';
  // A report that cannot be written does not stop the run, which goes on to its end; then it is told.
  let failure: Error | undefined;
  const flush = async (): Promise<void> => {
    const text = piece;
    piece = '';
    if (failure !== undefined) return;
    await handle.writeFile(text).catch((error: unknown) => {
      failure = error instanceof Error ? error : new Error(String(error));
    });
  };
  return {
    async add(line) {
      piece += `${JSON.stringify(line)}\n`;
      if (piece.length >= PIECE) await flush();
    },
    async end() {
      await flush();
      await handle.close();
      await orStorageFailure(file, async () => {
        if (failure !== undefined) throw failure;
        if (!isOther) await rename(target, file);
      }).catch(async (error: unknown) => {
        if (!isOther) await rm(target, { force: true });
        throw error;
      });
    },
  };
}

/** @throws StorageFailure, naming the report, where the work fails */
async function orStorageFailure<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StorageFailure(`لم يُكتب التقرير ${file}: ${failureReason(error)}`, { cause: error });
  }
}

async function kindOf(file: string): Promise<'file' | 'none' | 'other'> {
  try {
    return (await stat(file)).isFile() ? 'file' : 'other';
  } catch {
    return 'none';
  }
}
