/** Fields at the head of a file («title: …», between `---` or bare): about the file, none of its text. */
import type { Block } from '../block.ts';

const FENCE = /^(?:-{3,}|\+{3,}|\.{3})$/;
const FIELD = /^[A-Za-z_][\w -]{0,30}\s*[:=](?:\s|$)|^-\s+\S+$/;
const MOST_FIELDS = 40;

/** Drops a fenced block of fields at the very beginning. */
export function dropFrontMatter(blocks: readonly Block[]): Block[] {
  if (!FENCE.test(blocks[0]?.text ?? '')) return [...blocks];
  const end = blocks.findIndex(({ text }, i) => i > 0 && FENCE.test(text));
  const fields = blocks.slice(1, end);
  const isFrontMatter =
    end > 1 && end <= MOST_FIELDS && fields.every(({ text }) => FIELD.test(text));
  return blocks.map((block, i) =>
    isFrontMatter && i <= end && block.why === 'open' ? { ...block, why: 'metadata' } : block,
  );
}
