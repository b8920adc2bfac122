/** Cleaning: small steps over the blocks, in order; each judges the blocks that it knows. */
import type { Block } from '../block.ts';
import { dropBylines } from './bylines.ts';
import { dropCaptions } from './captions.ts';
import { dropRepeatedText } from './duplicates.ts';
import { dropFrontMatter } from './front-matter.ts';
import { dropFurniture } from './furniture.ts';
import { splitGluedNotices } from './glued-notices.ts';
import { dropTeasers } from './teasers.ts';
import { dropTimestamps } from './timestamps.ts';

type Step = (blocks: readonly Block[]) => Block[];

/** Teasers before timestamps: a teaser is known by the stamp under it. */
const STEPS: readonly Step[] = [
  dropFrontMatter,
  splitGluedNotices,
  dropRepeatedText,
  dropCaptions,
  dropTeasers,
  dropTimestamps,
  dropBylines,
  dropFurniture,
];

export function clean(blocks: readonly Block[]): Block[] {
  return STEPS.reduce<Block[]>((cleaned, step) => step(cleaned), [...blocks]);
}
