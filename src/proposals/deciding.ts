/** Verbs that tell a decision or an act: the perfect of a third person at the head of a clause. */
import { plainLetters } from '../arabic/plain-letters.ts';

const VERBS =
  'قرر قررت اقر اقرت وافق وافقت صادق صادقت وقع وقعت ابرم ابرمت الغي الغت علق علقت عين عينت اقال اقالت عزل عزلت فرض فرضت رفع رفعت خفض خفضت مدد مددت جدد جددت اعلن اعلنت انتخب انتخبت صوت صوتت اصدر اصدرت حظر حظرت منع منعت افتتح افتتحت سحب سحبت قطع قطعت طرد طردت اغلق اغلقت حل حلت استقال استقالت تنازل ادان ادانت حكم حكمت قضت اتفق اتفقت استانف استانفت انسحب انسحبت';
const DECIDING = new RegExp(
  `(?:^|[،؛]\\s*|(?<!\\p{L})قد\\s+|^\\S+\\s+)[وف]?(?:${VERBS.split(' ').join('|')})(?!\\p{L})`,
  'u',
);
const ACTS =
  'اعتقل اعتقلت اوقف اوقفت احتجز احتجزت افرج افرجت اطلق اطلقت قصف قصفت هاجم هاجمت تبني تبنت رفض رفضت سجل سجلت حصل حصلت حصد حصدت فاز فازت خسر خسرت غرم غرمت برا برات فتح فتحت ارسل ارسلت نشر نشرت اجلي اجلت استدعي استدعت طالب طالبت دعا دعت اتهم اتهمت نفي نفت خصص خصصت منح منحت تعهد تعهدت وعد وعدت باع باعت اشتري اشترت استحوذ استحوذت اطاح اطاحت سيطر سيطرت انهار انهارت ارتفع ارتفعت انخفض انخفضت تراجع تراجعت هبط هبطت بلغ بلغت تكبد تكبدت كشف كشفت اظهر اظهرت عثر عثرت غادر غادرت وصل وصلت احال احالت استهدف استهدفت انضم انضمت شارك شاركت شملت ضم ضمت وجه وجهت قدم قدمت احرز احرزت تاهل تاهلت توفي توفيت لقي لقيت نقل نقلت عرض عرضت طلب طلبت اختار اختارت ضبط ضبطت صادر صادرت';
const ACTING = new RegExp(`^[وف]?(?:${ACTS.split(' ').join('|')})(?!\\p{L})`, 'u');
const DEEDS = new Set(`${VERBS} ${ACTS}`.split(' '));

/** @param word as printed, without conjunction */
export function beginsWithDeed(word: string): boolean {
  return DEEDS.has(plainLetters(word));
}

export function isDeciding(sentence: string): boolean {
  return DECIDING.test(plainLetters(sentence).trim());
}

/** Whether a sentence begins with what somebody did or what happened. */
export function isActing(sentence: string): boolean {
  return ACTING.test(plainLetters(sentence).trim());
}
