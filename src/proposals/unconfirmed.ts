/** Whether the news itself rests on somebody's word: an accusation, a claim, a source without a name, an open toll. */
import { plainLetters } from '../arabic/plain-letters.ts';
import { sentences } from '../arabic/sentences.ts';
import { toldFacts } from '../accounts/told-facts.ts';
import type { Reading } from '../accounts/account.ts';

/** Sentences of the text that tell the news. */
const NEWS = 2;
const BOUND = '(?<!\\p{L})[وف]?';
const WORDS = [
  // One side says it of another, or of itself.
  '(?:[يت]?اتهمت?|[يت]تهم|زعمت?|[يت]زعم|مزاعم|ادعت|ادعي|[يت]دعي ان|تبنت|تبني|[يت]تبني|نفت|ينفي|تنفي|اعلنت? .{0,40}مسووليت\\p{L}+ عن)',
  // Nobody stands for it by name.
  '(?:قالت?|ذكرت?|افادت?|اكدت?|كشفت?|اعلنت?|اوضحت?|اشارت?|نقلت?|صرحت?|(?:ب?حسب|وفقا? ?ل?|نقلا عن|عن))(?: \\p{L}+){0,2} ?(?:ال|ل)?(?:مصادر|مصدر|مصدران|مصدرين)',
  '(?:شهود|ناشطون|ناشطين|نشطاء)',
  'مسوول\\p{L}* .{0,30}(?:عدم (?:ذكر|الكشف|نشر)|رفض\\p{L}* (?:ذكر|الكشف|نشر))',
  // It is said to be so.
  '(?:ترددت انباء|انباء عن|تقارير (?:عن|تفيد)|معلومات اوليه|غير موكد\\p{L}*|لم [يت]تسن التحقق|لم [يت]تاكد)',
];
const UNCONFIRMED = new RegExp(`${BOUND}(?:${WORDS.join('|')})(?!\\p{L})`, 'u');
const TOLLS = new Set(['killed', 'wounded', 'missing', 'casualties']);

/** @returns the sentence, as printed; undefined where the news is told as it is */
export function unconfirmed(report: Reading): string | undefined {
  const { title, text } = report;
  const news = [title, ...sentences(text).map((sentence) => sentence.text)].slice(0, NEWS + 1);
  const toll = toldFacts(report).find(
    ({ kind, isLead, isBackground, text: figure }) =>
      TOLLS.has(kind) && isLead && !isBackground && /الأقل|يقل عن|أولية/u.test(figure),
  );
  return news.find((said) => UNCONFIRMED.test(plainLetters(said))) ?? toll?.said;
}
