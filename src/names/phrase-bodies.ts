/** Bodies whose name is a phrase: «منظمة أرض بلا نفايات», «شبكة محامون ضد التعذيب», «حركة شباب من أجل المناخ». */
import { isNoun } from '../lexicon/nouns.ts';
import { wordAfter } from './around-words.ts';
import type { Head } from './body-heads.ts';
import type { FoundBody } from './known-bodies.ts';
import { isDefinite, kindOf, titleOf, type Word } from './words.ts';

const UNITING =
  /^(?:حركه|منظمه|جمعيه|شبكه|مبادره|تحالف|ايتلاف|تجمع|موسسه|رابطه|جبهه|تيار|تنسيقيه|لجنه|مجموعه|منصه)$/;

/** @param at the head; a plain noun must follow, no adjective of the head: «منظمة حقوقية ضد التعذيب» is no name */
export function ofPhrase(words: readonly Word[], at: number, head: Head): FoundBody | undefined {
  const noun = wordAfter(words, at);
  if (!UNITING.test(head.key) || noun === undefined || !isPlain(noun)) return undefined;
  const link = wordAfter(words, at + 1);
  if (link === undefined) return undefined;
  const isFor = link.key === 'من' && wordAfter(words, at + 2)?.key === 'اجل';
  const isLink = isFor || /^(?:بلا|ضد|بدون)$/.test(link.key);
  const last = at + (isFor ? 4 : 3);
  const object = wordAfter(words, last - 1);
  if (!isLink || object === undefined || kindOf(object) === 'stop') return undefined;
  // «بلا» takes a noun without article, the others one with it.
  const isBare = link.key === 'بلا' || link.key === 'بدون';
  return isDefinite(object.key) === isBare
    ? undefined
    : { from: at, to: last + 1, head: head.text };
}

/** What ends in ية or agrees as an adjective would is none: «جبهة موحدة ضد الإرهاب». */
function isPlain({ key, text }: Word): boolean {
  if (isDefinite(key) || key.endsWith('ي') || key.endsWith('يه')) return false;
  if (titleOf(text)?.number === 'several') return true;
  const kind = isNoun(key);
  return kind === 'noun' || (kind === 'adjective' && !key.endsWith('ه') && /(?:ون|ين)$/.test(key));
}
