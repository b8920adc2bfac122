/** Bylines, datelines alone on a line, agency sign-offs. */
import { plainLetters } from '../../arabic/plain-letters.ts';
import type { Block } from '../block.ts';
import { wordCount } from '../prose.ts';
import { AGENCY } from '../../lexicon/agencies.ts';

const SIGN_OFF = new RegExp(
  `^[-–(/\\s]*(?:[\\p{L}.]{1,12}(?:\\s[\\p{L}.]{1,3})?\\s*[/،,-]\\s*)?(?:(?:${AGENCY})[\\s/،,+)(.–-]*)+(?:[\\p{L}\\s.]{0,14})?$`,
  'iu',
);
const BYLINE = new RegExp(
  `^[\\p{L}\\s()،/]{2,40}\\s*[-–(:/]+\\s*["«(]*(?:${AGENCY}|مراسل.{0,20}|خاص).{0,25}$`,
  'iu',
);

/** «موقع الساحل - وكالة الأنباء»: names of outlets on both sides or one, and no verb. */
const OUTLET_LINE =
  /^(?:(?:موقع|وكاله|صحيفه|جريده|قناه|شبكه|اذاعه)\s\p{L}+(?:\s\p{L}+)?\s*[-–—|/]\s*(?:\p{L}+\s?){1,4}|(?:\p{L}+\s?){1,3}\s*[-–—|/]\s*(?:وكاله|صحيفه|جريده|قناه|شبكه|اذاعه)\s\p{L}+(?:\s\p{L}+)?)$/u;

export function dropBylines(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.why !== 'open' || wordCount(block.text) > 12) return block;
    const plain = plainLetters(block.text).trim();
    return SIGN_OFF.test(plain) || BYLINE.test(plain) || OUTLET_LINE.test(plain)
      ? { ...block, why: 'byline' }
      : block;
  });
}
