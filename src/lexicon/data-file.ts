/** Lists of words that lie as text beside the code. */
import { readFileSync } from 'node:fs';

/**
 * Reads a file of src/lexicon/data: an entry a line, its fields parted by spaces; `#` begins a remark.
 *
 * @param name of the file
 * @throws where the file cannot be read: it is part of the program
 */
export function readEntries(name: string): string[][] {
  const text = readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .flatMap((line) => (line === '' || line.startsWith('#') ? [] : [line.split(' ')]));
}

/** Makes a function that computes its value when it is first asked for it. */
export function lazily<T>(compute: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: compute() }).value;
}
