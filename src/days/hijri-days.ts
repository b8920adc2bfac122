/** Days of the Hijri calendar, alone or beside a Gregorian one, which then decides. */
import { HIJRI_MONTH, dayOfHijri, hijriMonthNumber, hijriOf } from '../arabic/hijri-months.ts';
import { WEEKDAY } from '../arabic/weekdays.ts';
import { type Stretch, addDays } from './calendar.ts';
import { DAY_AND_MONTH, readDay as readGregorian } from './calendar-dates.ts';
import { type Groups, type Reader, type Told, likely, oneDay, whole } from './told.ts';
import { dayIn, dayOfMonth, modifier, steps } from './words.ts';

const YEAR =
  '(?:[\\s،]*(?:من\\s+)?(?:عام|سنه)?\\s*(?<hy>1[34]\\d{2})(?!\\d)\\s*(?:هجريه?|هـ?(?!\\p{L}))?)';
const DAY = `(?:${WEEKDAY}\\s*[،,]?\\s*)?${dayOfMonth('h')}(?<hm>${HIJRI_MONTH})${YEAR}`;

export const hijriDays: readonly Reader[] = [
  // The calendars of countries differ by a day.
  { pattern: whole(`(?:يوم\\s+)?${DAY}`), read: readDay },
  {
    // The Gregorian day beside it decides.
    pattern: whole(
      `(?:يوم\\s+)?${DAY}[\\s،,(/]*(?:الموافقه?|اي|يوافق)?\\s*(?:ل|يوم\\s+)?${DAY_AND_MONTH}`,
    ),
    read: readGregorian,
  },
  {
    pattern: whole(`(?:شهر\\s+)?(?<hm>${HIJRI_MONTH})(?:\\s+المبارك)?\\s+${modifier()}`),
    read: (groups, { anchor }) => {
      const month = hijriMonthNumber(groups.hm ?? '');
      const step = steps(groups.mod ?? '');
      if (month === undefined) return undefined;
      const now = hijriOf(anchor);
      if (step === 0 && month !== now.month) return undefined;
      const off =
        step === 0
          ? 0
          : step < 0
            ? (month < now.month ? 0 : -1) + step + 1
            : (month > now.month ? 0 : 1) + step - 1;
      const stretch = monthOf(now.year + off, month);
      return stretch && likely(stretch, 'month');
    },
  },
  {
    pattern: whole(`(?:عام|سنه)\\s+(?<hy>1[34]\\d{2})\\s*(?:هجريه?|هـ?)`),
    read: ({ hy }) => {
      const [from, next] = [dayOfHijri(Number(hy), 1, 1), dayOfHijri(Number(hy) + 1, 1, 1)];
      return from === undefined || next === undefined
        ? undefined
        : likely({ from, to: addDays(next, -1) }, 'year');
    },
  },
];

function readDay(groups: Groups): Told | undefined {
  const month = hijriMonthNumber(groups.hm ?? '');
  if (month === undefined) return undefined;
  const day = dayOfHijri(Number(groups.hy), month, dayIn(groups, 'h'));
  return day === undefined ? undefined : likely(oneDay(day), 'day');
}

function monthOf(year: number, month: number): Stretch | undefined {
  const from = dayOfHijri(year, month, 1);
  const next = month === 12 ? dayOfHijri(year + 1, 1, 1) : dayOfHijri(year, month + 1, 1);
  return from === undefined || next === undefined ? undefined : { from, to: addDays(next, -1) };
}
