/** A plain-text dump: each line that is not empty is a block. */
import { withoutHiddenCharacters } from '../../arabic/hidden-characters.ts';
import type { Block } from '../block.ts';

/** Marks of direction, and joiners: in a dump they are left over from typesetting, and split the words of a search. */
const MARKS = /[\u200c-\u200f\u061c]/g;

/** «# العنوان», «## عنوان فرعي ##» (CommonMark, 4.2: ATX headings); «#وسم» is none. */
const HEADING = /^ {0,3}#{1,6}[ \t]+(\S.*?)(?:[ \t]+#+)?[ \t]*$/u;

export function readText(text: string): Block[] {
  const blocks: Block[] = [];
  let afterGap = true;
  for (const line of text.split(/\r\n?|\n|\u2028|\u2029/)) {
    const [, heading] = HEADING.exec(line) ?? [];
    const clean = cleanLine(heading ?? line);
    const why = isTicker(line) ? 'boilerplate' : 'open';
    if (clean === '') afterGap = true;
    else {
      blocks.push({
        text: clean,
        afterGap,
        why,
        ...(heading === undefined ? {} : { markup: 'heading' as const }),
      });
      afterGap = false;
    }
  }
  return blocks;
}

/** One line of plain text: invisible characters out, old shapes of letters as letters, spaces single. */
export function cleanLine(line: string): string {
  return withoutHiddenCharacters(line.replace(MARKS, '')).replace(/\s+/g, ' ').trim();
}

/** Headlines of a ticker, on one line with wide gaps between. */
function isTicker(line: string): boolean {
  const pieces = line.trim().split(/ {4,}/);
  return pieces.length >= 3 && pieces.every((piece) => piece.split(' ').length >= 2);
}
