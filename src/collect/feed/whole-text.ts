/** Whether a feed gives an item's whole text, or only what should make one read the page. */
import type { Block } from '../../ingest/block.ts';
import { endsLikeSentence, wordCount } from '../../ingest/prose.ts';

/** Teasers of feeds have 20 to 80 words; of a text as short as that the page is asked. */
const FEWEST_WORDS = 120;
/** Lines behind the text in which a feed leads on to the page. */
const LAST_LINES = 3;
/** An omission at the end, in brackets or not. */
const OMISSION = /(?:…|\.{3,}|\[\s*(?:…|\.{3,}|&hellip;|\+\d+)[^\]]*\])\s*[\])]*\s*$/u;
/** «اقرأ المزيد», «للمزيد», «تابع القراءة», «Continue reading». */
const LEADS_ON =
  /^[\s\p{P}]*(?:(?:ا?قرأ|إقرأ|اقرا|لقراءة|للمزيد|لمزيد|تابع|لمتابعة|أكمل|المزيد|شاهد)(?:\s+\S+){0,5}|(?:read|continue|view|see)\s+(?:more|reading|the full|full)\b.{0,80})[\s\p{P}←→»]*$/iu;

/**
 * In doubt it is not whole: the page is read then.
 *
 * @param blocks of the item, as ingest reads them
 */
export function isWholeText(blocks: readonly Block[]): boolean {
  const text = blocks.filter(({ why, markup }) => why === 'open' && !isAside(markup));
  const words = text.reduce((sum, block) => sum + wordCount(block.text), 0);
  if (words < FEWEST_WORDS) return false;
  const last = text.slice(-LAST_LINES).map((block) => block.text);
  if (last.some((line) => OMISSION.test(line) || LEADS_ON.test(line))) return false;
  const lines = text.filter((block) => wordCount(block.text) >= PROSE);
  return lines.length === 0 || endsLikeSentence(lines.at(-1)?.text ?? '');
}

/** Words from which on a line is prose, and has to end like it. */
const PROSE = 12;

function isAside(markup: Block['markup']): boolean {
  return markup === 'heading' || markup === 'chrome' || markup === 'hidden';
}
