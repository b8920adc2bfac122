/**
 * What lies where in the search index: its shards, and which of the older ones have a word. Written by the build and
 * read by the browser, both through this file, so that they cannot disagree.
 *
 * Below the index's folder: a folder a shard, and `catalogue/` with `shards.json`, `vocabulary.txt`, `words/⟨n⟩.txt`.
 */
import { type Entry, frontCoded, readFrontCoded } from './front-coding.ts';

/** The folder of the catalogue, relative to the index's. */
export const CATALOGUE = 'catalogue/';
export const SHARD_LIST = `${CATALOGUE}shards.json`;
export const VOCABULARY = `${CATALOGUE}vocabulary.txt`;

export interface ShardEntry {
  /** Its folder, relative to the index's, ending in `/`. */
  readonly folder: string;
  readonly briefs: number;
  /** Pages without a date: of countries, actors and topics. */
  readonly undated: number;
  /** Days of its oldest and newest brief, `YYYY-MM-DD`; empty where it has none. */
  readonly from: string;
  readonly to: string;
}

export interface ShardList {
  /** Newest first; there is at least one. */
  readonly shards: readonly ShardEntry[];
  /** The first stem of each file of `words/`, in their order. */
  readonly firstWords: readonly string[];
}

/** Stems in a file of `words/`: some kilobytes. */
const STEMS_IN_FILE = 1000;
/** A letter says of six shards whether they have the word. */
const BITS = 6;
const FIRST_CODE = 48;

/** The address of a file of `words/`, relative to the index's folder. */
export function wordFile(number: number): string {
  return `${CATALOGUE}words/${String(number)}.txt`;
}

/**
 * @param places by stem, the shards that have it, the newest shard left out; counted from the oldest, so that a new
 * shard changes nothing of what is said of the others
 * @returns the files of `words/` in their order, each with its first stem
 */
export function wordFiles(
  places: ReadonlyMap<string, readonly number[]>,
): { readonly first: string; readonly text: string }[] {
  const sorted = [...places.keys()].sort();
  const files = [];
  for (let i = 0; i < sorted.length; i += STEMS_IN_FILE) {
    const entries = sorted
      .slice(i, i + STEMS_IN_FILE)
      .map((stem): Entry => [stem, encodeSet(places.get(stem) ?? [])]);
    files.push({ first: sorted[i] ?? '', text: frontCoded(entries) });
  }
  return files;
}

/** @returns the number of the file that has the stem, if any has; undefined: none can */
export function fileOf(stem: string, firstWords: readonly string[]): number | undefined {
  const after = firstWords.findIndex((first) => first > stem);
  const last = (after === -1 ? firstWords.length : after) - 1;
  return last < 0 ? undefined : last;
}

/**
 * @param text a file of `words/`
 * @param older how many shards there are besides the newest
 * @returns by stem, the places in the list of shards that have it
 */
export function readWordFile(text: string, older: number): ReadonlyMap<string, readonly number[]> {
  return new Map(
    readFrontCoded(text).map(([stem, set]) => [
      stem,
      decodeSet(set).map((fromOldest) => older - fromOldest),
    ]),
  );
}

function encodeSet(numbers: readonly number[]): string {
  const letters: number[] = [];
  for (const number of numbers) {
    const place = Math.floor(number / BITS);
    while (letters.length <= place) letters.push(0);
    letters[place] = (letters[place] ?? 0) | (1 << (number % BITS));
  }
  return letters.map((bits) => String.fromCharCode(FIRST_CODE + bits)).join('');
}

function decodeSet(text: string): number[] {
  return Array.from(text, (letter, place) => {
    const bits = letter.charCodeAt(0) - FIRST_CODE;
    return Array.from({ length: BITS }, (_, i) => i)
      .filter((i) => (bits & (1 << i)) !== 0)
      .map((i) => place * BITS + i);
  }).flat();
}
