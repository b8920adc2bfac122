/** What git leaves in a file where two branches changed the same lines: whoever merges has to choose, and take it out. */
import { linePlaces } from './line-places.ts';
import type { Problem } from './problem.ts';

/**
 * Seven signs at the beginning of a line, and nothing or a space after them (git-merge, «How conflicts are presented»;
 * `|` in the styles diff3 and zdiff3). A heading of Markdown that is underlined by exactly seven signs is the price.
 */
const MARKER = /^(<{7}|\|{7}|={7}|>{7})(?= |$)/gm;

const SAID: Readonly<Record<string, string>> = {
  '<': 'يبدأ هنا ما في فرعك',
  '|': 'يبدأ هنا ما كان قبل الفرعين',
  '=': 'يبدأ هنا ما في الفرع الآخر',
  '>': 'ينتهي هنا ما في الفرع الآخر',
};

/**
 * @param file as messages name it
 * @returns an error at each marker: nothing else of such a file is worth telling
 */
export function findConflictMarkers(file: string, text: string): Problem[] {
  const found = [...text.matchAll(MARKER)];
  if (found.length === 0) return [];
  const placeOf = linePlaces(text);
  return found.map(({ 0: marker, index }) => ({
    file,
    ...placeOf(index),
    severity: 'error',
    message: `علامة تعارض تركها git عند دمج فرعين: «${marker}» (${SAID[marker.charAt(0)] ?? ''})`,
    remedy: 'أبقِ من النصين اللذين بين العلامات ما تريد، واحذف أسطر العلامات كلها، ثم احفظ الملف',
  }));
}

/** Whether there is one: told without their places. */
export function hasConflictMarkers(text: string): boolean {
  return text.search(MARKER) !== -1;
}
