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

/**
 * Drops a line whose words, in their order, nearly all stand in the other open lines. The shingles of all lines are
 * counted once, so that the work grows with the text and not with its square.
 */
export function dropRepeatedText(blocks: readonly Block[]): Block[] {
  const own = blocks.map(({ why, text }) => (why === 'open' ? shingles(text) : []));
  const holders = new Map<string, number>();
  const add = (list: readonly string[], n: number): void => {
    for (const shingle of new Set(list)) holders.set(shingle, (holders.get(shingle) ?? 0) + n);
  };
  for (const list of own) add(list, 1);
  const starts = startsOf(blocks);
  return blocks.map((block, i) => {
    const list = own[i] ?? [];
    if (list.length >= FEWEST_WORDS - SHINGLE + 1) {
      const found = list.filter((shingle) => (holders.get(shingle) ?? 0) > 1).length;
      if (found / list.length >= SHARE) {
        add(list, -1);
        return { ...block, why: 'duplicate' };
      }
    }
    return isCutCopy(block, starts) ? { ...block, why: 'duplicate' } : block;
  });
}

/** A description cut short («… […]», «... 05.06.2025, الموقع») whose beginning stands elsewhere in full. */
const CUT = /\s*(?:\[?(?:…|\.{3})\]?)(?:\s*\d{2}\.\d{2}\.\d{4}[,،].{0,40})?$/u;

/** A block's folded text under its first words. */
type Starts = ReadonlyMap<string, readonly { readonly block: Block; readonly key: string }[]>;

function startsOf(blocks: readonly Block[]): Starts {
  const texts = blocks.map((block) => ({ block, key: foldKey(block.text) }));
  return Map.groupBy(texts, ({ key }) => firstWords(key));
}

function firstWords(key: string): string {
  return words(key.slice(0, 200))
    .slice(0, SHINGLE - 1)
    .join(' ');
}

function isCutCopy(block: Block, starts: Starts): boolean {
  if (block.why !== 'open' || !CUT.test(block.text)) return false;
  const start = foldKey(block.text.replace(CUT, ''));
  if (words(start).length < SHINGLE) return false;
  const others = starts.get(firstWords(start)) ?? [];
  return others.some((other) => other.block !== block && other.key.startsWith(start));
}

function shingles(text: string): string[] {
  // A space after the stop takes glued sentences apart.
  const list = words(foldKey(text.replace(/([.:؟!])(?=\S)/g, '$1 ')));
  return Array.from({ length: Math.max(0, list.length - SHINGLE + 1) }, (_, i) =>
    list.slice(i, i + SHINGLE).join(' '),
  );
}
