/** Lines that only tell when the article was published. */
import type { Block } from '../block.ts';
import { isHijriLine } from '../date/hijri-line.ts';
import { readStampLine } from '../date/printed-dates.ts';

export function dropTimestamps(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.why === 'open' &&
    (readStampLine(block.text) !== undefined ||
      isHijriLine(block.text) ||
      /^\s*date \d{4}-\d{2}-\d{2}\b/.test(block.text))
      ? { ...block, why: 'timestamp' }
      : block,
  );
}
