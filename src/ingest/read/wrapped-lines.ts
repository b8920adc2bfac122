/** Text that was broken into lines of one width (mail, PDF, terminals): its lines are no paragraphs. */
import { endsLikeSentence } from '../prose.ts';

const NARROWEST = 35;
const WIDEST = 110;
/** A broken line is filled up to the next word: longer words than this are rare. */
const LONGEST_WORD = 18;
const FEWEST_LINES = 4;
/** The share of lines that must be so. */
const NEARLY_ALL = 0.9;
const MOST = 0.6;

/**
 * Joins the lines of each paragraph, where empty lines part the paragraphs and the lines but the last of most are full:
 * as long as the longest, but for a word. Sentences end inside such lines, seldom with them.
 *
 * @returns the text itself where its lines are paragraphs
 */
export function unwrapped(text: string): string {
  const groups: string[][] = [[]];
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.trim() === '') groups.push([]);
    else groups.at(-1)?.push(line.trim());
  }
  const width = groups.reduce((most, group) => Math.max(most, ...group.map((line) => line.length)), 0); // prettier-ignore
  if (width < NARROWEST || width > WIDEST) return text;
  const isWrapped = (group: readonly string[]): boolean => {
    const inner = group.slice(0, -1);
    return inner.length > 0 && inner.every((line) => line.length >= width - LONGEST_WORD);
  };
  const inside = (some: readonly string[][]): string[] => some.flatMap((group) => group.slice(0, -1)); // prettier-ignore
  const wrapped = inside(groups.filter(isWrapped));
  const broken = wrapped.filter((line) => !endsLikeSentence(line));
  const isPaper =
    wrapped.length >= FEWEST_LINES &&
    wrapped.length >= inside(groups).length * MOST &&
    broken.length >= wrapped.length * NEARLY_ALL;
  if (!isPaper) return text;
  return groups.map((group) => group.join(isWrapped(group) ? ' ' : '\n')).join('\n\n');
}
