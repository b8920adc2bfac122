/** The dateline of a standfirst as a block of its own. */
import { datelineLength } from '../../lexicon/datelines.ts';
import type { Block } from '../block.ts';

/** The blocks with the dateline of a standfirst as a block of its own; that of the text is a part of what is printed. */
export function splitDateline(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    const length = block.why === 'lead' ? datelineLength(block.text) : 0;
    if (length === 0) return [block];
    return [
      { ...block, text: block.text.slice(0, length).trim(), why: 'byline' },
      { ...block, text: block.text.slice(length).trim(), afterGap: false },
    ];
  });
}
