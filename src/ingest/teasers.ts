/** Teasers of other articles inside a text. */
import type { Block } from './block.ts';

/** The stamp under a teaser's headline: «4 أبريل, 02:04 GMT», «أمس, 10:15 GMT». */
const TEASER_STAMP = /^(?:\d{1,2} \p{L}+(?: \d{4})?|أمس|اليوم)[,،] \d{1,2}:\d{2} GMT$/u;

/** Drops the headline and the stamp under it. */
export function dropTeasers(blocks: readonly Block[]): Block[] {
  return blocks.map((block, i) => {
    const next = blocks[i + 1];
    const isTeaser =
      TEASER_STAMP.test(block.text) || (next !== undefined && TEASER_STAMP.test(next.text));
    return block.why === 'open' && isTeaser ? { ...block, why: 'teaser' } : block;
  });
}
