/** Headlines that answer: they deny, accuse, reject, contest. What they answer is another event. */
import { foldKey } from '../arabic/folding.ts';

/** Verbs and their nouns as headlines print them. */
const ANSWERING = new Set(
  (
    'نفى ينفي تنفي نفت ينفون نفيها نفيه رد ترد يرد ردت ردا ردود يردون انتقد ينتقد تنتقد انتقدت انتقاد انتقادات ينتقدون ' +
    'اتهم يتهم تتهم اتهمت اتهام اتهامات يتهمون اعتذر يعتذر تعتذر اعتذرت اعتذار رفض يرفض ترفض رفضت يرفضون ' +
    'هدد يهدد تهدد هددت تهديد توعد يتوعد تتوعد استنكر يستنكر تستنكر استنكرت أدان يدين تدين أدانت إدانة إدانات ' +
    'شكك يشكك تشكك شككت علق يعلق تعلق علقت تعليق عقب يعقب تعقيب ' +
    'طعن يطعن تطعن طعنت يطعنون طعون استأنف يستأنف تستأنف استأنفت اعترض يعترض تعترض اعترضت يعترضون اعتراض ' +
    'احتج يحتج تحتج احتجت يحتجون احتجاج احتجاجات ندد يندد تندد نددت تنديد'
  )
    .split(' ')
    .map(foldKey),
);
/** Behind them a headline tells what was answered. */
const FIRST_WORDS = 5;

/** @param words of a headline, folded */
export function isAnswer(words: readonly string[]): boolean {
  return words
    .slice(0, FIRST_WORDS)
    .some((word) => ANSWERING.has(word) || ANSWERING.has(word.replace(/^[وف](?=.{3})/, '')));
}
