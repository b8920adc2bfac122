/** Days of the week: «الأربعاء الماضي», «الخميس» by the tense, «يومي السبت والأحد», «من الاثنين إلى الأربعاء». */
import type { CalendarDay } from '../arabic/dates.ts';
import { WEEKDAY, lastWeekday, weekdayOf } from '../arabic/weekdays.ts';
import { addDays, monthStretch, weekStretch, weekdayFrom, weekdayUpTo } from './calendar.ts';
import { type Context, type Reader, type Told, certain, likely, oneDay, whole } from './told.ts';
import {
  OF_TOLD_YEAR,
  OF_YEAR,
  modifier,
  month,
  monthIn,
  steps,
  yearIn,
  yearOfMonth,
} from './words.ts';

const DAY = `(?:ال(?=\\p{L}))${WEEKDAY.replace('(?:ال)?', '')}`;
const NTH = ['الاول', 'الثاني', 'الثالث', 'الرابع', 'الخامس'];
/** Days that come again and again, prayers, markets, and days with a name of their own. */
const NAMED_AFTER =
  /^\s+(?:العظيم|الحزين|السود|الاسود|البيض|الدامي|المقدس|من كل|التالي|نفس|ذات|السابق|الموالي|اللاحق|معا|على حد)/u;
const NAMED_BEFORE =
  /(?<!\p{L})[وبل]?(?:كل|كل يوم|ايام|صلاه|صلوات|خطبه|خطب|سوق|مسيره|مسيرات|جمعه|ليالي|عطله|قرب|عين|خان|مدينه|بلده|قريه|حي|نادي|محطه|صحيفه|مجله|ليله|بعض|تظاهرات)\s+$/u;
/** «القائدين الاثنين» agree in case: «الوزيران الاثنين» are no two. */
const BOTH_BEFORE = /(?:(?<!\p{L})(?:بين|كلا|كلتا|هذين)|\p{L}{2,}ين)\s+$/u;
const ON_DAY = /(?<!\p{L})[وبل]?(?:يوم|صباح|مساء|ظهر|فجر|ليل|عصر|منتصف نهار|امس|اليوم|غدا?)\s+$/u;

export const weekdays: readonly Reader[] = [
  {
    pattern: whole(`(?:يوم\\s+)?(?<w>${DAY})\\s*[،,]?\\s*${modifier()}`),
    read: ({ w = '', mod = '' }, { anchor }) => {
      const day = stepped(w, steps(mod), anchor);
      return day === undefined ? undefined : certain(oneDay(day), 'day');
    },
  },
  {
    pattern: whole(`(?:يوم\\s+)?(?<w>${DAY})\\s+من\\s+(?:الاسبوع\\s+${modifier()}|هذا\\s+الاسبوع)`),
    read: ({ w = '', mod }, { anchor }) => {
      const weekday = numberOf(w);
      // Weeks begin on Saturday, Sunday or Monday, by country.
      if (weekday === undefined || weekday === 0 || weekday === 6) return undefined;
      const { from } = weekStretch(addDays(anchor, 7 * (mod === undefined ? 0 : steps(mod))));
      return certain(oneDay(addDays(from, weekday - 1)), 'day');
    },
  },
  {
    pattern: whole(
      `(?:يوم\\s+)?(?<w>${DAY})\\s+(?<nth>الاول|الثاني|الثالث|الرابع|الخامس|الاخير)\\s+(?:من|في)\\s+(?:شهر\\s+)?${month('m')}(?:${OF_YEAR}|${OF_TOLD_YEAR}|\\s+${modifier()})`,
    ),
    read: (groups, { anchor }) => {
      const [weekday, number] = [numberOf(groups.w ?? ''), monthIn(groups, 'm')];
      if (weekday === undefined || number === undefined) return undefined;
      const year =
        groups.mod === undefined ? yearIn(groups, anchor) : yearOfMonth(number, groups.mod, anchor);
      if (year === undefined) return undefined;
      const { from, to } = monthStretch(year, number);
      const day =
        groups.nth === 'الاخير'
          ? weekdayUpTo(to, weekday)
          : addDays(weekdayFrom(from, weekday), 7 * NTH.indexOf(groups.nth ?? ''));
      return day > to ? undefined : certain(oneDay(day), 'day');
    },
  },
  {
    pattern: whole(
      `(?<lead>(?:من|بين|يومي|ايام|ليل|ليله)\\s+)?(?:يوم\\s+)?(?<a>${DAY})(?<joint>\\s+(?:الي|حتي|و)\\s?|\\s*[-–/]\\s*|\\s+)(?:يوم\\s+)?(?<b>${DAY})(?:\\s+${modifier()})?`,
    ),
    read: readTwo,
  },
  {
    pattern: whole(`(?:يوم\\s+)?(?<w>${DAY})`),
    read: ({ w = '' }, context) => {
      if (isNoDay(w, context)) return undefined;
      return alone(w, context);
    },
  },
];

