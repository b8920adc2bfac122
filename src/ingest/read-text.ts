/** A plain-text dump: each line that is not empty is a block. */
import type { Block } from './block.ts';

/** Zero-width and direction controls, soft hyphens, tatweel: they carry no word. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

export function readText(text: string): Block[] {
  const blocks: Block[] = [];
  let afterGap = true;
  for (const line of text.split(/\r\n?|\n|\u2028|\u2029/)) {
    const clean = cleanLine(line);
    const why = isTicker(line) ? 'boilerplate' : 'open';
    if (clean === '') afterGap = true;
    else {
      blocks.push({ text: clean, afterGap, why });
      afterGap = false;
    }
  }
  return blocks;
}

/** One line of plain text: invisible characters out, spaces single. */
export function cleanLine(line: string): string {
  return line.replace(INVISIBLE, '').replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();
}

/** Headlines of a ticker, on one line with wide gaps between. */
function isTicker(line: string): boolean {
  const pieces = line.trim().split(/ {4,}/);
  return pieces.length >= 3 && pieces.every((piece) => piece.split(' ').length >= 2);
}
