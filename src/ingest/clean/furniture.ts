/** Dropping what belongs to the page and not to the article. */
import { plainLetters } from '../../arabic/plain-letters.ts';
import type { Block, Why } from '../block.ts';
import {
  COMMENTS,
  LABELS,
  NOTICES,
  SOURCE_LINE,
  TAILS,
  TEASER_HEADINGS,
} from './furniture-patterns.ts';
import { isSubscriptionNotice } from '../read/subscription-notice.ts';
import { endsLikeSentence, isSentence, wordCount } from '../prose.ts';

/** From this many words on a sentence is text, whatever it holds. */
const PROSE_WORDS = 12;
/** A notice longer than this is an article about notices. */
const LONGEST_NOTICE = 60;
const LONGEST_HEADING = 16;

/** Where the reading of a page stands. */
interface State {
  /** Under a heading of other articles' headlines. */
  isTeasing: boolean;
  hasText: boolean;
  /** After a line that ends articles. */
  isTail: boolean;
  /** Under a heading of other articles that stands after such a line, or of readers' comments. */
  isOver: boolean;
}

/** Drops labels and notices, headlines under teaser headings, and short lines after the end. */
export function dropFurniture(blocks: readonly Block[]): Block[] {
  const state: State = { isTeasing: false, hasText: false, isTail: false, isOver: false };
  const repeated = repeatedLabels(blocks);
  const masses = blocks.map(proseMass);
  let after = masses.reduce((sum, mass) => sum + mass, 0);
  let before = 0;
  return blocks.map((block, i) => {
    // A teaser's text after the end is little beside the article's.
    const isLittle = after < before;
    before += masses[i] ?? 0;
    after -= masses[i] ?? 0;
    if (block.why !== 'open') return block;
    const why = repeated.has(block.text) ? 'boilerplate' : whyOf(block.text, state, isLittle);
    return why === undefined ? block : { ...block, why };
  });
}

function whyOf(text: string, state: State, isLittle: boolean): Why | undefined {
  const plain = plainLetters(text).trim();
  const length = wordCount(text);
  const is = (patterns: readonly RegExp[]): boolean =>
    patterns.some((pattern) => pattern.test(plain));
  if (state.isTeasing && plain.endsWith('نهايه') && length <= LONGEST_HEADING) {
    state.isTeasing = false;
    return 'boilerplate';
  }
  if (length <= LONGEST_HEADING && is(TEASER_HEADINGS)) {
    // «قد يهمك/ عنوان آخر» carries its headline itself.
    state.isTeasing = !/[:/]\s*\S+\s\S/.test(plain);
    state.isOver = state.isTeasing && state.isTail;
    state.isTail ||= state.hasText && is(TAILS);
    return 'teaser';
  }
  if (state.hasText && is(COMMENTS)) {
    state.isTail = true;
    state.isOver = true;
    return 'boilerplate';
  }
  if (SOURCE_LINE.test(plain) && length <= LONGEST_HEADING) {
    state.isTail ||= state.hasText;
    return 'byline';
  }
  state.isTail ||= state.hasText && length <= LONGEST_HEADING && is(TAILS);
  if ((length <= LONGEST_NOTICE && is(NOTICES)) || isSubscriptionNotice(text)) return 'boilerplate';
  const isProse = length >= PROSE_WORDS && endsLikeSentence(text);
  if (!isProse && is(LABELS)) return 'boilerplate';
  if (isProse && state.isOver && isLittle) return 'teaser';
  if (isProse) {
    state.isOver = false;
    state.isTeasing = false;
    state.isTail = false;
    state.hasText = true;
    return undefined;
  }
  if (state.isTeasing) return 'teaser';
  return state.isTail ? 'boilerplate' : undefined;
}

function proseMass({ why, text }: Block): number {
  return why === 'open' && isSentence(text) ? wordCount(text) : 0;
}

/** A short line that stands twice, such as a tag or a section, is no part of an article. */
function repeatedLabels(blocks: readonly Block[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { text, why } of blocks) {
    if (why !== 'open' || wordCount(text) > 4 || endsLikeSentence(text)) continue;
    if (seen.has(text)) repeated.add(text);
    seen.add(text);
  }
  return repeated;
}
