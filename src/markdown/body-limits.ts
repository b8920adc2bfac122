/**
 * What a body may hold at most, so that a hostile one cannot stop the machine that checks or builds it.
 *
 * CommonMark's parsers take quadratic time for containers and for marks of emphasis that stay open, and GFM fills each
 * row of a table up to the columns of its head: twenty kilobytes can ask for minutes or gigabytes. These limits are
 * read off the lines before any parser sees them, and lie far above what a brief needs.
 */
export interface BodyExcess {
  /** Counted from 1, in the body. */
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/** Lines that begin with the mark of a list or a quotation. */
const MOST_CONTAINER_LINES = 1000;
/** Such marks on one line, each within the other, or columns that a line is pushed in by. */
const MOST_NESTED = 8;
const MOST_INDENT = 40;
/** Lines with a column of a table, and columns on one of them. */
const MOST_TABLE_LINES = 500;
const MOST_COLUMNS = 32;
/** Characters that may open or close something, between two empty lines. */
const MOST_MARKS = 1000;

const MARKER = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;

/** The first place where a body holds more than a brief may; undefined where it does not. */
export function bodyExcess(body: string): BodyExcess | undefined {
  let [containers, tables, marks] = [0, 0, 0];
  for (const [index, text] of body.split(/\r\n?|\n/).entries()) {
    const line = index + 1;
    const nested = markersOf(text);
    const columns = countOf(text, '|');
    if (nested > 0) containers += 1;
    if (columns > 0) tables += 1;
    marks = text.trim() === '' ? 0 : marks + inlineMarks(text);
    if (nested > MOST_NESTED || indentOf(text) > MOST_INDENT) return { line, ...TOO_DEEP };
    if (containers > MOST_CONTAINER_LINES) return { line, ...TOO_MANY_CONTAINERS };
    if (columns > MOST_COLUMNS || tables > MOST_TABLE_LINES) return { line, ...TOO_WIDE };
    if (marks > MOST_MARKS) return { line, ...TOO_MANY_MARKS };
  }
  return undefined;
}

/** How many containers a line opens or goes on with. */
function markersOf(line: string): number {
  let count = 0;
  MARKER.lastIndex = 0;
  while (MARKER.test(line)) count += 1;
  return count;
}

function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === ' ') columns += 1;
    else if (character === '\t') columns += 4;
    else break;
  }
  return columns;
}

function countOf(line: string, mark: string): number {
  return line.split(mark).length - 1;
}

/** What is written with a backslash before it opens nothing. */
function inlineMarks(line: string): number {
  return line.match(/(?<!\\)[*_~`[\]]/g)?.length ?? 0;
}

export const TOO_DEEP = {
  message: 'في النص اقتباسات أو قوائم متداخلة أعمق مما يُقرأ',
  remedy: 'بسّط النص: لا يحتاج موجز إلى أكثر من قائمة داخل قائمة',
};
const TOO_MANY_CONTAINERS = {
  message: `في النص أكثر من ${String(MOST_CONTAINER_LINES)} سطر من القوائم والاقتباسات`,
  remedy: 'قسّم الموجز، أو اكتب القوائم فقرات',
};
const TOO_WIDE = {
  message: `في النص جدول أكبر من ${String(MOST_COLUMNS)} عمودًا أو ${String(MOST_TABLE_LINES)} سطر`,
  remedy: 'صغّر الجدول، أو اكتب \\| إن أردت الخط نفسه',
};
const TOO_MANY_MARKS = {
  message: `في الفقرة أكثر من ${String(MOST_MARKS)} علامة تنسيق (* أو _ أو ~ أو [ أو \`)`,
  remedy: 'احذفها، أو اكتب \\* و\\_ و\\[ إن أردت العلامات نفسها',
};
