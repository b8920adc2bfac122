/** One quantity becomes another: «رفع المصرف سعر الفائدة من 5% إلى 6%», «من خمس سنوات إلى سبع سنوات». */
import { readNumber } from '../arabic/number-words.ts';
import { MONTH } from '../arabic/month-names.ts';
import { type Act, type Clause, actIn, hasHappened } from './clauses.ts';
import { ownedBy } from './noun-words.ts';
import type { Change } from './proposals.ts';

const GROWING: Act = {
  past: 'ارتفع ارتفعت انخفض انخفضت تراجع تراجعت هبط هبطت قفز قفزت صعد صعدت تقلص تقلصت انكمش انكمشت نما'.split(' '),
  present: [],
  noun: 'ارتفاع انخفاض تراجع هبوط قفزه'.split(' '),
}; // prettier-ignore
const SETTING: Act = {
  past: 'رفع رفعت خفض خفضت قلص قلصت مدد مددت زاد زادت ضاعف ضاعفت عدل عدلت شدد شددت'.split(' '),
  present: 'يرفع ترفع يخفض تخفض يقلص تقلص يمدد تمدد'.split(' '),
  noun: 'رفع خفض تقليص تخفيض زياده تمديد تعديل تشديد'.split(' '),
}; // prettier-ignore
const POSTPONING: Act = {
  past: 'تاجل تاجلت اجل اجلت ارجا ارجات ارجيت'.split(' '),
  present: [],
  noun: 'تاجيل ارجاء'.split(' '),
};
/** What is measured: the words before are who sets it. */
const MEASURED =
  /^(?:ال)?(?:سعر|اسعار|نسبه|معدل|معدلات|عدد|سن|مده|حصه|ضريبه|رسوم|رسم|فايده|اجر|اجور|راتب|رواتب|انتاج|ميزانيه|موازنه|توقعات|توقعاته|توقعاتها|تصنيف|سقف|حد|حجم|ولايه|احتياطي|احتياطيات|عجز|قيمه|دعم|كلفه|تكلفه|مساعدات|قوات|راس|عقوبه|عقد|هدنه|موعد|انتخابات|دين|ديون|نمو|تضخم|بطاله|صادرات|واردات|تعرفه|عمر|زمن|ايجار|غرامه)$/u;
/** Of the weather no change is told, nor of the times of a day. */
const IDLE = /^(?:ال)?(?:حراره|درجه|درجات|رياح|سرعه|امواج|ساعه)$/u;
const MONTH_NAME = MONTH.replace(/\?<\w+>/g, '?:');
const IS_MONTH = new RegExp(`^${MONTH_NAME}$`, 'iu');
const MOST_WHAT = 12;
const YEAR = /^(?:19|20)\d\d$/;

export function quantityIn(
  clause: Clause,
  year: string | undefined,
): Omit<Change, 'from'> | undefined {
  for (const act of [GROWING, SETTING, POSTPONING]) {
    const told = actIn(clause, act);
    if (told === undefined || !hasHappened(clause, told.at, year)) continue;
    const found = fromTo(clause, told.at, act === POSTPONING);
    if (found === undefined) continue;
    const { plain, words } = clause;
    const between = plain.slice(told.at + 1, found.from);
    // The thing measured, not who measures it: «رفع مجلس الإدارة سعر الفائدة» tells of «سعر الفائدة».
    const measured = act === GROWING ? 0 : between.findIndex((word) => MEASURED.test(word));
    const start = told.at + 1 + Math.max(0, measured);
    const name = nameOf(
      words.slice(start, found.from),
      plain[found.from - 1] ?? '',
      act === SETTING ? words.slice(told.at + 1, start) : undefined,
    );
    if (name === undefined || between.some((word) => IDLE.test(word))) continue;
    return { what: name, before: found.before, after: found.after };
  }
  return undefined;
}

/**
 * «رصيده», «رأس مالها»: of what, stands before, where the verb has another subject.
 *
 * @param subject undefined where the thing itself is the subject
 */
function nameOf(
  words: readonly string[],
  last: string,
  subject: readonly string[] | undefined,
): string | undefined {
  const isOwn = /(?:ه|ها|هم)$/u.test(last) && !(words.at(-1) ?? '').endsWith('ة');
  if (!isOwn) return words.length === 0 ? undefined : words.join(' ');
  if (subject === undefined) return undefined;
  const owner = subject.length > 0 ? subject : words.slice(0, -1);
  const rest = subject.length > 0 ? words.slice(0, -1) : [];
  const owned = ownedBy(words.at(-1) ?? '', owner, []);
  return owned === undefined ? undefined : [...rest, owned].join(' ');
}

interface FromTo {
  /** Index of «من». */
  readonly from: number;
  readonly before: string;
  readonly after: string;
}

/** «من» a number «إلى» a number, each with its unit. */
function fromTo({ plain, words }: Clause, at: number, areDays: boolean): FromTo | undefined {
  for (let from = at + 1; from < Math.min(plain.length, at + MOST_WHAT); from += 1) {
    if (plain[from] !== 'من') continue;
    const first = numberEnd(plain, from + 1);
    const to = plain.findIndex((word, i) => i > from && word === 'الي');
    if (first === undefined || to === -1 || to < first || to - first > 3) continue;
    const second = numberEnd(plain, to + 1);
    if (second === undefined) continue;
    const isDay = [first, second].some((i) => IS_MONTH.test(plain[i] ?? ''));
    if (isDay !== areDays) return undefined;
    const areYears = YEAR.test(plain[from + 1] ?? '') && YEAR.test(plain[to + 1] ?? '');
    if (areYears && second === plain.length) return undefined;
    const unit = unitEnd(plain, second);
    return {
      from,
      before: words.slice(from + 1, to).join(' '),
      after: words.slice(to + 1, isDay ? second + 1 : unit).join(' '),
    };
  }
  return undefined;
}

const DIGITS = /^\d[\d.,٫٬]*[%٪]?$/u;

/** Index behind the number that begins there. */
function numberEnd(plain: readonly string[], at: number): number | undefined {
  if (DIGITS.test(plain[at] ?? '')) return at + 1;
  const number = readNumber([...plain], at);
  return number === undefined ? undefined : at + number.words;
}

const UNIT =
  /^(?:مليون|مليونا|مليار|مليارا|تريليون|الف|الفا|دولارا?|دولارات|يورو|دينارا?|دنانير|جنيها?|جنيهات|فرنكا?|درهما?|دراهم|ريالا?|ريالات|ليره|روبلا?|شخصا?|عاما?|اعوام|سنه|سنوات|شهرا?|اشهر|يوما?|ايام|اسبوعا?|اسابيع|ساعه|ساعات|نقطه|نقاط|مقعدا?|مقاعد|فريقا?|فرق|برميلا?|طنا?|في|بالميه|بالمايه|الميه|المايه|%|٪)$/u;

function unitEnd(plain: readonly string[], at: number): number {
  let end = at;
  while (end < plain.length && end < at + 3 && UNIT.test(plain[end] ?? '')) end += 1;
  // «إلى 16 في» of something else.
  return plain[end - 1] === 'في' ? end - 1 : end;
}
