/**
 * Sentences of Arabic prose.
 *
 * `Intl.Segmenter` ends a sentence after «د.» and inside «أ.ف.ب», and does not see the end in «انتهى.وقال»,
 * the run-together paragraphs of many dumps; so the rule is our own (after UAX #29, with these exceptions).
 */

/** A sentence and where it stands: `text === source.slice(start, end)`, with no space at either end. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A terminator with whatever closes after it: «قال: نعم.»  */
const TERMINATOR = /[.!?؟…]+["”»’')\]]*|\n+/g;

/**
 * Splits a text into sentences. Between two of them there is only white space: no word is lost.
 *
 * @param source plain text; a line break always ends a sentence
 * @example sentences('وصل د. ديوب.وقال: نعم.').map((s) => s.text) // ['وصل د. ديوب.', 'وقال: نعم.']
 */
export function sentences(source: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (const match of source.matchAll(TERMINATOR)) {
    const to = match.index + match[0].length;
    if (match[0].startsWith('\n')) {
      add(found, source, from, match.index);
      from = to;
    } else if (endsSentence(source, match.index, to)) {
      add(found, source, from, to);
      from = to;
    }
  }
  add(found, source, from, source.length);
  return found;
}

function endsSentence(source: string, at: number, to: number): boolean {
  if (to === source.length) return true;
  const before = source.slice(Math.max(0, at - 24), at);
  const after = source.charAt(to);
  const isFullStop = source.charAt(at) === '.';
  // «د.», «أ.ف.ب», "U.S.": one letter before the stop is an abbreviation.
  if (isFullStop && /(?:^|[\s(«"“.])\p{L}\p{M}*$/u.test(before)) return false;
  if (/\s/.test(after)) return true;
  // Glued: «.وقال» begins a sentence, «3.5», «24.09.2025» and «example.org» do not.
  return /[\p{Script=Arabic}\p{M}"”»)\]\d]$/u.test(before) && /[\p{Script=Arabic}«"“]/u.test(after);
}

function add(found: Sentence[], source: string, from: number, to: number): void {
  const whole = source.slice(from, to);
  const start = from + (whole.length - whole.trimStart().length);
  const text = whole.trim();
  if (text !== '') found.push({ text, start, end: start + text.length });
}
