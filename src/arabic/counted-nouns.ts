/**
 * Counted nouns: «موجزان»، «3 موجزات»، «11 موجزًا»، «100 موجز».
 *
 * Arabic has six plural categories (CLDR, `Intl.PluralRules('ar')`); each noun gives its full form for each,
 * because the form changes the word, its case and whether the number is printed at all.
 */
import { formatNumber } from './numbers.ts';

type Category = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
/** `#` stands for the number. `few` is the plural, `many` the accusative singular, `other` the genitive. */
type Forms = Readonly<Record<Category, string>>;

const NOUNS = {
  brief: { zero: 'لا موجزات', one: 'موجز واحد', two: 'موجزان', few: '# موجزات', many: '# موجزًا', other: '# موجز' },
  draft: { zero: 'لا مسودات', one: 'مسودة واحدة', two: 'مسودتان', few: '# مسودات', many: '# مسودة', other: '# مسودة' },
  article: { zero: 'لا مقالات', one: 'مقال واحد', two: 'مقالان', few: '# مقالات', many: '# مقالًا', other: '# مقال' },
  country: { zero: 'لا دول', one: 'دولة واحدة', two: 'دولتان', few: '# دول', many: '# دولة', other: '# دولة' },
  actor: { zero: 'لا أطراف', one: 'طرف واحد', two: 'طرفان', few: '# أطراف', many: '# طرفًا', other: '# طرف' },
  topic: { zero: 'لا موضوعات', one: 'موضوع واحد', two: 'موضوعان', few: '# موضوعات', many: '# موضوعًا', other: '# موضوع' },
  source: { zero: 'بلا مصادر', one: 'مصدر واحد', two: 'مصدران', few: '# مصادر', many: '# مصدرًا', other: '# مصدر' },
  /** Of sources that were counted just before: «5 مصادر، منها اثنان رسميان». */
  official: { zero: 'لا رسمي', one: 'واحد رسمي', two: 'اثنان رسميان', few: '# رسمية', many: '# رسميًّا', other: '# رسمي' },
  thread: { zero: 'لا ملفات متصلة', one: 'ملف متصل واحد', two: 'ملفان متصلان', few: '# ملفات متصلة', many: '# ملفًّا متصلًا', other: '# ملف متصل' },
  outlet: { zero: 'لا وسائل إعلام', one: 'وسيلة إعلام واحدة', two: 'وسيلتا إعلام', few: '# وسائل إعلام', many: '# وسيلة إعلام', other: '# وسيلة إعلام' },
  edition: { zero: 'لا أعداد', one: 'عدد واحد', two: 'عددان', few: '# أعداد', many: '# عددًا', other: '# عدد' },
  citation: { zero: 'لا إحالات', one: 'إحالة واحدة', two: 'إحالتان', few: '# إحالات', many: '# إحالة', other: '# إحالة' },
  correction: { zero: 'لا تصحيحات', one: 'تصحيح واحد', two: 'تصحيحان', few: '# تصحيحات', many: '# تصحيحًا', other: '# تصحيح' },
  feed: { zero: 'لا خلاصات', one: 'خلاصة واحدة', two: 'خلاصتان', few: '# خلاصات', many: '# خلاصة', other: '# خلاصة' },
  place: { zero: 'لا مواضع', one: 'موضع واحد', two: 'موضعان', few: '# مواضع', many: '# موضعًا', other: '# موضع' },
  minute: { zero: 'أقل من دقيقة', one: 'دقيقة واحدة', two: 'دقيقتان', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' },
  result: { zero: 'لا نتائج', one: 'نتيجة واحدة', two: 'نتيجتان', few: '# نتائج', many: '# نتيجة', other: '# نتيجة' },
  statement: { zero: 'لا تصريحات', one: 'تصريح واحد', two: 'تصريحان', few: '# تصريحات', many: '# تصريحًا', other: '# تصريح' },
  story: { zero: 'لا قصص', one: 'قصة واحدة', two: 'قصتان', few: '# قصص', many: '# قصة', other: '# قصة' },
  owner: { zero: 'بلا جهات مالكة', one: 'جهة مالكة واحدة', two: 'جهتان مالكتان', few: '# جهات مالكة', many: '# جهة مالكة', other: '# جهة مالكة' },
  question: { zero: 'لا أسئلة', one: 'سؤال واحد', two: 'سؤالان', few: '# أسئلة', many: '# سؤالًا', other: '# سؤال' },
  proposal: { zero: 'لا مقترحات', one: 'مقترح واحد', two: 'مقترحان', few: '# مقترحات', many: '# مقترحًا', other: '# مقترح' },
  name: { zero: 'لا أسماء', one: 'اسم واحد', two: 'اسمان', few: '# أسماء', many: '# اسمًا', other: '# اسم' },
  error: { zero: 'لا أخطاء', one: 'خطأ واحد', two: 'خطآن', few: '# أخطاء', many: '# خطأ', other: '# خطأ' },
  warning: { zero: 'لا تنبيهات', one: 'تنبيه واحد', two: 'تنبيهان', few: '# تنبيهات', many: '# تنبيهًا', other: '# تنبيه' },
} as const satisfies Record<string, Forms>; // prettier-ignore

/** A noun that `count` can count. */
export type CountedNoun = keyof typeof NOUNS;

const rules = new Intl.PluralRules('ar');

/**
 * A number with its noun, in the nominative, as one says it after a colon or alone.
 *
 * @param n a whole number, zero or more
 * @example count(2, 'source') // 'مصدران'
 * @example count(11, 'brief') // '11 موجزًا'
 */
export function count(n: number, noun: CountedNoun): string {
  return NOUNS[noun][rules.select(n)].replace('#', formatNumber(n));
}
