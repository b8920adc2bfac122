/** A search index of all its shards at once; a build writes one shard after another (src/search/index-worker.ts). */
import { close } from 'pagefind';
import type { SearchDocument } from '../../../src/search/document.ts';
import { shardWords } from '../../../src/search/shard-words.ts';
import type { Shard } from '../../../src/search/shards.ts';
import { writeCatalogue } from '../../../src/search/write-catalogue.ts';
import { writeShard } from '../../../src/search/write-shard.ts';

/**
 * @param shards newest first
 * @param directory of the index
 * @throws when Pagefind reports an error or a file cannot be written
 */
export async function writeSearchIndex(
  shards: readonly Shard<SearchDocument>[],
  directory: string,
): Promise<void> {
  try {
    for (const { name, items } of shards) await writeShard(items, name, directory);
  } finally {
    await close();
  }
  const named = shards.map(({ name, items }) => ({
    name,
    words: () => Promise.resolve(shardWords(items)),
  }));
  await writeCatalogue(named, directory);
}
