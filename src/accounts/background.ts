/** Sentences that tell no news but what was before it: other years, «منذ», «وكان قد», «يُذكر أن», what a thing is. */
import type { CalendarDay } from '../arabic/dates.ts';
import { plainLetters } from '../arabic/plain-letters.ts';
import { addDays } from '../days/calendar.ts';
import { type DayInText, findDays } from '../days/find-days.ts';

/** What happened so many days before the report is what it looks back on. */
const RECENT_DAYS = 10;
/** The figures of a month come out in the next one, or the one after. */
const STATISTICS_DAYS = 75;

/** The sentence says itself that it reminds. */
const REMINDING =
  /^[وف]?(?:(?:ال)?جدير بالذكر|(?:ت|ي)جدر (?:ال)?(?:اشاره|ذكر)|[يت]ذكر ان|[يت]شار (?:هنا )?الي ان|للتذكير|سبق|كما هو معروف|من المعروف|تاريخيا|في السابق|في وقت سابق(?! (?:اليوم|من اليوم|ال\S+ (?:اليوم)?)))/u;
/** The past perfect; but «كان على متنها», «كان بين القتلى» tell of the event. */
const PAST_PERFECT = /^[وف]?(?:كان|كانت|كانوا|كانا)\s+(?!(?:علي متن|من بين|بين|ضمن|في استقبال))/u;
/** What something is, where it lies, when it began. */
const DESCRIBING =
  /^[وف]?(?:[يت]عد|[يت]عتبر|[يت]قع|[يت]شتهر|[يت]نشط|[يت]عاني|[يت]تالف|[يت]تكون|[يت]نحدر|[يت]مثل|[يت]اتي|تاسست?|اسست?|ولدت?|عرفت?|اشتهرت?|نشات?)\s|^[وف]?[يت]بلغ عدد سكان|^[وف]?(?:\S+ ){1,3}(?:[يت]عد|[يت]عتبر) /u;
/** «أعلى مستوى منذ 2016» is news; «منذ الصباح» is today. */
const SINCE =
  /(?<!(?:مر[هة] (?:ال)?اولي|الاولي|الاول|اول|اعلي|ادني|اكبر|اقوي|اعنف|اسوا|اقل|اكثر)(?:\s\S+){0,5}\s)(?<!\p{L})منذ (?!(?:امس|اليوم|صباح|فجر|مساء|ساعات|ظهر|ليل|الصباح|الفجر|ظهور|اندلاع|بد[اء]|بدايه (?:الازم|الهجوم|العمليه)))/u;
const LONG_AGO =
  /(?<!\p{L})(?:قبل|قبيل) (?:نحو |حوالي |اكثر من |قرابه )?(?:\S+ )?(?:عام|عامين|اعوام|سنه|سنتين|سنوات|سنين|شهر|شهرين|اشهر|عقد|عقدين|عقود|قرن|قرون)(?!\p{L})|(?:العام|الشهر|الموسم|القرن|السنه) (?:الماضي|المنصرم|الفائت|الفايت)|(?:الاعوام|السنوات|العقود|الاشهر) (?:\S+ )?(?:الماضيه|الاخيره)|(?<!\p{L})(?:موسم|مونديال|اولمبياد) (?:19|20)\d\d|في وقت سابق من (?:هذا )?(?:العام|الشهر)|(?:حصيله|احصائيه|احصاييه) (?:\S+ )?سابقه|عام(?:ي)? (?:19|20)\d\d (?:و|الي )/u;

/** Whether a sentence says by its first words that it goes back: «يُذكر أن», «وكان قد». */
export function isReminding(sentence: string): boolean {
  const plain = plainLetters(sentence).trim();
  return REMINDING.test(plain) || PAST_PERFECT.test(plain);
}

/**
 * @param sentence as printed
 * @param anchor the day of publication; undefined where it is not known: then its words alone are asked
 * @param hasShares whether it counts shares or money: statistics tell of the month before
 */
export function isLookingBack(
  sentence: string,
  anchor: CalendarDay | undefined,
  hasShares: boolean,
): boolean {
  const plain = plainLetters(sentence).trim();
  if (isReminding(sentence) || DESCRIBING.test(plain)) return true;
  const days = anchor === undefined ? [] : findDays(sentence, anchor);
  if (anchor !== undefined && days.some((day) => isRecent(day, anchor))) return false;
  if (/(?<!\p{L})منذ /u.test(plain)) return SINCE.test(plain);
  const isStatistics = hasShares && anchor !== undefined;
  const isOfLastMonths = days.every(
    ({ to, precision, from }) =>
      to >= addDays(anchor ?? to, -STATISTICS_DAYS) &&
      (precision !== 'month' || from.endsWith('-01')),
  );
  if (isStatistics && isOfLastMonths) return false;
  if (LONG_AGO.test(plain) || (anchor !== undefined && hasEarlierYear(plain, anchor))) return true;
  return anchor !== undefined && days.some(({ to }) => to < addDays(anchor, -RECENT_DAYS));
}

/** «كأس العالم 2006», «أعوام 2014، 2015»: years that tell no day. */
function hasEarlierYear(plain: string, anchor: CalendarDay): boolean {
  const years = plain.match(/(?<![\d.,/-])(?:19|20)\d\d(?![\d.,/-]\d|\d)/gu) ?? [];
  return years.some((year) => year < anchor.slice(0, 4));
}

function isRecent({ from, to, precision }: DayInText, anchor: CalendarDay): boolean {
  const isDay = precision === 'day' || precision === 'days' || precision === 'week';
  return isDay && to >= addDays(anchor, -RECENT_DAYS) && from <= addDays(anchor, 1);
}
