/** Writes a search index of all its shards at once. */
import { close } from 'pagefind';
import type { SearchDocument } from './document.ts';
import { shardWords } from './shard-words.ts';
import type { Shard } from './shards.ts';
import { writeCatalogue } from './write-catalogue.ts';
import { writeShard } from './write-shard.ts';

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
