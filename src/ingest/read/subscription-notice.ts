/** Notices that ask for a subscription: a short line that speaks to the reader of an account, and of reading on. */
import { plainLetters } from '../../arabic/plain-letters.ts';
import { wordCount } from '../prose.ts';

const LONGEST = 22;
/** What is to be had: a subscription, an account, a membership. */
const ACCESS =
  /(?:^|[\s«"])(?:[ولبف]|لل|بال|وال)?(?:ال)?(?:اشتراكك?|مشتركين|مشتركون|اشترك|اشتركوا|تشترك|حسابا?|حسابك|عضويه|عضويتك|الاعضاء|باقه|باقات|تسجيل الدخول|سجل الدخول|سجلوا الدخول|سجل دخولك|رصيدك)(?=[\s.،!؟:»"]|$)/u;
/** What for: to read on, the whole text, what is shut. */
const READING =
  /(?:^|\s)(?:[ولبف]|لل)?(?:لمتابعه|لمواصله|لاستكمال|لاكمال|لقراءه|لتصفح|للاطلاع|للوصول|لفتح)\s+(?:(?:الي|علي)\s+)?(?:ال)?(?:قراءه|مقال|مقالات|نص|ماده|محتوي|تقرير|موضوع|خبر|تحقيق|ملف|بقيه|باقي|كامل|المزيد|جميع|كل|هذا|هذه)|(?:ال)?(?:محتوي|مقال|مقاله|ماده|نص|تقرير|تحقيق)\s.{0,30}(?:حصري|مخصص|متاح|مقصور|مغلق|مدفوع|للمشتركين)|(?:حصري|متاح|مخصص)\w*\s.{0,20}للمشتركين|(?:القراءه|المقال|المحتوي|النص|التقرير)\s+(?:كاملا|كامل|بالكامل)/u;
/** The reader is spoken to; news of subscriptions speak of others. */
const ADDRESS =
  /(?:^|\s)(?:يرجي|الرجاء|نرجو|عليك|يمكنك|يمكنكم|تفضل|انشي|انشيوا|سجل|سجلوا|اشترك|اشتركوا|انضم|انضموا|فعل|جدد|ادخل|هل|لديك|هذا|هذه|اكمل|واصل|تابع|انت|لقد)(?=\s|$)/u;

/** @example isSubscriptionNotice('للاطلاع على المقال كاملا يرجى الاشتراك') // true */
export function isSubscriptionNotice(text: string): boolean {
  const plain = plainLetters(text).trim();
  return (
    wordCount(text) <= LONGEST && ACCESS.test(plain) && READING.test(plain) && ADDRESS.test(plain)
  );
}
