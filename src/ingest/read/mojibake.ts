/** UTF-8 that was read as a single-byte table and saved again: «ط§ظ„», «Ø§Ù„». */
import iconv from 'iconv-lite';
import { countMatches } from './count-matches.ts';

/** Each Arabic letter became a lead byte's letter and one more sign. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['windows-1256', /[طظ][\u0080-\u00ff\u0152-\u0192\u02c6-\u02dc\u2010-\u2122ء-ۿ]/g],
  ['windows-1252', /[ØÙ][\u0080-\u00ff\u0152-\u0192\u02c6-\u02dc\u2010-\u2122]/g],
];

/** @returns the text repaired line by line; a line that does not come back whole stays as it is */
export function repairMojibake(text: string): string {
  for (const [encoding, sign] of SIGNS) {
    const letters = countMatches(text, /\p{L}/gu);
    if (countMatches(text, sign) < Math.max(4, letters / 5)) continue;
    const lines = text.split('\n').map((line) => repairLine(line, encoding));
    return lines.join('\n');
  }
  return text;
}

function repairLine(line: string, encoding: string): string {
  const bytes = iconv.encode(line, encoding);
  if (iconv.decode(bytes, encoding) !== line) return line;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return line;
  }
}
