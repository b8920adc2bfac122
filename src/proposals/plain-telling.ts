/** Sentences that tell, and do not ask, quote, judge or call the reader. */
import { foldKey } from '../arabic/folding.ts';
import { plainLetters } from '../arabic/plain-letters.ts';
import type { Reading } from '../accounts/account.ts';
import { isNoun } from '../lexicon/nouns.ts';
import { isVerb, tenses } from '../lexicon/verbs.ts';
import { isBalanced } from './main-clause.ts';

/** «السيل الجارف» is a name; more words between marks are somebody's. */
const LONGEST_NAME = 3;
const ASKING =
  /[؟?]|^[وف]?(?:هل|كيف|لماذا|ماذا|متي|اين|ما هو|ما هي|من هو|من هي|كم|لم لا|ايهما)(?!\p{L})/u;
const CALLING =
  /(?<!\p{L})(?:اقرا|اقراي|شاهد|تابعوا?|تابعونا|تعرف علي|تعرفوا|اشترك|اضغط|انقر|للمزيد|المزيد|صور|بالفيديو|انفوغرافيك|فيديو)(?!\p{L})\s*[:.|]?/u;
/** Of «we» and «I», of what ought to be, of what is thought. */
const JUDGING =
  /(?<!\p{L})[وف]?(?:نحن|انا|اننا|انني|لدينا|لدي|علينا|عندما ن\p{L}+|لنا|لي|عندنا|بلادنا|فريقنا|شعبنا|اعتقد|نعتقد|[يت]عتقد|نامل|[يت]امل|اتمني|نتمني|اري|نري|[يت]ري (?:ال)?(?:مراقبون|محللون|خبراء)|يجب|ينبغي|لا بد|لابد|من المهم|من الضروري|من الطبيعي|للاسف|[يت]بدو|لا شك|كنا|كنت|كنتم|لست|لسنا|نريد|اريد|يا)(?!\p{L})/u;
/** What somebody thinks of it. */
const OPINING =
  /^(?:اعتبرت?|راي|رات|وصفت?|اعربت?|عبرت?|شددت?|ثمنت?|اشادت?|رجحت?|استبعدت?|تمني|تمنت|املت?|هنات?|توقعت? (?:مصادر|تقارير|مراقبون)|راي)(?!\p{L})/u;
/** Nobody is known to say it: «تقارير إعلامية», «نشطاء». */
const HEARSAY =
  /^\S+ (?:\S+ )?(?:(?:ال)?صحف|(?:ال)?صحيفه|(?:ال)?تقارير|وسايل (?:ال)?اعلام|وسائل (?:ال)?اعلام|(?:ال)?نشطاء|(?:ال)?ناشطون|(?:ال)?مغردون|(?:ال)?متابعون|رواد|مواقع|(?:ال)?جماهير)(?!\p{L})|^(?:بحسب|وفقا ل|حسب) ?(?:ال)?(?:موقع|صحيفه|مجله|تقارير|صحف)/u;
/** «يقول الباحث»: his words stand elsewhere. */
const WORDLESS =
  /^(?:قال|قالت|[يت]قول|اضافت?|اوضحت?|اكدت?|ذكرت?|صرحت?)(?!.* (?:ب?ان(?:ه|ها|هم|هما)?|انه|عن|علي|من|الي|وجود|عدم|ضروره)(?!\p{L}))/u;
const CALL_AT_START = new RegExp(`^${CALLING.source}`, 'u');

/**
 * @param sentence as printed
 * @param point what is left of it
 */
export function isPlain(sentence: string, point: string): boolean {
  const plain = plainLetters(point).trim();
  // «قال فلان: …»: his words, though no marks say so; «10:30» is a time.
  if (/:(?!\d)/.test(point)) return false;
  if (!isBalanced(point) || /[:…]$|\.\.|^(?:[-–—•*]|\d+\s?[-–.)])/u.test(point)) return false;
  if (ASKING.test(plain) || CALL_AT_START.test(plain) || JUDGING.test(plain)) return false;
  if (OPINING.test(plain) || HEARSAY.test(plain) || WORDLESS.test(plain)) return false;
  if (isFirstPerson(plain)) return false;
  if (/^["«“]/u.test(sentence.trim())) return false;
  const quoted = [...point.matchAll(/"([^"]+)"|[«“]([^»”]+)[»”]/gu)];
  return quoted.every(([, a, b]) => isName((a ?? b ?? '').trim()));
}

/** «أقوم», «نحاول»: imperfects of «I» and «we». */
function isFirstPerson(plain: string): boolean {
  const first = plain.split(/\s/)[0] ?? '';
  if (!/^[ان]\p{L}{3,}/u.test(first) || isNoun(first) !== undefined) return false;
  const known = tenses(first);
  return known.includes('imperfect') && !known.includes('perfect');
}

function isName(words: string): boolean {
  const [first = '', ...rest] = words.split(/\s+/);
  return rest.length < LONGEST_NAME && (rest.length === 0 || !isVerb(foldKey(first)));
}

/** Somebody speaks for himself, or of what ought to be. */
export function isJudging(sentence: string): boolean {
  return JUDGING.test(plainLetters(sentence));
}

/** An article of opinion, or one that hands on what others write. */
export function isOpinion({ title, summary }: Pick<Reading, 'title' | 'summary'>): boolean {
  return (
    /^(?:رأي|تحليل|مقال|افتتاحية|تعليق|وجهة نظر|قراءة في|جولة الصحافة|الصحف)(?!\p{L})/u.test(
      title,
    ) ||
    /(?:المقال بقلم|الآراء الواردة|رأي الكاتب|الصحف اليوم|الصحف الصادرة|جولة (?:الصحافة|في الصحف))/u.test(
      summary,
    )
  );
}
