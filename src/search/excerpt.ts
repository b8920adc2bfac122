/** The stretch of a text that best shows why it was found. */
import { wordsOf } from './tokens.ts';

/** A part of an excerpt; marked parts are the words found. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMarked: boolean;
}

const LENGTH = 30;
/** Words before the first one found. */
const LEAD_IN = 4;

/**
 * @param text the document's own text, as it was indexed
 * @param places numbers of the words found, by word of the query
 * @returns parts that make up a stretch of whole words; from the beginning where nothing was found in the text
 */
export function excerptOf(text: string, places: readonly (readonly number[])[]): ExcerptPart[] {
  const words = wordsOf(text);
  const askedAt = new Map<number, number>();
  places.forEach((list, asked) => {
    for (const place of list) if (place < words.length) askedAt.set(place, asked);
  });
  const first = bestStart(askedAt, words.length);
  const last = Math.min(words.length, first + LENGTH) - 1;
  const from = words[first]?.start ?? 0;
  const to = last === words.length - 1 ? text.length : (words[last]?.end ?? text.length);
  const parts: ExcerptPart[] = first > 0 ? [{ text: '… ', isMarked: false }] : [];
  let at = from;
  for (let i = first; i <= last; i += 1) {
    const word = words[i];
    if (word === undefined || !askedAt.has(i)) continue;
    // The whole written word: the particle before a name, the marks after it.
    if (word.start > at) parts.push({ text: oneLine(text.slice(at, word.start)), isMarked: false });
    parts.push({ text: text.slice(word.start, word.end), isMarked: true });
    at = word.end;
  }
  parts.push({ text: oneLine(text.slice(at, to)), isMarked: false });
  if (to < text.length) parts.push({ text: ' …', isMarked: false });
  return parts.filter((part) => part.text !== '');
}

/** The window with the most different words of the query, then with the most hits. */
function bestStart(askedAt: ReadonlyMap<number, number>, count: number): number {
  const places = [...askedAt.keys()].sort((a, b) => a - b);
  let best = 0;
  let bestScore = 0;
  for (const place of places) {
    const start = Math.max(0, Math.min(place - LEAD_IN, count - LENGTH));
    const inside = places.filter((other) => other >= start && other < start + LENGTH);
    const asked = new Set(inside.map((other) => askedAt.get(other)));
    const score = asked.size * 1000 + inside.length;
    if (score > bestScore) [best, bestScore] = [start, score];
  }
  return best;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
