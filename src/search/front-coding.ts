/**
 * Sorted words in little space: each line says how many letters it shares with the line before, then the rest of the
 * word, then, after a tab, what is noted of it (front coding).
 */

/** Small numbers are written as one letter each, from this one on. */
const FIRST_CODE = 48;
const MOST_SHARED = 70;

/** A word, and what is noted of it: neither holds a tab or a line break. */
export type Entry = readonly [word: string, note: string];

/** @param entries in any order, no word twice */
export function frontCoded(entries: Iterable<Entry>): string {
  let before = '';
  return [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, note]) => {
      let shared = 0;
      while (shared < MOST_SHARED && shared < before.length && before[shared] === word[shared])
        shared += 1;
      before = word;
      return `${String.fromCharCode(FIRST_CODE + shared)}${word.slice(shared)}${note === '' ? '' : `\t${note}`}`;
    })
    .join('\n');
}

/** @param text as {@link frontCoded} gives it */
export function readFrontCoded(text: string): Entry[] {
  let before = '';
  return text === ''
    ? []
    : text.split('\n').map((line) => {
        const [head = '', note = ''] = line.split('\t');
        before = before.slice(0, head.charCodeAt(0) - FIRST_CODE) + head.slice(1);
        return [before, note];
      });
}
