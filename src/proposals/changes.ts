/** What was and what is now: «عيّن … خلفا لـ …», «رفع … من … إلى …», «ألغى …», «علّق …». */
import { sentences } from '../arabic/sentences.ts';
import type { Reading } from '../accounts/account.ts';
import { successionIn } from './successions.ts';
import type { Change } from './proposals.ts';

const MOST = 3;
const SENTENCES = 10;
type Told = Omit<Change, 'from'>;

/** Only where the sentence tells both what was and what is. */
export function proposeChanges({ title, text, people }: Reading): Change[] {
  const said = [
    title,
    ...sentences(text)
      .slice(0, SENTENCES)
      .map((sentence) => sentence.text),
  ];
  const found = said.flatMap((sentence) =>
    [successionIn(sentence, people), quantityIn(sentence), endIn(sentence)].flatMap(
      (told): Change[] =>
        told === undefined || told.before === told.after ? [] : [{ ...told, from: sentence }],
    ),
  );
  const isNew = (change: Told, i: number): boolean =>
    found.findIndex(({ before, after }) => before === change.before && after === change.after) ===
    i;
  return found.filter(isNew).slice(0, MOST);
}

const NUMBER = '[\\d٠-٩][\\d٠-٩.,٫]*';
const UNIT =
  '(?:\\s?[%٪]|\\s(?:في المئة|في المائة|بالمئة|بالمائة|نقطة)|(?:\\s(?:مليون|مليار|ألف))?(?:\\s(?:دولارا?|يورو|دينارا?|جنيها?|فرنكا?|درهما?|ريالا?))?)?';
const QUANTITY = new RegExp(
  `(?<![\\p{L}])[وف]?(?:ارتفعت?|انخفضت?|تراجعت?|زادت?|رفعت?|خفضت?|قلصت?|رفع|خفض|تقليص|تخفيض|زيادة)\\s(?<what>(?:[\\p{L}\\p{M}'’-]+\\s){1,6}?)من\\s(?<before>${NUMBER}${UNIT})\\sإلى\\s(?<after>${NUMBER}${UNIT})(?=[.،؛:)\\s]|$)`,
  'u',
);

/** «رفع المصرف سعر الفائدة من 5% إلى 6%»: one number becomes another. */
function quantityIn(sentence: string): Told | undefined {
  if (!/من\s[\d٠-٩].*إلى\s[\d٠-٩]/u.test(sentence)) return undefined;
  const { what = '', before = '', after = '' } = QUANTITY.exec(sentence)?.groups ?? {};
  const name = what.trim();
  // «سعره»: of what was named before; «من 26 إلى 28 مارس» are days.
  return name === '' || /(?:ه|ها|هم)$/u.test(name)
    ? undefined
    : { what: name, before: before.trim(), after: after.trim() };
}

const THINGS =
  '(?:ال)?(?:قانون|اتفاق|اتفاقية|حظر|عضوية|رحلات|مفاوضات|محادثات|عقوبات|دستور|مرسوم|رسوم|دعم|زيارة|اجتماع|اجتماعا|قمة|انتخابات|جلسة)|حالة الطوارئ|العمل ب';
const END = new RegExp(
  `(?:^|،\\s|قد\\s|^\\S+\\s(?:\\S+\\s)?)[وف]?(?<verb>ألغى|ألغت|علّ?ق|علّ?قت|رفع|رفعت)\\s(?:(?!(?:على|إلى|عن|من|في|أن|إن|خلال)\\s)[\\p{L}\\p{M}]+\\s){0,6}?(?<what>(?:${THINGS})(?!\\p{L})(?:\\s[\\p{L}\\p{M}]+){0,5}?)(?=[.،؛:]|$|\\s(?:بعد|بسبب|وذلك|اعتبارا|إثر|عقب|حتى|منذ|الذي|التي|كان|كانت|احتجاجا)(?!\\p{L})|\\sفي\\s\\d)`,
  'u',
);

/** «ألغى», «علّق», «رفع الحظر»: what was there is no more. */
function endIn(sentence: string): Told | undefined {
  const { verb = '', what = '' } = END.exec(sentence)?.groups ?? {};
  if (what === '') return undefined;
  if (verb.startsWith('أل')) return { what, before: 'قائم', after: 'أُلغي' };
  if (verb.startsWith('عل')) return { what, before: 'قائم', after: 'معلّق' };
  return /^(?:ال)?(?:حظر|عقوبات)|^حالة/u.test(what)
    ? { what, before: 'سارٍ', after: 'رُفع' }
    : undefined;
}
