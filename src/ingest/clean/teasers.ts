/** Teasers of other articles inside a text. */
import { plainLetters } from '../../arabic/plain-letters.ts';
import type { Block } from '../block.ts';
import { readStampLine } from '../date/printed-dates.ts';
import { endsLikeSentence, wordCount } from '../prose.ts';

/** The stamp under a teaser's headline: «4 أبريل, 02:04 GMT», «أمس, 10:15 GMT». */
const TEASER_STAMP =
  /^(?:\d{1,2} \p{L}+(?: \p{L}+)?(?: \d{4})?|امس|اليوم)\s?[,،] \d{1,2}:\d{2}(?: GMT)?$/u;
const FEWEST_WORDS = 6;
const MOST_WORDS = 18;
/** Teasers of other articles stand by one, two or three. */
const MOST_IN_A_RUN = 3;

/** Drops the headline and the stamp under it, and blocks that are nothing but links. */
export function dropTeasers(blocks: readonly Block[]): Block[] {
  const isStamp = (block: Block | undefined): boolean =>
    block !== undefined && TEASER_STAMP.test(plainLetters(block.text));
  return blocks.map((block, i) => {
    if (block.why !== 'open') return block;
    const isTeaser = isStamp(block) || (isStamp(blocks[i + 1]) && i > 0);
    const isLink =
      block.markup === 'link' &&
      readStampLine(block.text) === undefined &&
      wordCount(block.text) <= MOST_WORDS + 7;
    return isTeaser || isLink ? { ...block, why: 'teaser' } : block;
  });
}

/** Drops bare headlines between two paragraphs, where the article ends its paragraphs with a stop. */
export function dropBareHeadlines(blocks: readonly Block[]): Block[] {
  const body = blocks.flatMap((block, i) => (block.why === 'open' ? [i] : []));
  const prose = body.filter((i) => endsLikeSentence(blocks[i]?.text ?? ''));
  if (prose.length < 3 || prose.length < body.length * 0.6) return [...blocks];
  const isProse = new Set(prose);
  const places = new Map(body.map((i, at) => [i, at]));
  const isBare = (i: number): boolean => {
    const { text = '', markup } = blocks[i] ?? {};
    const n = wordCount(text);
    const isLong = n >= FEWEST_WORDS && n <= MOST_WORDS;
    return isLong && markup !== 'heading' && !isProse.has(i) && !/["«“]/.test(text);
  };
  /** How far the run of bare headlines goes from one of them, and what stands beside it; undefined at an end of the text. */
  const runFrom = (
    at: number,
    step: number,
  ): { readonly length: number; readonly next?: number } => {
    for (let length = 0; length < MOST_IN_A_RUN; length += 1) {
      const next = body[at + step * (length + 1)];
      if (next === undefined) return { length };
      if (!isBare(next)) return { length, next };
    }
    return { length: MOST_IN_A_RUN };
  };
  return blocks.map((block, i) => {
    const at = places.get(i) ?? -1;
    if (block.why !== 'open' || at < 1 || !isBare(i)) return block;
    const [before, after] = [runFrom(at, -1), runFrom(at, 1)];
    const isBetween =
      before.length + 1 + after.length <= MOST_IN_A_RUN &&
      before.next !== undefined &&
      isProse.has(before.next) &&
      (after.next === undefined || isProse.has(after.next));
    return isBetween ? { ...block, why: 'teaser' } : block;
  });
}
