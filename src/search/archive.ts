/** The whole index, of which only what is asked for is fetched. Runs in the browser. */
import {
  fileOf,
  readWordFile,
  SHARD_LIST,
  type ShardList,
  VOCABULARY,
  wordFile,
} from './catalogue.ts';
import type { Display } from './document.ts';
import { once } from './once.ts';
import { loadPagefind, openIndex } from './pagefind-client.ts';
import { openShard, type Shard } from './shard.ts';
import { createVocabulary, decodeVocabulary, type Vocabulary } from './vocabulary.ts';

export interface Archive {
  readonly shards: ShardList['shards'];
  /** Opens a shard by its place in the list. */
  open(place: number): Promise<Shard>;
  /** The places of the shards that have a stem, the newest left out: it is looked through anyway. */
  placesOf(stem: string): Promise<readonly number[]>;
  /** Every word of the archive: for what no shard has. */
  vocabulary(): Promise<Vocabulary>;
  /** What a result shows; its name is that of a match. */
  textOf(id: string): Promise<Display>;
}

/**
 * @param directory the address of the index, ending in `/`
 * @throws when the index cannot be loaded
 */
export async function openArchive(directory: string): Promise<Archive> {
  const [pagefind, list] = await Promise.all([
    loadPagefind(directory),
    fetchText(directory + SHARD_LIST),
  ]);
  // This and what follows is written by the build, with these shapes.
  const { shards, firstWords } = JSON.parse(list) as ShardList;
  const open = once(async (place: number) => {
    const entry = shards[place];
    if (entry === undefined) throw new Error(`There is no shard ${String(place)}.`);
    const index = place === 0 ? pagefind : await openIndex(pagefind, directory + entry.folder);
    return openShard(index, place, entry);
  });
  const words = once(async (number: number) =>
    readWordFile(await fetchText(directory + wordFile(number)), shards.length - 1),
  );
  const texts = once(async (id: string) => JSON.parse(await fetchText(directory + id)) as Display);
  const vocabulary = once(async (file: string) =>
    createVocabulary(decodeVocabulary(await fetchText(directory + file))),
  );
  return {
    shards,
    open,
    async placesOf(stem) {
      const file = fileOf(stem, firstWords);
      return file === undefined ? [] : ((await words(file)).get(stem) ?? []);
    },
    vocabulary: () => vocabulary(VOCABULARY),
    textOf: texts,
  };
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response.text();
}
