/** What a sum or a share is of, by the word that it belongs to: «غرامة قدرها …», «نسبة المشاركة …». */
import { plainLetters } from '../arabic/plain-letters.ts';
import type { ToldFact } from './told-facts.ts';

const ROLES: Partial<Record<ToldFact['kind'], readonly (readonly [string, RegExp])[]>> = {
  money: [
    ['غرامة', /(?<!\p{L})(?:[وفبل]?(?:ال)?غرام(?:ه|ات)|[وف]?غرمت?|[وفب]?تغريم\p{L}*)(?!\p{L})/gu],
    ['قرض', /(?<!\p{L})[وفبل]?(?:ال)?قرض(?:ا|ين)?(?!\p{L})/gu],
    ['تعويض', /(?<!\p{L})[وفبل]?(?:ال)?تعويض(?:ا|ات)?(?!\p{L})/gu],
    ['فدية', /(?<!\p{L})[وفبل]?(?:ال)?فديه(?!\p{L})/gu],
    ['منحة', /(?<!\p{L})[وفبل]?(?:ال)?منحه(?!\p{L})/gu],
    ['كلفة', /(?<!\p{L})[وفبل]?(?:ال)?(?:كلف|تكلف)(?:ه|ته|تها)(?!\p{L})/gu],
    ['كفالة', /(?<!\p{L})[وفبل]?(?:ال)?كفاله(?!\p{L})/gu],
    ['جائزة', /(?<!\p{L})[وفبل]?(?:ال)?(?:جايزه|مكافاه)(?!\p{L})/gu],
  ],
  percent: [['المشاركة', /(?<!\p{L})[وفب]?نسبه (?:ال)?(?:مشارك|اقبال|تصويت)\p{L}*/gu]],
};
/** Letters before a sum in which its word stands. */
const NEAR = 90;
/** At some hour, or of some of the votes: the next number is a later one. */
const PARTIAL =
  /(?<!\p{L})(?:حتي|عند (?:الساعه|منتصف)|بحلول|ظهرا?|جزيي\p{L}*|استطلاع\p{L}*)(?!\p{L})/u;

/** @returns undefined where no such word is near */
export function roleOf({ kind, said, text }: ToldFact): string | undefined {
  const roles = ROLES[kind];
  if (roles === undefined) return undefined;
  const near = plainLetters(said.slice(0, said.indexOf(text))).slice(-NEAR);
  const found = roles.flatMap(([role, word]) =>
    [...near.matchAll(word)].map(({ index }) => ({ role, index })),
  );
  return found.sort((a, b) => b.index - a.index)[0]?.role;
}

const FINAL = /(?<!شبه )(?<!\p{L})(?:ال)?نهايي(?:ه|ا)?(?!\p{L})/u;

/** «النتائج النهائية»: what was told before is an earlier one. */
export function isFinal({ said }: Pick<ToldFact, 'said'>): boolean {
  return FINAL.test(plainLetters(said));
}

export function isPartial({ said }: Pick<ToldFact, 'said'>): boolean {
  return PARTIAL.test(plainLetters(said));
}
