/** Pages that list articles and are none: a front page, a section, search results. */
import type { Block } from '../block.ts';
import { endsLikeSentence, wordCount } from '../prose.ts';
import { subjectWords } from '../read/cohesion.ts';

const FEWEST_TEXTS = 5;
/** From this share on, texts stand under headlines that lead elsewhere and speak of the same as they. */
const SHARE = 0.4;
/** The same where nothing tells whether they speak of the same. */
const SHARE_OF_ALL = 0.6;

/**
 * Whether most texts of the page stand right under a linked headline that is theirs: a text under a link to another
 * article that stands in the flow of an article speaks of the page's own heading rather than of the link.
 */
export function isListing(blocks: readonly Block[]): boolean {
  const texts = blocks.flatMap(({ text, markup, why }, i) =>
    why === 'open' && markup !== 'link' && wordCount(text) >= 10 ? [i] : [],
  );
  if (texts.length < FEWEST_TEXTS) return false;
  const isHeadline = (block: Block | undefined): boolean =>
    (block?.markup === 'link' || block?.markup === 'chrome') &&
    wordCount(block.text) >= 4 &&
    !endsLikeSentence(block.text);
  const heading = blocks.find(({ markup, why }) => markup === 'heading' && why === 'open');
  const under = texts.filter((i) => isHeadline(blocks[i - 1]));
  // How much more a text has in common with the headline over it than with the page's heading.
  const leans = under.map((i) => {
    const said = new Set(subjectWords(blocks[i]?.text ?? ''));
    const common = (of: Block | undefined): number =>
      new Set(subjectWords(of?.text ?? '').filter((word) => said.has(word))).size;
    return common(blocks[i - 1]) - common(heading);
  });
  const own = leans.filter((lean) => lean > 0).length;
  const ownOrUnclear = leans.filter((lean) => lean >= 0).length;
  return own >= texts.length * SHARE || ownOrUnclear >= texts.length * SHARE_OF_ALL;
}
