/** Verbs that tell a decision: the perfect of a third person at the head of a clause. */
import { plainLetters } from '../arabic/plain-letters.ts';

const VERBS =
  'قرر قررت اقر اقرت وافق وافقت صادق صادقت وقع وقعت ابرم ابرمت الغي الغت علق علقت عين عينت اقال اقالت عزل عزلت فرض فرضت رفع رفعت خفض خفضت مدد مددت جدد جددت اعلن اعلنت انتخب انتخبت صوت صوتت اصدر اصدرت حظر حظرت منع منعت افتتح افتتحت سحب سحبت قطع قطعت طرد طردت اغلق اغلقت حل حلت استقال استقالت تنازل ادان ادانت حكم حكمت قضت اتفق اتفقت استانف استانفت انسحب انسحبت';
const DECIDING = new RegExp(
  `(?:^|[،؛]\\s*|(?<!\\p{L})قد\\s+|^\\S+\\s+)[وف]?(?:${VERBS.split(' ').join('|')})(?!\\p{L})`,
  'u',
);

export function isDeciding(sentence: string): boolean {
  return DECIDING.test(plainLetters(sentence).trim());
}

const JOINED = new RegExp(`^و(?=(?:${VERBS.split(' ').join('|')})(?!\\p{L}))`, 'u');

/** «وقررت الحكومة» begins with the decision: «قررت الحكومة». */
export function withoutConjunction(sentence: string): string {
  return JOINED.test(plainLetters(sentence)) ? sentence.replace(/^و\p{M}*/u, '') : sentence;
}
