/** A search index that is written while its documents are still coming. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { IndexMessage } from './index-worker.ts';

export interface IndexWriter {
  /** Takes a file of documents (SearchDocument[] as JSON), in the order in which they are found. */
  readonly add: (file: string) => void;
  /**
   * Waits until all is written.
   *
   * @returns how many documents there are
   * @throws what writing threw: a site without its search must not be published unnoticed
   */
  readonly finish: () => Promise<number>;
}

/** @param directory where `pagefind.js` and all that belongs to it goes; absolute */
export function startIndexWriter(directory: string): IndexWriter {
  const worker = new Worker(new URL('index-worker.ts', import.meta.url), {
    workerData: directory,
    // A thread would take as much memory as the machine has before it cleans up.
    resourceLimits: { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 32 },
  });
  const result = once(worker, 'message');
  // Told by `finish`; until then a failure must not end the process.
  result.catch(() => undefined);
  const send = (message: IndexMessage): void => {
    worker.postMessage(message);
  };
  return {
    add: send,
    finish: async () => {
      send(null);
      const [indexed] = (await result) as [number]; // Sent by the worker.
      return indexed;
    },
  };
}
