/** The results of a run until all are there: in memory, and from a size on in a file of the system's temporary folder. */
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { refusal, StorageFailure } from '../store/storage-failure.ts';
import type { Result } from './job.ts';

/** UTF-16 units of results that stay in memory. */
const IN_MEMORY = 40_000_000;

export class KeptResults {
  readonly #results: (Result | Piece)[] = [];
  #units = 0;
  #file: { readonly folder: string; readonly handle: FileHandle; length: number } | undefined;

  get count(): number {
    return this.#results.length;
  }

  /** @throws StorageFailure where the temporary folder is full */
  async add(result: Result): Promise<void> {
    if (this.#units < IN_MEMORY) {
      this.#units += unitsOf(result);
      this.#results.push(result);
      return;
    }
    const bytes = Buffer.from(JSON.stringify(result));
    try {
      const file = (this.#file ??= await openTemporary());
      await file.handle.write(bytes, 0, bytes.length, file.length);
      this.#results.push({ at: file.length, length: bytes.length });
      file.length += bytes.length;
    } catch (error) {
      throw new StorageFailure(refusal(error, os.tmpdir()), { cause: error });
    }
  }

  /** @param place in the order in which they were added */
  async at(place: number): Promise<Result | undefined> {
    const kept = this.#results[place];
    if (kept === undefined || !('at' in kept)) return kept;
    const bytes = Buffer.alloc(kept.length);
    await this.#file?.handle.read(bytes, 0, kept.length, kept.at);
    // It was written by `add`.
    return JSON.parse(bytes.toString()) as Result;
  }

  async close(): Promise<void> {
    this.#results.length = 0;
    if (this.#file === undefined) return;
    await this.#file.handle.close();
    await rm(this.#file.folder, { recursive: true, force: true });
    this.#file = undefined;
  }
}

/** Where in the file a result is. */
interface Piece {
  readonly at: number;
  readonly length: number;
}

/** Where the system lets an open file be removed, a process that is killed leaves nothing behind. */
async function openTemporary() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mujaz-ingest-'));
  const handle = await open(path.join(folder, 'results'), 'w+');
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  return { folder, handle, length: 0 };
}

/** About as many as it holds: the texts of its blocks, and what is made of them. */
function unitsOf({ outcome }: Result): number {
  if (!('reading' in outcome)) return 0;
  return outcome.reading.blocks.reduce((sum, { text }) => sum + text.length, 0) * COPIES;
}

/** A paragraph is a block, a paragraph of the brief, and a statement. */
const COPIES = 3;
