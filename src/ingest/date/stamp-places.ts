/** Where the stamps of a page stand: a date counts by its place, not by being a date. */
import { type Block, isKept } from '../block.ts';
import type { Evidence } from '../page.ts';
import { readStampLine, type StampLine } from './printed-dates.ts';

export interface PlacedStamp {
  readonly stamp: StampLine;
  readonly text: string;
  /**
   * `header`: between headline and text. `above`: the line right over the headline. `foot`: right after the text.
   * `elsewhere`: the masthead, a card, the footer.
   */
  readonly place: 'header' | 'above' | 'foot' | 'elsewhere';
  /** A moment of ISO 8601 with its hour in a dump: what a page's head claimed, printed by a program. */
  readonly isMachine: boolean;
}

/** A label after the end of the text is the article's within so many lines. */
const FOOT = 3;

/** @param blocks judged: the headline and the paragraphs are known */
export function placeStamps(blocks: readonly Block[], { kind }: Evidence): PlacedStamp[] {
  const title = blocks.findIndex(({ why }) => why === 'title');
  const isText = ({ why }: Block): boolean => why === 'paragraph';
  const first = blocks.findIndex((block, i) => i > title && isText(block));
  const last = blocks.findLastIndex(isKept);
  const top = title >= 0 ? title : blocks.findIndex(isKept);
  const over = nearestAbove(blocks, top);
  const placeOf = (i: number): PlacedStamp['place'] => {
    if (title >= 0 && i > title && (first < 0 || i < first || isRightAfter(blocks, first, i)))
      return 'header';
    if (i === over) return 'above';
    return i > last && i <= last + FOOT ? 'foot' : 'elsewhere';
  };
  return blocks.flatMap(({ text, why, markup }, i): PlacedStamp[] => {
    if (markup === 'hidden' || (why !== 'timestamp' && (why !== 'boilerplate' || kind === 'text')))
      return [];
    const stamp = readStampLine(text);
    if (stamp === undefined) return [];
    const place = markup === 'chrome' && placeOf(i) !== 'header' ? 'elsewhere' : placeOf(i);
    return [{ stamp, text, place, isMachine: kind === 'text' && /\dT\d{2}:?\d{2}/.test(text) }];
  });
}

/** A standfirst that was taken for the first paragraph stands over its stamp. */
function isRightAfter(blocks: readonly Block[], first: number, i: number): boolean {
  const between = blocks.slice(first + 1, i);
  return i > first && between.every(({ why }) => why === 'byline' || why === 'timestamp');
}

/** The nearest stamp over a line, with nothing between but what belongs to stamps. */
function nearestAbove(blocks: readonly Block[], top: number): number {
  for (let i = top - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (block === undefined) break;
    if (readStampLine(block.text) !== undefined && block.markup !== 'hidden') return i;
    if (block.why !== 'byline' && block.why !== 'duplicate' && block.why !== 'hidden') break;
  }
  return -1;
}
