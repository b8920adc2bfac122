/** A file that holds several articles, each with its headline and stamp. */
import { words } from '../../arabic/letters.ts';
import type { Block } from '../block.ts';
import { readStampLine } from '../date/printed-dates.ts';

const FEWEST_WORDS = 3;

/** Splits before each headline that has its own stamp of the same form as the first, and text after both. */
export function splitArticles(blocks: readonly Block[]): Block[][] {
  const shape = (text: string): string => text.replace(/\d/g, '0');
  const starts: number[] = [];
  const shapes: string[] = [];
  blocks.forEach(({ text, afterGap }, i) => {
    const [stamp, next] = [blocks[i + 1], blocks[i + 2]];
    if (stamp === undefined || next === undefined || !afterGap) return;
    const isHeadline =
      words(text).length >= FEWEST_WORDS &&
      !/[.،؛:]$/.test(text) &&
      readStampLine(text) === undefined;
    const isDated =
      stamp.text.length < 90 && readStampLine(stamp.text)?.published?.clock !== undefined;
    const hasText = words(next.text).length >= 8 && /[.؟!"»”]$/.test(next.text);
    if (!isHeadline || !isDated || !hasText) return;
    starts.push(i);
    shapes.push(shape(stamp.text));
  });
  const cuts = starts.slice(1).filter((_, i) => shapes[i + 1] === shapes[0]);
  if (cuts.length === 0) return [[...blocks]];
  return [0, ...cuts].map((from, i) => blocks.slice(from, cuts[i] ?? blocks.length));
}
