/**
 * Text that stands twice: many dumps begin with the whole body run together on one line, paragraphs glued
 * («.وقال»), block quotes missing, before the article itself.
 */
import { foldKey } from '../../arabic/folding.ts';
import { words } from '../../arabic/letters.ts';
import type { Block } from '../block.ts';

const SHINGLE = 4;
/** Below this length a line proves nothing: short sentences do recur. */
const FEWEST_WORDS = 12;
/** The seams of glued paragraphs are shingles of their own; the rest must be elsewhere. */
const SHARE = 0.85;

/** Drops a line whose words, in their order, nearly all stand in the other open lines. */
export function dropRepeatedText(blocks: readonly Block[]): Block[] {
  const dropped = new Set<Block>();
  for (const block of blocks) {
    if (block.why !== 'open' || words(block.text).length < FEWEST_WORDS) continue;
    const own = shingles(block.text);
    const others = new Set(
      blocks
        .filter((other) => other.why === 'open' && other !== block && !dropped.has(other))
        .flatMap((other) => shingles(other.text)),
    );
    const found = own.filter((shingle) => others.has(shingle)).length;
    if (found / own.length >= SHARE) dropped.add(block);
  }
  return blocks.map((block) =>
    dropped.has(block) || isCutCopy(block, blocks) ? { ...block, why: 'duplicate' } : block,
  );
}

/** A description cut short («… […]», «... 05.06.2025, الموقع») whose beginning stands elsewhere in full. */
const CUT = /\s*(?:\[?(?:…|\.{3})\]?)(?:\s*\d{2}\.\d{2}\.\d{4}[,،].{0,40})?$/u;

function isCutCopy(block: Block, blocks: readonly Block[]): boolean {
  if (block.why !== 'open' || !CUT.test(block.text)) return false;
  const start = foldKey(block.text.replace(CUT, ''));
  if (words(start).length < SHINGLE) return false;
  return blocks.some((other) => other !== block && foldKey(other.text).startsWith(start));
}

function shingles(text: string): string[] {
  // A space after the stop takes glued sentences apart.
  const list = words(foldKey(text.replace(/([.:؟!])(?=\S)/g, '$1 ')));
  return Array.from({ length: Math.max(0, list.length - SHINGLE + 1) }, (_, i) =>
    list.slice(i, i + SHINGLE).join(' '),
  );
}
