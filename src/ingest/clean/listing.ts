/** Pages that list articles and are none: a front page, a section, search results. */
import type { Block } from '../block.ts';
import { endsLikeSentence, wordCount } from '../prose.ts';

const FEWEST_TEXTS = 5;
/** From this share on, texts stand under headlines that lead elsewhere. */
const SHARE = 0.4;

/** Whether most texts of the page stand right under a linked headline. */
export function isListing(blocks: readonly Block[]): boolean {
  const texts = blocks.flatMap(({ text, markup, why }, i) =>
    why === 'open' && markup !== 'link' && wordCount(text) >= 10 ? [i] : [],
  );
  const isHeadline = (block: Block | undefined): boolean =>
    (block?.markup === 'link' || block?.markup === 'chrome') &&
    wordCount(block.text) >= 4 &&
    !endsLikeSentence(block.text);
  const under = texts.filter((i) => isHeadline(blocks[i - 1])).length;
  return texts.length >= FEWEST_TEXTS && under / texts.length >= SHARE;
}
