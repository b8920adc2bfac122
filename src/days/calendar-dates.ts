/** Days of a month: «24 سبتمبر/أيلول 2025», «الأول من فبراير المقبل», «الأحد 21 سبتمبر», «من 5 إلى 12 ديسمبر». */
import type { CalendarDay } from '../arabic/dates.ts';
import { WEEKDAY, lastWeekday, weekdayOf } from '../arabic/weekdays.ts';
import { type Stretch, addDays, addMonths, calendarDay, monthOf, yearOf } from './calendar.ts';
import { nearest } from './nearest.ts';
import {
  type Context,
  type Groups,
  type Reader,
  type Told,
  certain,
  likely,
  oneDay,
  whole,
} from './told.ts';
import { OF_TOLD_YEAR, OF_YEAR, dayIn, dayOfMonth, modifier, month, monthIn, steps, yearIn, yearOfMonth } from './words.ts'; // prettier-ignore

const YEAR = `(?:${OF_YEAR}|${OF_TOLD_YEAR}|\\s+${modifier()})?`;
const WEEKDAY_BEFORE = `(?:(?:اليوم\\s+|امس\\s+|غدا?\\s+|يوم\\s+)?(?<w>${WEEKDAY})[\\s،,(]*(?:الموافق\\s+|في\\s+)?)?`;
const JOINT = '\\s*(?:الي|حتي|ل|لغايه|[-–])\\s*(?:يوم\\s+)?';
const AND = '\\s+و\\s?(?:يوم\\s+)?';
/** «الشهر الجاري» after its day. */
const OF_MONTH = `(?:(?:من\\s+)?(?:(?:الشهر|شهرنا)\\s+${modifier()}|(?<this>هذا الشهر)))`;

/** Source of a pattern for one day: «الأحد 21 سبتمبر», «24 سبتمبر/أيلول 2025»; read by `readDay`. */
export const DAY_AND_MONTH = `${WEEKDAY_BEFORE}(?:يوم\\s+)?${dayOfMonth('d')}${month('m')}${YEAR}`;
/** Source of a pattern for one day in figures, day first or year first. */
const IN_FIGURES = `${WEEKDAY_BEFORE}(?<!\\d[/.-]?)(?:(?<d>\\d{1,2})(?<s>[/.-])(?<n>\\d{1,2})\\k<s>(?<y>(?:19|20)\\d{2})|(?<iy>(?:19|20)\\d{2})(?<is>[/-])(?<in>\\d{1,2})\\k<is>(?<id>\\d{1,2}))(?![/.-]?\\d)`;

export const calendarDates: readonly Reader[] = [
  {
    // Two days of one month: a stretch where it is one, else both days one after the other.
    pattern: whole(
      `(?:(?:(?<between>من|بين|ما بين|مابين)|يومي|ايام)\\s+)?(?:يوم\\s+)?${dayOfMonth('a')}(?:${month('am')}\\s*)?(?<joint>${JOINT}|${AND})${dayOfMonth('b')}${month('m')}${YEAR}`,
    ),
    read: readStretch,
  },
  { pattern: whole(DAY_AND_MONTH), read: readDay },
  {
    pattern: whole(
      `(?:(?:(?<between>من|بين|ما بين)|يومي)\\s+)?${dayOfMonth('a')}(?<joint>${JOINT}|${AND})${dayOfMonth('b')}${OF_MONTH}`,
    ),
    read: (groups, { anchor }) => {
      const [from, to] = [dayOfToldMonth(groups, 'a', anchor), dayOfToldMonth(groups, 'b', anchor)];
      if (from === undefined || to === undefined || from >= to) return undefined;
      return isStretch(groups, { from, to }) ? certain({ from, to }, 'days') : undefined;
    },
  },
  {
    pattern: whole(`${WEEKDAY_BEFORE}(?:يوم\\s+)?${dayOfMonth('d')}${OF_MONTH}`),
    read: (groups, { anchor }) => {
      const day = dayOfToldMonth(groups, 'd', anchor);
      return day === undefined || !isWeekday(groups, day) ? undefined : certain(oneDay(day), 'day');
    },
  },
  { pattern: whole(IN_FIGURES), read: readFigures },
];

