/** The noun behind a number, and numbers that a noun alone tells: duals, «قتيل», «شخص». Plain letters. */
import { isParticle } from '../lexicon/particles.ts';
import { skeleton, stem } from '../arabic/stemming.ts';
import { isNoun } from '../lexicon/nouns.ts';
import { partsOfSpeech } from '../lexicon/parts-of-speech.ts';
import { countedOutcome, outcomeBehind } from './outcomes.ts';
import { isMark, type Word } from './words.ts';

/** Nouns of people whose plural is broken: «جنديين» are two, «مدنيين» may be many. */
const BROKEN =
  'شخص قتيل جريح شهيد جندي طفل رجل عامل عنصر ضابط شاب طالب راكب سائح ساءح مهاجر امرات طفلت ضحيت'.split(
    ' ',
  );
const ONE =
  'شخص قتيل جريح شهيد جندي طفل رجل عامل عنصر ضابط شاب طالب راكب مدني شرطي امراه طفله صحفي صحافي مواطن'.split(
    ' ',
  );
/** «قتل فلسطينيان»: a plural would end otherwise, but for broken ones. */
const NOMINATIVE =
  /^(?!(?:سكان|شبان|رهبان|فرسان|ركبان|جيران|اخوان|عميان|قطعان|بلدان|انسان|برلمان|ميدان|لبنان)$)(\p{L}{3,})ان$/u;

/**
 * The number that a noun alone tells behind a word like «مقتل»: 1 or 2.
 *
 * @param next the word behind it: «مدنيين اثنين»
 */
export function numberInNoun(word: string, next: string): number | undefined {
  if (/^اثن(?:ين|ان|تين|تان)$/.test(next) && DUAL_ENDING.test(word)) return 2;
  if (ONE.includes(word)) return 1;
  // «مالي»; not «المبنى», whose article makes it known.
  const isOneOf = /^(?!ال)\p{L}{3,}ي$/u.test(word) && countedOutcome(word) === undefined;
  if (isOneOf && isNoun(word) === 'adjective') return 1;
  const stemOfDual = /^(.+)ين$/u.exec(word)?.[1];
  if (stemOfDual !== undefined && BROKEN.includes(stemOfDual)) return 2;
  const nominative = NOMINATIVE.exec(word)?.[1];
  return nominative !== undefined && isNoun(nominative) !== undefined ? 2 : undefined;
}

/** «أصيب خمسة بجروح»: no noun that is counted. */
const MANNER = /^ب(?:جروح|جراح|اصابات|رصاص|الرصاص|حروق|طلقات|نيران)/u;
const DUAL_ENDING = /(?:ان|ين)$/;

export interface CountedNoun {
  /** As it stands, plain, without article. */
  readonly noun: string;
  /** Stem with its consonants alone, so that singular, dual and plural are one. */
  readonly key: string;
  /** Stem of the adjective or noun that goes on with it; empty where none does. */
  readonly more: string;
  /** Index of the word behind it all. */
  readonly to: number;
  /** «عدد العمال»: of all there are. */
  readonly isTotal?: true;
  /** «يزيد عدد … عن». */
  readonly isLeast?: true;
}

/**
 * @param at index of the word behind the number
 * @returns undefined where no noun stands there
 */
export function nounAt(words: readonly Word[], at: number): CountedNoun | undefined {
  let i = at;
  // «3 من العاملين», «30 "ورقة بيضاء"», «اثنين على الأقل من العاملين».
  if (words[i]?.text === 'علي' && words[i + 1]?.text === 'الاقل') i += 2;
  if (words[i]?.text === 'من' && isDefinite(words[i + 1])) i += 1;
  if (/^["«“]$/.test(words[i]?.text ?? '')) i += 1;
  const word = words[i];
  if (
    word === undefined ||
    isMark(word) ||
    /\d/.test(word.text) ||
    isParticle(word.text) ||
    MANNER.test(word.text)
  )
    return undefined;
  // «توفي خمسة وأصيب اثنان»: what is joined by «و» is no noun of the number, unless «و» is its own.
  if (word.bare !== word.text && isNoun(word.text) === undefined) return undefined;
  const noun = word.text.replace(/^ال(?=\p{L}{3})/u, '');
  const next = words[i + 1];
  const goesOn = next !== undefined && !isMark(next) && isPartOf(next);
  return {
    noun,
    key: nounKey(noun),
    more: goesOn ? stem(next.text) : '',
    to: goesOn ? i + 2 : i + 1,
  };
}

/** «بلغ عدد القتلى 12», «عدد القتلى منذ 2011 بلغ 350 ألفا»: so many words may lie between. */
const REACH_BACK = 20;
const REACHED =
  /^(?:[يت]?بلغ(?:ت)?|[يت]?صل|وصلت?|ارتفعت?|[يت]رتفع|الي|تجاوزت?|[يت]تجاوز|يقدر|[يت]ناهز|كان|زادت?|انخفضت?|تراجعت?|ب)$/u;
const COUNT_OF = /^[وفلب]?(?:ال)?(?:عدد|اعداد|حصيله)$/u;

/**
 * The noun of a number that stands alone behind its count.
 *
 * @param at index of the number
 */
export function nounBefore(words: readonly Word[], at: number): CountedNoun | undefined {
  const isReached = (word: Word | undefined): boolean =>
    word !== undefined && (REACHED.test(word.text) || REACHED.test(word.bare));
  let i = at - 1;
  while (i >= Math.max(0, at - REACH_BACK) && !COUNT_OF.test(words[i]?.text ?? '')) {
    if (/^[.؛]/.test(words[i]?.text ?? '')) return undefined;
    i -= 1;
  }
  if (!COUNT_OF.test(words[i]?.text ?? '')) return undefined;
  const isLeast = MORE.test(words[i - 1]?.bare ?? '');
  const isTold =
    isLeast ||
    [words[i - 1], ...words.slice(Math.max(i, at - 4), at)].some(isReached) ||
    onlyBounds(words, i + 2, at);
  const noun = isTold ? nounAt(words, i + 1) : undefined;
  if (noun === undefined) return undefined;
  return { ...noun, to: at + 1, isTotal: true, ...(isLeast ? { isLeast } : {}) };
}

const MORE = /^(?:[يت]?زيد|[يت]تجاوز|تجاوز|[يت]فوق|فاق)$/u;

/** «أما عدد العمال فنحو ألفين». */
function onlyBounds(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .every(({ bare }) => /^(?:نحو|حوالي|قرابه|زهاء|اكثر|اقل|من|هو)$/.test(bare));
}

/** One key for the numbers of a noun: «ورقة», «أوراق», «ورقتين». */
export function nounKey(noun: string): string {
  const bare = noun.length > 4 ? noun.replace(DUAL_ENDING, '') : noun;
  return skeleton(stem(bare.replace(/ا$/, '')));
}

function isDefinite(word: Word | undefined): boolean {
  return word?.text.startsWith('ال') === true;
}

/** An adjective, or the noun of which it is: «ورقة بيضاء», «مقعد برلماني», «عناصر الشرطة». */
function isPartOf({ text }: Word): boolean {
  if (isParticle(text) || /^[وف]/.test(text) || /\d/.test(text)) return false;
  // «بيضاء», «سوداء».
  if (/^\p{L}{3,}اء$/u.test(text)) return true;
  const parts = partsOfSpeech(text);
  return (
    isNoun(text) !== undefined &&
    outcomeBehind(text) === undefined &&
    !parts.has('verb') &&
    !/^[بلك](?:ال|\p{L}{4})/u.test(text)
  );
}
