/** Tables that hold figures, told from tables that lay out a page. */
import { attribute, type Element, elementsOf, textContent } from './dom.ts';
import { wordCount } from '../prose.ts';
import { cleanLine } from './text.ts';

/** A cell with more words holds prose: the table is a layout. */
const CELL_WORDS = 20;
const FEWEST_CELLS = 4;
const INSIDE_LAYOUT = new Set([
  'table',
  'h1',
  'article',
  'main',
  'form',
  'nav',
  'iframe',
  'script',
]);

/**
 * The whole of a data table on one line: a row is «label | figure | figure», rows are parted by « ؛ ».
 *
 * @returns undefined where the table lays out a page (HTML standard, 4.9.1: layout tables) or is a list of links
 */
export function readDataTable(table: Element): string | undefined {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return undefined;
  // First, and without a look at the text: tables in tables are asked each in its turn.
  for (const element of elementsOf(table)) {
    if (element !== table && INSIDE_LAYOUT.has(element.tagName)) return undefined;
  }
  const rows: string[][] = [];
  let caption = '';
  let [all, linked] = [0, 0];
  for (const element of elementsOf(table)) {
    const { tagName } = element;
    if (tagName === 'tr') rows.push([]);
    if (tagName === 'caption') caption = cleanLine(textContent(element));
    if (tagName === 'a') linked += textContent(element).trim().length;
    if (tagName !== 'td' && tagName !== 'th') continue;
    const text = cleanLine(textContent(element));
    if (wordCount(text) > CELL_WORDS) return undefined;
    all += text.length;
    rows.at(-1)?.push(text);
  }
  const full = rows.filter((cells) => cells.filter((text) => text !== '').length >= 2);
  const cells = full.flat().filter((text) => text !== '').length;
  if (full.length < 2 || full.length * 2 < rows.length || cells < FEWEST_CELLS) return undefined;
  if (linked > all / 2) return undefined;
  const lines = rows.filter((row) => row.some((text) => text !== '')).map((row) => row.join(' | '));
  return [caption, ...lines].filter((line) => line !== '').join(' ؛ ');
}
