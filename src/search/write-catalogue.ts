/** Writes what lies where in a search index, and the words that a misspelt one is compared with. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SHARD_LIST, type ShardList, VOCABULARY, wordFile, wordFiles } from './catalogue.ts';
import type { ShardWords } from './shard-words.ts';
import { encodeVocabulary } from './vocabulary.ts';

export interface NamedShard {
  readonly name: string;
  /** Read when it is its turn: ten years of words are more than a thread may hold. */
  readonly words: () => Promise<ShardWords>;
}

/**
 * @param shards newest first
 * @param directory of the index
 */
export async function writeCatalogue(
  shards: readonly NamedShard[],
  directory: string,
): Promise<void> {
  const counts = new Map<string, number>();
  const places = new Map<string, number[]>();
  const entries = [];
  for (const [fromOldest, { name, words }] of shards.toReversed().entries()) {
    const { counts: ofShard, stems, briefs, undated, from, to } = await words();
    for (const [word, documents] of ofShard) counts.set(word, (counts.get(word) ?? 0) + documents);
    entries.unshift({ folder: `${name}/`, briefs, undated, from, to });
    const isNewest = fromOldest === shards.length - 1;
    if (!isNewest) for (const stem of stems) note(places, stem, fromOldest);
  }
  const files = wordFiles(places);
  const list: ShardList = { shards: entries, firstWords: files.map(({ first }) => first) };
  await mkdir(path.dirname(path.join(directory, wordFile(0))), { recursive: true });
  await Promise.all([
    writeFile(path.join(directory, SHARD_LIST), JSON.stringify(list)),
    writeFile(path.join(directory, VOCABULARY), encodeVocabulary(commonest(counts))),
    ...files.map(({ text }, i) => writeFile(path.join(directory, wordFile(i)), text)),
  ]);
}

function note(places: Map<string, number[]>, stem: string, shard: number): void {
  const list = places.get(stem);
  if (list === undefined) places.set(stem, [shard]);
  else list.push(shard);
}

/** A reader fetches the vocabulary whole: it stays some hundred kilobytes. What is rarest is itself often misspelt. */
const MOST_WORDS = 50_000;

function commonest(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  if (counts.size <= MOST_WORDS) return counts;
  return new Map(
    [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_WORDS),
  );
}
