/** A notice glued to the end of a paragraph: «… هذا العام". تابع الموقع على:». */
import { plainLetters } from '../../arabic/plain-letters.ts';
import type { Block } from '../block.ts';
import { NOTICES } from './furniture-patterns.ts';
import { wordCount } from '../prose.ts';

const MOST_WORDS = 8;
const SENTENCE_END = /[.؟!…]["”»]?\s+|["”»][.؟!]?\s+/gu;

/** Takes a short notice after the last sentence off a paragraph, as a block of its own. */
export function splitGluedNotices(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.why !== 'open') return [block];
    const tail = block.text.slice(-120);
    const last = [...tail.matchAll(SENTENCE_END)].at(-1);
    if (last === undefined) return [block];
    const at = block.text.length - tail.length + last.index + last[0].length;
    const rest = block.text.slice(at);
    const plain = plainLetters(rest);
    const isNotice =
      wordCount(rest) <= MOST_WORDS &&
      !/[.؟!]["”»]?$/u.test(rest) &&
      NOTICES.some((pattern) => pattern.test(plain));
    if (!isNotice) return [block];
    return [
      { ...block, text: block.text.slice(0, at).trim() },
      { text: rest, afterGap: false, why: 'boilerplate' },
    ];
  });
}
