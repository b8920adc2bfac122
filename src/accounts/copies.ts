/** Whether a report is another's text, printed again: it adds no voice. */
import { foldKey } from '../arabic/folding.ts';
import { words } from '../arabic/letters.ts';
import type { Account } from './account.ts';

const SHINGLE = 3;
/** Of the shorter text so much stands in the longer one: agencies' texts are cut at the end. */
const COPIED = 0.8;
/** Below that a text is too short to tell. */
const FEWEST = 12;

export function isCopyOf(a: Account, b: Account): boolean {
  const [short, long] = [a, b]
    .map(({ summary, text }) => shinglesOf(`${summary} ${text}`))
    .sort((x, y) => x.size - y.size);
  if (short === undefined || long === undefined || short.size < FEWEST) return false;
  const shared = [...short].filter((one) => long.has(one)).length;
  return shared / short.size >= COPIED;
}

function shinglesOf(text: string): Set<string> {
  const list = words(foldKey(text));
  return new Set(list.slice(SHINGLE - 1).map((_, i) => list.slice(i, i + SHINGLE).join(' ')));
}
