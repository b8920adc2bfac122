/** Which noun an adjective stands with, as far as the words before it tell. */
import { wordSet } from '../arabic/word-set.ts';
import { isOfArms, isOffice, isOfNations } from './nation-nouns.ts';

/** What a form agrees with. */
export type Agreement = 'masculine' | 'feminine' | 'plural';

/** Whether a folded word bears the article, behind its clitics: «والجيش», «للجيش». */
export function hasArticle(word: string): boolean {
  return /^[وف]?(?:[بك]?ال|لل)../.test(word);
}

/** Whether a folded word ends as one that is feminine, of the singular or the plural. */
export function isFeminine(word: string): boolean {
  return /(?:ه|ات)$/.test(word);
}

/** Whether a folded word is an adjective in ـي, in any gender and number. */
export function isRelative(word: string): boolean {
  return word.length > 4 && /(?:ي|يه|يين|يون|يان|يات|يا)$/.test(word);
}

/**
 * The noun of peoples or states that a demonym is said of: «الجيش» of «الجيش المالي», «وزير» of «وزير الخارجية
 * المالي». An adjective with the article follows a noun that is definite too; what stands between belongs to that noun:
 * its adjectives, or a complement of another gender.
 *
 * @param before the words before the demonym, the nearest first, folded
 * @returns undefined where there is none, or where another noun may be meant
 */
export function nounOfNations(
  before: readonly string[],
  isDefinite: boolean,
  agreement: Agreement,
): string | undefined {
  return isDefinite ? definiteNoun(before, agreement) : indefiniteNoun(before);
}

function definiteNoun(before: readonly string[], agreement: Agreement): string | undefined {
  for (const [i, word] of before.entries()) {
    const head = before[i + 1] ?? '';
    if (!hasArticle(word)) {
      // An owner makes «نظيره» definite; further on, a head in the construct state: «وزير الخارجية».
      const isHead = i > 0 || /نظير|.(?:ها|هم|هما)$/.test(word);
      return isHead && (isOfNations(word) || isOffice(word)) ? word : undefined;
    }
    // «رئيس الجمهورية المالي»: its gender tells that another noun is meant.
    const isOther = agreement === 'masculine' && isFeminine(word);
    if (!isOther && (isOfNations(word) || isOfArms(word))) return word;
    if (isOffice(word) && (i === 0 || isAdjective(before[i - 1] ?? ''))) return word;
    if (!isAdjective(word) && !isForeignComplement(word, head, agreement)) return undefined;
  }
  return undefined;
}

/** A noun with the article that an adjective may agree with: «الجانب» before «البوركيني». */
export function nounBefore(
  [nearest = '']: readonly string[],
  agreement: Agreement,
): string | undefined {
  if (!hasArticle(nearest)) return undefined;
  const agrees =
    agreement === 'plural'
      ? /[وي]ن$/.test(nearest)
      : isFeminine(nearest) === (agreement === 'feminine');
  return agrees ? nearest : undefined;
}

/** «الخارجية» before «المالي», and before «المالية» what a ministry or a force is called after. */
function isForeignComplement(word: string, head: string, agreement: Agreement): boolean {
  if (agreement === 'feminine') return OF_STATE.has(word);
  return /(?:ه|ات|اء)$/.test(word) || head.includes('وزير');
}

const OF_STATE = wordSet('الدفاع الامن العدل الاعلام التعليم النقل الجيش');

/** Adjectives of offices and forces that do not end in ـي. */
const ADJECTIVES = wordSet(
  'المسلحه الخاصه السابق السابقه الحاكم الحاكمه الاول الموقت العليا الاعلي المخلوع المعزول المنتخب المتقاعد الجديد الجديده الراحل الشاب الشابه',
);

function isAdjective(word: string): boolean {
  return isRelative(word) || ADJECTIVES.has(word);
}

function indefiniteNoun([nearest, next]: readonly string[]): string | undefined {
  if (nearest === undefined || hasArticle(nearest)) return undefined;
  if (isOfNations(nearest) || isOfArms(nearest)) return nearest;
  if (next === undefined || hasArticle(next)) return undefined;
  // «شاب ثلاثيني مالي», «وزير خارجية مالي»; «وزير مالية» is one of finance.
  if (isRelative(nearest) && isOfNations(next)) return next;
  return isOffice(next) ? next : undefined;
}
