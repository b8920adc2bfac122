/** Writes the search index in a thread of its own, while the pages of the site are made. */
import { rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { close } from 'pagefind';
import { readCacheFile, writeCacheFile } from '../build-cache/cache-file.ts';
import type { SearchDocument } from './document.ts';
import { DOCUMENTS, type ReadyShard, WORDS } from './ready-shard.ts';
import { shardWords, type ShardWords } from './shard-words.ts';
import { writeCatalogue } from './write-catalogue.ts';
import { writeShard } from './write-shard.ts';

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
  const items = documentsIn(documents);
  await writeShard(items, name, directory);
  await keepWords(words, items);
}

/** Those of a shard that stayed were kept when it was indexed. */
async function wordsOfShard({ documents, words }: ReadyShard): Promise<ShardWords> {
  return readCacheFile(words, WORDS) ?? keepWords(words, documentsIn(documents));
}

async function keepWords(file: string, documents: readonly SearchDocument[]): Promise<ShardWords> {
  const words = shardWords(documents);
  await writeCacheFile(file, WORDS, JSON.stringify(words));
  return words;
}

function documentsIn(file: string): readonly SearchDocument[] {
  const documents = readCacheFile(file, DOCUMENTS);
  if (documents !== undefined) return documents;
  // It is whole (integrations/search-index.ts): only the code that wrote it can have been at fault.
  rmSync(file, { force: true });
  throw new Error(`${file} was no list of documents, and is removed. Build again.`);
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