export function readDay(groups: Groups, context: Context): Told | undefined {
  const number = monthIn(groups, 'm');
  if (number === undefined) return undefined;
  const of = (year: number): Stretch | undefined => {
    const day = calendarDay(year, number, dayIn(groups, 'd'));
    return day === undefined ? undefined : oneDay(day);
  };
  return dated(groups, context, of, number);
}

function readFigures(groups: Groups): Told | undefined {
  const { d, n, y, iy, in: month, id } = groups;
  const day = calendarDay(Number(y ?? iy), Number(n ?? month), Number(d ?? id));
  return day === undefined || !isWeekday(groups, day) ? undefined : certain(oneDay(day), 'day');
}

/** A day or a stretch with its year, or with a modifier in its place, or by what is nearest. */
function dated(
  groups: Groups,
  { anchor, tense }: Context,
  of: (year: number) => Stretch | undefined,
  month: number,
): Told | undefined {
  const fits = (stretch: Stretch | undefined): stretch is Stretch =>
    stretch !== undefined && isWeekday(groups, stretch.from);
  const year = yearIn(groups, anchor);
  const precision = 'day';
  if (year !== undefined) {
    const stretch = of(year);
    return fits(stretch) ? certain(stretch, precision) : undefined;
  }
  if (groups.mod !== undefined) {
    const step = steps(groups.mod);
    if (step === 0) {
      const now = yearOfMonth(month, groups.mod, anchor);
      const stretch = now === undefined ? undefined : of(now);
      return fits(stretch) ? certain(stretch, precision) : undefined;
    }
    const around = [-2, -1, 0, 1, 2].map((off) => of(yearOf(anchor) + off)).filter(fits);
    const past = around.filter(({ from }) => from < anchor);
    const next = around.filter(({ to }) => to > anchor);
    const stretch = step < 0 ? past.at(step) : next[step - 1];
    return stretch === undefined ? undefined : certain(stretch, precision);
  }
  const stretch = nearest((one) => (fits(of(one)) ? of(one) : undefined), anchor, tense());
  if (stretch === undefined) return undefined;
  return groups.w === undefined ? likely(stretch, precision) : certain(stretch, precision);
}

function isWeekday(groups: Groups, day: string): boolean {
  const weekday = groups.w === undefined ? undefined : lastWeekday(`${groups.w}  `);
  return weekday === undefined || weekdayOf(day) === weekday;
}

function readStretch(groups: Groups, context: Context): Told | undefined {
  const last = monthIn(groups, 'm');
  const first = groups.am === undefined ? last : monthIn(groups, 'am');
  if (first === undefined || last === undefined) return undefined;
  const told = dated(
    groups,
    context,
    (year) => {
      const to = calendarDay(year, last, dayIn(groups, 'b'));
      const from = calendarDay(first > last ? year - 1 : year, first, dayIn(groups, 'a'));
      if (from === undefined || to === undefined || from >= to) return undefined;
      return { from, to };
    },
    last,
  );
  return told !== undefined && isStretch(groups, told) ? { ...told, precision: 'days' } : undefined;
}

/** «بين 3 و7» is a stretch; «3 و7» are two days, and one stretch only where they are neighbours. */
function isStretch({ joint = '', between }: Groups, { from, to }: Stretch): boolean {
  return !/^\s+و/.test(joint) || between !== undefined || addDays(from, 1) === to;
}

/** A day of «الشهر الجاري», «الشهر المقبل». */
function dayOfToldMonth(
  groups: Groups,
  name: string,
  anchor: CalendarDay,
): CalendarDay | undefined {
  const first = addMonths(`${anchor.slice(0, 7)}-01`, steps(groups.mod ?? ''));
  return calendarDay(yearOf(first), monthOf(first), dayIn(groups, name));
}
