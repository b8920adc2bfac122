/** Names in marks after a head: «صحيفة "الأفق"», «دار نشر "مرايا"», «شركتا "س" و"ص"». */
import { isNoun } from '../lexicon/nouns.ts';
import { bodyHead, isDualHead } from './body-heads.ts';
import type { FoundBody } from './known-bodies.ts';
import { isDefinite, type Word } from './words.ts';

const OPENING = /^["«“]$/;
const MOST_WORDS = 5;

/** @param at a word that may be a head, alone or before a noun that says of what */
export function ofMarks(words: readonly Word[], at: number): FoundBody | undefined {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || next === undefined) return undefined;
  if (OPENING.test(word.gap))
    return isNamedInMarks(word) || isDualHead(word.text) ? inMarks(words, at + 1) : undefined;
  const isOfWhat = word.joinsNext && OPENING.test(next.gap) && !isDefinite(next.key);
  return isOfWhat && isOfThings(word) && isNoun(next.key) !== undefined
    ? inMarks(words, at + 2)
    : undefined;
}

/** The other of two: «و"سولاريس"» after «شركتا "بلوويف"». */
export function otherOfTwo(words: readonly Word[], { from, to }: FoundBody): FoundBody | undefined {
  const [head, and] = [words[from - 1], words[to]];
  return head !== undefined &&
    and?.text === 'و' &&
    OPENING.test(head.gap) &&
    OPENING.test(and.gap) &&
    isDualHead(head.text)
    ? inMarks(words, to + 1)
    : undefined;
}

/** «برنامج "كلام"» is on the air, «حملة "أنقذوهم"» is no body. */
function isNamedInMarks({ text }: Word): boolean {
  const head = bodyHead(text);
  return (
    head !== undefined &&
    head.kind !== 'definite' &&
    head.kind !== 'loose' &&
    !/^(?:برنامج|مركز|دار|حمله|مبادره)$/.test(head.key)
  );
}

/** «شركة تطبيقات "دليلك"». */
function isOfThings({ text }: Word): boolean {
  return /^(?:شركه|دار|جمعيه|منظمه|شبكه|موسسه|وكاله|منصه)$/.test(bodyHead(text)?.key ?? '');
}

function inMarks(words: readonly Word[], from: number): FoundBody | undefined {
  for (let i = from; i < words.length && i - from < MOST_WORDS; i += 1) {
    const word = words[i];
    if (word === undefined) break;
    if (/^["»”]/.test(word.gap)) return { from, to: i + 1, head: words[from]?.text ?? '' };
    if (!word.joinsNext) break;
  }
  return undefined;
}
