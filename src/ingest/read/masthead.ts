/** What stands over a headline and is not of its article: the head of the page. */
import { readStampLine } from '../date/printed-dates.ts';
import { isProse } from './article-flow.ts';
import type { Box, Piece } from './html-boxes.ts';

/**
 * The numbers of the stamps before the headline whose box meets that of the headline only in one that holds the whole
 * page; siblings of the headline are the article's (a page cut down to its article has no other box).
 *
 * @param headline the number of the piece that is the headline, -1 where none is known: then the first prose counts
 */
export function mastheadStamps(pieces: readonly Piece[], headline: number): Set<number> {
  const start = headline >= 0 ? headline : pieces.findIndex(isProse);
  const head = pieces[start];
  const found = new Set<number>();
  if (head === undefined) return found;
  const stamps = pieces.slice(0, start).flatMap(({ text }, i) => (readStampLine(text) === undefined ? [] : [i])); // prettier-ignore
  if (stamps.length === 0) return found;
  const around = pageBoxes(pieces);
  for (const i of stamps) {
    const box = pieces[i]?.box;
    if (box === undefined || box.parent === head.box.parent) continue;
    const common = commonBox(box, head.box);
    if (common === undefined || (around.has(common) && !isContent(common))) found.add(i);
  }
  return found;
}

/** What the page calls its content (HTML standard, 4.3.2 and 4.4.14), or a box inside it. */
function isContent(box: Box): boolean {
  for (let at: Box | undefined = box; at !== undefined; at = at.parent)
    if (/^(?:main|article)\./.test(at.shape)) return true;
  return false;
}

/** The boxes that hold every piece of the page. */
function pageBoxes(pieces: readonly Piece[]): Set<Box> {
  const first = pieces.at(0)?.box;
  const boxes = new Set<Box>();
  if (first === undefined) return boxes;
  let common: Box | undefined = pieces.reduce<Box | undefined>(
    (box, piece) => (box === undefined ? undefined : commonBox(box, piece.box)),
    first,
  );
  for (; common !== undefined; common = common.parent) boxes.add(common);
  return boxes;
}

function commonBox(a: Box, b: Box): Box | undefined {
  let [x, y]: (Box | undefined)[] = [a, b];
  while (x !== y && x !== undefined && y !== undefined) {
    if (x.depth >= y.depth) x = x.parent;
    else y = y.parent;
  }
  return x;
}
