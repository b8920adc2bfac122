/** Which blocks are the title and the standfirst. */
import { words } from '../arabic/letters.ts';
import { type Block, judge } from './block.ts';

const LONGEST_TITLE_WORDS = 30;
/** The standfirst becomes the summary where it is short enough to be one. */
const LONGEST_LEAD = 400;

/**
 * Marks the title (the first open line, if it reads like one), the lead (the first paragraph, if short enough) and
 * the paragraphs.
 *
 * @returns undefined where no line can be a title
 */
export function findHeadline(blocks: readonly Block[]): Block[] | undefined {
  const title = blocks.findIndex((block) => block.why === 'open');
  const candidate = blocks[title];
  if (candidate === undefined || !isTitle(candidate.text)) return undefined;
  const titled = judge(blocks, title, 'title');
  const lead = titled.findIndex((block) => block.why === 'open');
  const first = titled[lead];
  const hasMore = titled.some((block, i) => block.why === 'open' && i > lead);
  const withLead =
    first !== undefined && hasMore && first.text.length <= LONGEST_LEAD
      ? judge(titled, lead, 'lead')
      : titled;
  return withLead.map((block) => (block.why === 'open' ? { ...block, why: 'paragraph' } : block));
}

function isTitle(text: string): boolean {
  return words(text).length <= LONGEST_TITLE_WORDS && !/[.؛،]$/.test(text);
}
