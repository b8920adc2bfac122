/** Pages that a server sends in place of an article: not found, forbidden, being repaired, are you a robot. */
import { foldKey } from '../../arabic/folding.ts';
import type { Page } from '../page.ts';
import { endsLikeSentence, wordCount } from '../prose.ts';
import { subjectWords } from './cohesion.ts';

const CODE = /(?:^|\D)(?:40[0134]|410|429|50[0234]|52[0-7])(?:\D|$)/;
/** What a server says of itself and of the address. */
const SIGNS = [
  /not found|page (?:does not|doesn.?t) exist|forbidden|access denied|bad gateway|service unavailable|server error|too many requests|gateway time-?out/i,
  /just a moment|attention required|checking your browser|verify you are (?:a )?human|enable (?:javascript|cookies)|ray id|cloudflare|captcha|ddos/i,
  /(?:الصفحه|المقال|الرابط|المحتوي|الموقع|الخدمه|العنوان)(?: \S+){0,4} (?:غير موجود|غير متاح|غير متوفر|لم [يت]عد|لا [يت]عمل|لا توجد|حذف|ازيل|نقل|انتقل)/,
  /(?:لم|لا) (?:يتم |نتمكن من )?(?:العثور|نعثر|نجد|توجد)(?: \S+){0,3} (?:الصفحه|صفحه|المقال|الرابط|المحتوي)|(?:غير موجوده|غير متاحه|غير متوفره) (?:حاليا|الان)|صفحه (?:خطا|غير موجوده)/,
  /(?:خطا|خلل) (?:في|داخلي|رقم|غير متوقع|404|500|403|\S+ الخادم)|حدث خطا|عذرا|عفوا|نعتذر|معذره/,
  /(?:الموقع|المنصه|الصفحه|الخدمه|موقعنا)(?: \S+){0,3} (?:الصيانه|صيانه|التحديث الان|متوقف|مغلق مؤقتا)|تحت الصيانه|(?:اعمال|عمليات) (?:ال)?صيانه|سنعود قريبا|نعود (?:اليكم|قريبا)/,
  /(?:ليس لديك|لا تملك|ليست لديك|غير مصرح|لا يسمح لك)(?: \S+){0,3}|تم (?:حظر|رفض|منع)(?: \S+){0,2} (?:الوصول|الدخول|وصولك|طلبك|عنوانك)|رفض الوصول|الوصول مرفوض/,
  /(?:التحقق|نتحقق|اثبت|تاكد)(?: \S+){0,4} (?:روبوت|بشر|انسان|متصفحك|انسانا|بشري)/,
  /^\s*(?:تسجيل (?:ال)?دخول|log ?in|sign ?in)(?=\s|$)|(?:نسيت|نسيتم|استعاده|اعاده تعيين) (?:كلمه|كلمتك) ?(?:ال)?(?:مرور|سر)|forgot (?:your )?password/i,
];
/** It speaks to the reader, of the address that was asked for. */
const ADDRESSED =
  /تبحث عن|طلبتها|طلبته|المطلوب|حاول مره اخري|المحاوله (?:لاحقا|مره)|تاكد من|تحقق من|الرجوع الي|العوده الي|عد الي|الصفحه الرئيسيه|try again|go back|home ?page|contact (?:the|us)|متصفحك|ملفات تعريف الارتباط|جافا ?سكريبت/i;
const SHORT = 90;
const ENOUGH = 3;

/**
 * Weighs what a page says of itself in its title and its text against its prose: an article about errors has
 * sentences that speak of something else.
 */
export function isErrorPage({ blocks, evidence }: Page): boolean {
  const lines = blocks.filter(
    ({ why, markup }) => (why === 'open' || why === 'boilerplate') && markup !== 'hidden',
  );
  const texts = lines.map(({ text }) => text);
  const speaks = (text: string): boolean => {
    const key = foldKey(text);
    return SIGNS.some((sign) => sign.test(key) || sign.test(text)) || ADDRESSED.test(key);
  };
  const whole = texts.reduce((sum, text) => sum + wordCount(text), 0);
  if (whole > SHORT * 5) return false;
  const prose = lines
    .filter(({ text, why, markup }) => why !== 'boilerplate' && markup !== 'link' && markup !== 'chrome' && wordCount(text) >= 8 && !speaks(text))
    .reduce((sum, { text }) => sum + wordCount(text), 0); // prettier-ignore
  if (prose >= SHORT / 3 || isOfItsTitle(evidence.titles, texts, speaks)) return false;
  const title = foldKey([...evidence.titles, texts[0] ?? ''].join(' \n '));
  const signsIn = (text: string): number => SIGNS.filter((sign) => sign.test(text)).length;
  const all = foldKey(texts.join(' \n '));
  const score =
    (CODE.test(title) ? 2 : CODE.test(all) ? 1 : 0) +
    (signsIn(title) > 0 ? 2 : 0) +
    Math.min(2, signsIn(all)) +
    (ADDRESSED.test(all) ? 1 : 0);
  return score >= ENOUGH;
}

/** A headline that is no excuse, and a sentence that speaks of the same: an article, though a short one. */
function isOfItsTitle(
  titles: readonly string[],
  texts: readonly string[],
  speaks: (text: string) => boolean,
): boolean {
  const titled = titles.filter((title) => wordCount(title) >= 4);
  if (titled.length === 0 || titles.some(speaks)) return false;
  const subject = new Set(titled.flatMap(subjectWords));
  return texts.some((text) => {
    const said = new Set(subjectWords(text).filter((word) => subject.has(word)));
    return wordCount(text) >= 10 && endsLikeSentence(text) && said.size >= 2;
  });
}
