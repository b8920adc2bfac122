/** What of an article may be shown whose outlet allows an excerpt only. */
import { words } from '../../arabic/letters.ts';
import type { Block } from '../block.ts';

const MOST_PARAGRAPHS = 2;
const MOST_WORDS = 120;

/** Keeps the title, the standfirst and the first paragraphs; the rest is dropped as not ours to print. */
export function keepExcerpt(blocks: readonly Block[]): Block[] {
  let [paragraphs, length] = [0, 0];
  return blocks.map((block) => {
    if (block.why !== 'paragraph') return block;
    paragraphs += 1;
    length += words(block.text).length;
    const isFirst = paragraphs === 1;
    return isFirst || (paragraphs <= MOST_PARAGRAPHS && length <= MOST_WORDS)
      ? block
      : { ...block, why: 'rights' };
  });
}
