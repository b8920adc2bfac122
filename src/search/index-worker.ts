/** Writes the search index in a thread of its own, while the pages of the site are made. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { close } from 'pagefind';
import { writeAtomically } from '../files/atomic-file.ts';
import type { SearchDocument } from './document.ts';
import { shardWords, type ShardWords } from './shard-words.ts';
import { writeCatalogue } from './write-catalogue.ts';
import { writeShard } from './write-shard.ts';

/** A shard whose documents are ready. */
export interface ReadyShard {
  readonly name: string;
  /** A file with its documents (SearchDocument[] as JSON), newest first. */
  readonly documents: string;
  /** Where its words are kept. */
  readonly words: string;
}

/** A shard to index; a list of all, newest first: there are no more. */
export type IndexMessage = ReadyShard | readonly ReadyShard[];

const directory = workerData as string; // Given by index-writer.ts.
const waiting: IndexMessage[] = [];
let wake = Promise.withResolvers<undefined>();
parentPort?.on('message', (message: IndexMessage) => {
  waiting.push(message);
  wake.resolve(undefined);
});

async function nextMessage(): Promise<IndexMessage> {
  for (;;) {
    const message = waiting.shift();
    if (message !== undefined) return message;
    wake = Promise.withResolvers();
    await wake.promise;
  }
}

async function index({ name, documents, words }: ReadyShard): Promise<void> {
  const items = await documentsIn(documents);
  await writeShard(items, name, directory);
  await writeAtomically(words, JSON.stringify(shardWords(items)));
}

/** Those of a shard that stayed were kept when it was indexed. */
async function wordsOfShard({ documents, words }: ReadyShard): Promise<ShardWords> {
  try {
    return JSON.parse(await readFile(words, 'utf8')) as ShardWords; // Written by `index`.
  } catch {
    const again = shardWords(await documentsIn(documents));
    await writeAtomically(words, JSON.stringify(again));
    return again;
  }
}

async function documentsIn(file: string): Promise<SearchDocument[]> {
  return JSON.parse(await readFile(file, 'utf8')) as SearchDocument[]; // Made by our own page, with this shape.
}

function isList(message: IndexMessage): message is readonly ReadyShard[] {
  return Array.isArray(message);
}

try {
  for (;;) {
    const message = await nextMessage();
    if (isList(message)) {
      const named = message.map((shard) => ({
        name: shard.name,
        words: () => wordsOfShard(shard),
      }));
      await writeCatalogue(named, directory);
      break;
    }
    await index(message);
  }
} finally {
  await close();
}
parentPort?.close();
