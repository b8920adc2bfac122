/**
 * Text that stands twice: many dumps begin with the whole body run together on one line, paragraphs glued
 * («.وقال»), block quotes missing, before the article itself.
 */
import { foldKey } from '../arabic/folding.ts';
import { words } from '../arabic/letters.ts';
import type { Block } from './block.ts';

const SHINGLE = 4;
/** Below this length a line proves nothing: short sentences do recur. */
const FEWEST_WORDS = 12;
/** The seams of glued paragraphs are shingles of their own; the rest must be elsewhere. */
const SHARE = 0.85;

/** Drops a line whose words, in their order, nearly all stand in the other open lines. */
export function dropRepeatedText(blocks: readonly Block[]): Block[] {
  const dropped = new Set<Block>();
  for (const block of blocks) {
    const own = shingles(block.text);
    if (words(block.text).length < FEWEST_WORDS) continue;
    const others = new Set(
      blocks
        .filter((other) => other !== block && !dropped.has(other))
        .flatMap((other) => shingles(other.text)),
    );
    const found = own.filter((shingle) => others.has(shingle)).length;
    if (found / own.length >= SHARE) dropped.add(block);
  }
  return blocks.map((block) => (dropped.has(block) ? { ...block, why: 'duplicate' } : block));
}

function shingles(text: string): string[] {
  // A space after the stop takes glued sentences apart.
  const list = words(foldKey(text.replace(/([.:؟!])(?=\S)/g, '$1 ')));
  return Array.from({ length: Math.max(0, list.length - SHINGLE + 1) }, (_, i) =>
    list.slice(i, i + SHINGLE).join(' '),
  );
}
