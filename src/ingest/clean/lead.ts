/**
 * Which block is a standfirst of its own. A first paragraph that is only the beginning of the text stays in the text;
 * the summary is then made from it (summary.ts).
 */
import { foldKey } from '../../arabic/folding.ts';
import { words } from '../../arabic/letters.ts';
import type { Block } from '../block.ts';
import { endsLikeSentence, wordCount } from '../prose.ts';

const LONGEST_LEAD = 400;
const FEWEST_WORDS = 5;
/** The share of words in common from which the second paragraph tells the first again. */
const SAME = 0.6;

/**
 * @param description what a record or a feed calls its summary
 * @returns the index of the standfirst among the open blocks, -1 where there is none
 */
export function findLead(blocks: readonly Block[], description?: string): number {
  const open = blocks.flatMap((block, i) => (block.why === 'open' ? [i] : []));
  const [first = -1, second = -1] = open;
  const [lead, next] = [blocks[first], blocks[second]];
  if (lead === undefined || next === undefined || lead.text.length > LONGEST_LEAD) return -1;
  if (
    lead.markup === 'chrome' &&
    description !== undefined &&
    foldKey(lead.text) === foldKey(description)
  )
    return first;
  const isSubtitle = wordCount(lead.text) >= FEWEST_WORDS && !endsLikeSentence(lead.text);
  const isLead =
    isSubtitle || share(lead.text, next.text) >= SAME || isMissingInCopy(lead, next, blocks);
  return isLead ? first : -1;
}

/** The run-together copy that some dumps begin with holds the body and leaves the standfirst out. */
function isMissingInCopy(lead: Block, next: Block, blocks: readonly Block[]): boolean {
  const copies = blocks
    .filter(({ why, text }) => why === 'duplicate' && text.length > lead.text.length)
    .map(({ text }) => foldKey(text));
  const start = (text: string): string => words(foldKey(text)).slice(0, FEWEST_WORDS).join(' ');
  return copies.some((copy) => copy.includes(start(next.text)) && !copy.includes(start(lead.text)));
}

/** The share of the words of one text that the other has. */
function share(text: string, other: string): number {
  const own = words(foldKey(text));
  const others = new Set(words(foldKey(other)));
  return own.length === 0 ? 0 : own.filter((word) => others.has(word)).length / own.length;
}
