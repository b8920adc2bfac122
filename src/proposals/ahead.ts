/** Days of a sentence on which something is to happen: announced or planned, not told of the past, not a plan of years. */
import type { CalendarDay } from '../arabic/dates.ts';
import { plainLetters, plainWithPlaces } from '../arabic/plain-letters.ts';
import { isReminding } from '../accounts/background.ts';
import { addDays } from '../days/calendar.ts';
import { type DayInText, findDays } from '../days/find-days.ts';
import { tenseAround } from '../days/tense.ts';

/** Farther ahead is no date to watch for but a plan («بحلول 2050»). */
const YEARS = 3;
/** The expression itself says that it is to come. */
const COMING = /مقبل|قادم|(?<!\p{L})(?:غدا|غد|الغد|الاتي)(?!\p{L})/u;
/** Words that announce, within so many before the day. */
const ANNOUNCING =
  /(?<!\p{L})[وفبل]?(?:ال)?(?:مقرر|مزمع|متوقع|مرتقب|منتظر)(?:ه|ا|ات)?(?!\p{L})|(?<!\p{L})[وف]?(?:[يت]عتزم\p{L}*|موعد\p{L}*|ابتداء|اعتبارا|بدءا|مهله|المهله|الفتره|حدد\p{L}*|تحديد|سوف|س[يت]\p{L}{3,}|الي|حتي|تاجيل|ارجاء|استئناف|استيناف)(?!\p{L})/u;
const REACH = 9;
/** What was planned and is no more. */
const GIVEN_UP =
  /(?<!\p{L})[وف]?(?:كان|كانت|كما كان) (?:\S+ )?(?:من )?(?:ال)?(?:مقرر|مفترض|منتظر|متوقع|مزمع|مامول|[يت]فترض|[يت]توقع)|(?<!\p{L})[وف]?(?:الغي|الغت|الغاء|الغيت) (?!.*(?:موعد|بدلا|ابتداء|اعتبارا))|(?<!\p{L})(?:فيما|بينما|حين|عندما) (?:كان|كانت)/u;
/** Terms of contracts and of office, birthdays: nothing happens that day. */
const NO_EVENT =
  /عقد\p{L}{0,3} (?:\S+ ){0,6}?(?:حتي|[يت]متد|[يت]نتهي|الي)|(?:[يت]متد|[يت]نتهي|[يت]سري|انتهاء|نهايه) (?:\S+ ){0,3}?(?:عقد|تعاقد|ولايت|ارتباط)|مرتبط بعقد|[يت]بلغ (?:\S+ ){1,3}?(?:العشرين|\S*(?:ثلاثين|اربعين|خمسين|ستين|سبعين|ثمانين)|\d+ عام)|موازنه (?:\S+ )?لعام/u;
/** «نهاية العام», «النصف الأول من العام»: no day and no month. */
const VAGUE = /(?:ال)?(?:عام|سنه|صيف|شتاء|خريف|ربيع|موسم)(?!\p{L})|نصف|ربع/u;

/**
 * @param text of one sentence or several
 * @param anchor the day of publication
 * @returns in the order of the text
 */
export function daysAhead(text: string, anchor: CalendarDay): DayInText[] {
  const { plain, starts } = plainWithPlaces(text);
  if (GIVEN_UP.test(plain) || NO_EVENT.test(plain)) return [];
  const placeOf = (at: number): number => {
    const place = starts.findIndex((start) => start >= at);
    return place < 0 ? plain.length : place;
  };
  return findDays(text, anchor).filter(
    (day) =>
      day.from > anchor &&
      Number(day.from.slice(0, 4)) <= Number(anchor.slice(0, 4)) + YEARS &&
      isExact(day) &&
      !isToday(day, anchor) &&
      (COMING.test(plainLetters(day.text)) || !isReminding(text)) &&
      !isQuoted(text, day.start) &&
      isComing(plain, placeOf(day.start), placeOf(day.end), day),
  );
}

/** «الثلاثاء» of a report of Tuesday, or of the night after, is that day, not the one of next week. */
function isToday({ from, precision, text }: DayInText, anchor: CalendarDay): boolean {
  const isWeekAhead = precision === 'day' && from >= addDays(anchor, 6);
  return (
    isWeekAhead &&
    /^(?:يوم |مساء |صباح )?ال\p{L}+$/u.test(plainLetters(text)) &&
    !COMING.test(plainLetters(text))
  );
}

/** Days in what somebody says are his. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const count = (mark: RegExp): number => before.match(mark)?.length ?? 0;
  return count(/"/g) % 2 === 1 || count(/[«“]/gu) > count(/[»”]/gu);
}

/** Whether a sentence tells what is to come. */
export function isAhead(sentence: string, anchor: CalendarDay): boolean {
  return daysAhead(sentence, anchor).length > 0;
}

function isExact({ precision, text }: DayInText): boolean {
  if (precision === 'day' || precision === 'days' || precision === 'week') return true;
  return precision === 'month' && !VAGUE.test(plainLetters(text).replace(/(?:عام|سنه) \d{4}/u, ''));
}

function isComing(
  plain: string,
  start: number,
  end: number,
  { text, certainty }: DayInText,
): boolean {
  if (COMING.test(plainLetters(text))) return true;
  const before = plain.slice(0, start).trim().split(/\s+/).slice(-REACH).join(' ');
  if (ANNOUNCING.test(before)) return true;
  const tense = tenseAround(plain, start, end);
  if (tense === 'future' || tense === 'present') return true;
  // «أعلن استئناف الرحلات في 11 أبريل»; of a month alone the nearest is a guess.
  return tense !== 'past' && (certainty === 'certain' || /\d/.test(text));
}
