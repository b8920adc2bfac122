/** Writes the search index in a thread of its own, while the pages of the site are made. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { SearchDocument } from './document.ts';
import { writeSearchIndex } from './write-index.ts';

/** A file with a list of documents; null: there are no more. */
export type IndexMessage = string | null;

const waiting: IndexMessage[] = [];
let wake = Promise.withResolvers<undefined>();
parentPort?.on('message', (message: IndexMessage) => {
  waiting.push(message);
  wake.resolve(undefined);
});

async function* parts(): AsyncGenerator<SearchDocument[]> {
  for (;;) {
    const message = waiting.shift();
    if (message === null) return;
    if (message === undefined) {
      wake = Promise.withResolvers();
      await wake.promise;
    } else yield JSON.parse(await readFile(message, 'utf8')) as SearchDocument[]; // Made by our own page, with this shape.
  }
}

// The folder is given by index-writer.ts.
const indexed = await writeSearchIndex(parts(), workerData as string);
parentPort?.postMessage(indexed);
parentPort?.close();
