/** «ل» after the name of a body: part of it («الشركة الوطنية لتصنيع الورق»), or what a verb before it takes. */
import { givenName } from '../lexicon/given-names.ts';
import { isNoun } from '../lexicon/nouns.ts';
import { isSaying } from './around-words.ts';
import { bodyHead } from './body-heads.ts';
import { isDefinite, kindOf, titleOf, withoutConjunction, type Word } from './words.ts';

/** Verbs that take a second object with ل, or an aim: «منحت … للطلاب», «تسعى … لتحلية المياه» (folded, any form). */
const TAKES_L =
  /^(?:[سل]?[يتن]?|ا)(?:منح|قدم|سلم|صرف|وزع|وفر|اعط|عط|دفع|خصص|رصد|اعد|عد|سع|تسع|خطط|لجا|لجو|عاد|عود|ستعد|استعد|تستعد|تحرك|ستجيب|استجاب|هدف|تهدف|فتح|كرم|باع|بيع|رسل|ارسل|كشف|سمح|اتاح|تيح|طرح|تعرض|انضم|نضم|حتاج|احتاج|اضطر|نقل|اهد|هد|وجه|شكل|كلف|شتر|اشتر|اقر|تدخل|اجتمع|جتمع|عمل)(?:ي|ت|ا|ه|وا|ون|تا)?$/;

const REACH = 2;

/** Whether a verb right before the body (a word may stand between) takes what ل brings. */
export function isTakenByVerb(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - REACH; i -= 1) {
    const word = words[i];
    if (word?.joinsNext !== true) return false;
    if (TAKES_L.test(withoutConjunction(word.key))) return true;
  }
  return false;
}

/** A sentence, a verb or an office stands before: the body is no place where something is done for an aim. */
export function isSubject(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before?.joinsNext !== true) return true;
  return kindOf(before) === 'verb' || isSaying(before) || titleOf(before.text) !== undefined;
}

/** «لموظفي البلديات», «لتحلية المياه»: ل on a noun that the next word with its article completes. */
export function isAim(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word?.joinsNext !== true || next === undefined || !/^ل[^ل].{2,}/.test(word.key)) return false;
  const noun = word.key.slice(1);
  const isOfMedia = /^(?:مراسل|صحفي|صحافي|اعلامي)/.test(noun);
  const isOne = titleOf(word.text)?.number === 'one';
  return (
    isDefinite(next.key) &&
    !/^(?:[وف]|[بك]ال|لل)/.test(next.key) &&
    !isOfMedia &&
    !isOne &&
    givenName(noun) === undefined &&
    bodyHead(word.text) === undefined &&
    (isNoun(noun) !== undefined || titleOf(word.text) !== undefined)
  );
}
