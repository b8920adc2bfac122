/** Lines that only tell when the article was published. */
import type { Block } from './block.ts';
import { readStamp } from './publication-date.ts';

export function dropTimestamps(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.why === 'open' && readStamp(block.text) !== undefined
      ? { ...block, why: 'timestamp' }
      : block,
  );
}
