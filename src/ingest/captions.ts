/** Captions of photographs. */
import type { Block } from './block.ts';

/** «… - سبوتنيك عربي, 1920, 04.04.2025»: outlet, width of the image, its date. */
const IMAGE_CREDIT = /-\s*[^,،]+[,،]\s*\d{3,4}[,،]\s*\d{2}\.\d{2}\.\d{4}$/;

export function dropCaptions(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.why === 'open' && IMAGE_CREDIT.test(block.text) ? { ...block, why: 'caption' } : block,
  );
}
