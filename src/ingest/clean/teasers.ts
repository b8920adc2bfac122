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
  return blocks.map((block, i) => {
    const at = places.get(i) ?? -1;
    const [before, after] = [body[at - 1], body[at + 1]];
    if (block.why !== 'open' || block.markup === 'heading' || at < 1 || isProse.has(i))
      return block;
    const n = wordCount(block.text);
    const isBetween =
      before !== undefined && isProse.has(before) && (after === undefined || isProse.has(after));
    return isBetween && n >= FEWEST_WORDS && n <= MOST_WORDS && !/["«“]/.test(block.text)
      ? { ...block, why: 'teaser' }
      : block;
  });
}
