/** How far the name of a person goes that begins at a word: «محمد الأمين ولد سيدي», «كارلوس دي ليما». */
import { goesOn } from './name-parts.ts';
import { nameStart, SECOND_HALF } from './name-starts.ts';
import type { Repetitions } from './repetitions.ts';
import { type Kind, kindOf, type Word } from './words.ts';

export interface NameRun {
  /** Index of the first word. */
  readonly from: number;
  /** After the last word. */
  readonly to: number;
  /** Letters of the first word that are a clitic: one in «وسيرغي لافروف». */
  readonly clitic: number;
  /** What each part is, links left out. */
  readonly parts: readonly Kind[];
  readonly links: number;
}

const MOST_PARTS = 4;

/**
 * @param isTitled a title stands before: then a name without known parts begins too
 * @returns undefined where no name begins
 */
export function nameRunAt(
  words: readonly Word[],
  from: number,
  isTitled: boolean,
  seen: Repetitions,
): NameRun | undefined {
  const start = nameStart(words, from, isTitled, seen);
  if (start === undefined) return undefined;
  const parts: Kind[] = start.kind === 'link' ? [] : [start.kind];
  let links = start.kind === 'link' ? 1 : 0;
  let i = from + 1;
  let isAfterLink = start.kind === 'link';
  while (
    i < words.length &&
    words[i - 1]?.joinsNext === true &&
    parts.length < MOST_PARTS + links
  ) {
    const word = words[i];
    if (word === undefined) break;
    if (SECOND_HALF.test(word.key)) {
      if (parts.length > 0) parts[parts.length - 1] = 'given';
      i += 1;
      isAfterLink = false;
      continue;
    }
    const kind = kindOf(word);
    if (isAfterLink) {
      if (kind === 'stop') break;
      // «عبد اللطيف» is one given name.
      parts.push(words[i - 1]?.key === 'عبد' ? 'given' : kind === 'title' ? 'noun' : kind);
      isAfterLink = kind === 'link';
    } else if (kind === 'link') {
      const next = kindOf(words[i + 1]);
      if (!word.joinsNext || next === 'stop') break;
      links += 1;
      isAfterLink = true;
    } else {
      if (!goesOn(words, i, { from, parts, seen, isTitled })) break;
      parts.push(kind);
    }
    i += 1;
  }
  if (isAfterLink && i > from + 1) return undefined;
  return parts.length === 0 ? undefined : { from, to: i, clitic: start.clitic, parts, links };
}