function isNoDay(word: string, { before, after }: Context): boolean {
  if (NAMED_AFTER.test(after) || NAMED_BEFORE.test(before)) return true;
  return /اثنين|اتنين/.test(word) && BOTH_BEFORE.test(before) && !ON_DAY.test(before);
}

/** Of today or yesterday where nothing tells: that is what news is about. */
function alone(word: string, { anchor, tense }: Context): Told | undefined {
  const weekday = numberOf(word);
  if (weekday === undefined) return undefined;
  const [past, next] = [weekdayUpTo(anchor, weekday), weekdayFrom(anchor, weekday)];
  const time = tense();
  if (time === 'past' || time === 'said') return likely(oneDay(past), 'day');
  if (time === 'future') return likely(oneDay(next), 'day');
  // «يلتقي الوزير الأحد»: the present is of the coming days, and not of a week hence.
  if (time === 'present' && next <= addDays(anchor, 3)) return likely(oneDay(next), 'day');
  return past >= addDays(anchor, -1) ? likely(oneDay(past), 'day') : undefined;
}

function readTwo(
  groups: Readonly<Record<string, string | undefined>>,
  context: Context,
): Told | undefined {
  const { a = '', b = '', joint = '', mod, lead = '' } = groups;
  if (lead.includes('ايام') || isNoDay(a, context)) return undefined;
  const { anchor, tense } = context;
  const [first, last] = [numberOf(a), numberOf(b)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const length = (last - first + 7) % 7;
  const isRange = /الي|حتي|[-–/]/.test(joint) || /من|بين/.test(lead);
  if (!isRange && length !== 1) return undefined;
  if (!isRange && joint.trim() === '' && !`${lead}${context.before.slice(-6)}`.includes('ليل'))
    return undefined;
  const time = mod === undefined ? tense() : steps(mod) < 0 ? 'past' : 'future';
  if (time === undefined) return undefined;
  const from =
    time === 'past' || time === 'said'
      ? addDays(
          mod === undefined ? weekdayUpTo(anchor, last) : weekdayUpTo(addDays(anchor, -1), last),
          -length,
        )
      : weekdayFrom(mod === undefined ? anchor : addDays(anchor, 1), first);
  return likely({ from, to: addDays(from, length) }, 'days');
}

function stepped(word: string, step: number, anchor: CalendarDay): CalendarDay | undefined {
  const weekday = numberOf(word);
  if (weekday === undefined) return undefined;
  if (step === 0) return addDays(weekStretch(anchor).from, (weekday + 6) % 7);
  if (step < 0) return addDays(weekdayUpTo(addDays(anchor, -1), weekday), 7 * (step + 1));
  return addDays(weekdayFrom(addDays(anchor, 1), weekday), 7 * (step - 1));
}

function numberOf(word: string): number | undefined {
  return lastWeekday(`${word}  `);
}

/** The day of a weekday at most `reach` days from another: «أمس الأربعاء» in a text that came out after midnight. */
export function weekdayNear(
  word: string,
  day: CalendarDay,
  reach: number,
): CalendarDay | undefined {
  const weekday = numberOf(word);
  const off = [0, -1, 1].filter((one) => Math.abs(one) <= reach);
  return off.map((one) => addDays(day, one)).find((one) => weekdayOf(one) === weekday);
}
