/** A search index that is written while its documents are still coming. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { IndexMessage } from './index-worker.ts';
import type { ReadyShard } from './ready-shard.ts';

export interface IndexWriter {
  /** Indexes a shard. */
  readonly add: (shard: ReadyShard) => void;
  /**
   * Writes the catalogue, and waits until all is written.
   *
   * @param shards all of the index, newest first
   * @throws what writing threw: a site without its search must not be published unnoticed
   */
  readonly finish: (shards: readonly ReadyShard[]) => Promise<void>;
}

/** @param directory of the index; absolute */
export function startIndexWriter(directory: string): IndexWriter {
  const worker = new Worker(new URL('index-worker.ts', import.meta.url), {
    workerData: directory,
    // A thread would take as much memory as the machine has before it cleans up.
    resourceLimits: { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 32 },
  });
  // It rejects with what the thread threw.
  const ended = once(worker, 'exit');
  // Told by `finish`; until then a failure must not end the process.
  ended.catch(() => undefined);
  const send = (message: IndexMessage): void => {
    worker.postMessage(message);
  };
  return {
    add: send,
    finish: async (shards) => {
      send(shards);
      await ended;
    },
  };
}
