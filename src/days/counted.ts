/** Counted stretches: «قبل يومين», «منذ ثلاث سنوات», «الأشهر الستة المقبلة», «اليومين الماضيين». */
import { SMALL_NUMBER, smallNumber } from '../arabic/number-words.ts';
import { HIJRI_MONTH } from '../arabic/hijri-months.ts';
import type { CalendarDay } from '../arabic/dates.ts';
import { WEEKDAY } from '../arabic/weekdays.ts';
import {
  addDays,
  addMonths,
  monthOf,
  monthStretch,
  weekStretch,
  yearOf,
  yearStretch,
} from './calendar.ts';
import { type Groups, type Reader, type Told, certain, likely, oneDay, whole } from './told.ts';
import { modifier, month, steps } from './words.ts';

const UNITS: readonly (readonly [unit: Unit, one: string, two: string, many: string])[] = [
  ['day', 'يوم', 'يومين', 'ايام|يوما'],
  ['week', 'اسبوع', 'اسبوعين', 'اسابيع|اسبوعا'],
  ['month', 'شهر', 'شهرين', 'اشهر|شهور|شهرا'],
  ['year', 'عام|سنه', 'عامين|سنتين', 'اعوام|عاما|سنوات|سنين|سنه'],
];
type Unit = 'day' | 'week' | 'month' | 'year';

const all = (of: 1 | 2 | 3): string => UNITS.map((unit) => unit[of]).join('|');
/** «يوم الأحد», «شهر رمضان», «عام 2011» are no one day, month, year. */
const NOT_NAMED = `(?!\\s+(?:${WEEKDAY}|${HIJRI_MONTH}|${month('no')}|\\d|ال))`;
const AMOUNT = `(?:(?<n>${SMALL_NUMBER})\\s+(?<many>${all(3)}|${all(1)})|(?<two>${all(2)})|(?<one>${all(1)})(?:\\s+واحده?)?${NOT_NAMED})`;
/** «قبل يومين من الهدنة» counts from another day. */
const NOT_OF_ANOTHER = '(?!\\s+(?:من(?!\\s+(?:الان|اليوم))|علي|عن|او|فقط من))';
const ABOUT = '(?:(?:نحو|حوالي|قرابه|زهاء|ما يقارب|ما يقرب من)\\s+)?';

export const counted: readonly Reader[] = [
  {
    pattern: whole(`(?:قبل|منذ)\\s+${ABOUT}${AMOUNT}${NOT_OF_ANOTHER}`),
    read: (groups, { anchor }) => away(groups, anchor, -1),
  },
  {
    pattern: whole(`بعد\\s+${ABOUT}${AMOUNT}${NOT_OF_ANOTHER}`),
    read: (groups, { anchor, tense }) =>
      tense() === 'future' ? away(groups, anchor, 1) : undefined,
  },
  {
    pattern: whole(
      `ال(?:(?<two>${all(2)})|(?<many>${all(3)})\\s+(?:ال)?(?<n>${SMALL_NUMBER}))\\s+(?:${modifier()}|(?<last>الاخيره?|الاخيرين|الاخيرتين))`,
    ),
    read: (groups, { anchor }) => {
      const amount = amountOf(groups);
      if (amount === undefined) return undefined;
      const step = groups.last === undefined ? steps(groups.mod ?? '') : -1;
      if (step === 0) return undefined;
      const other = shifted(anchor, amount.unit, step * amount.count);
      const [from = '', to = ''] = [anchor, other].sort();
      return likely({ from, to }, amount.unit === 'day' ? 'days' : amount.unit);
    },
  },
];

function amountOf({ n, many, two, one }: Groups): { unit: Unit; count: number } | undefined {
  const word = many ?? two ?? one ?? '';
  const unit = UNITS.find(([, ...forms]) =>
    forms.some((form) => form.split('|').includes(word)),
  )?.[0];
  const count = many !== undefined ? smallNumber(n ?? '') : two === undefined ? 1 : 2;
  return unit === undefined || count === undefined || count > 1000 ? undefined : { unit, count };
}

function shifted(day: CalendarDay, unit: Unit, count: number): CalendarDay {
  if (unit === 'day' || unit === 'week') return addDays(day, count * (unit === 'week' ? 7 : 1));
  return addMonths(day, count * (unit === 'year' ? 12 : 1));
}

/** As exact as its unit: «قبل خمس سنوات» is a year, «قبل أسبوعين» a week. */
function away(groups: Groups, anchor: CalendarDay, sign: 1 | -1): Told | undefined {
  const amount = amountOf(groups);
  if (amount === undefined) return undefined;
  const day = shifted(anchor, amount.unit, sign * amount.count);
  if (amount.unit === 'day') return (amount.count <= 10 ? certain : likely)(oneDay(day), 'day');
  if (amount.unit === 'week') return likely(weekStretch(day), 'week');
  if (amount.unit === 'month') return likely(monthStretch(yearOf(day), monthOf(day)), 'month');
  return likely(yearStretch(yearOf(day)), 'year');
}
