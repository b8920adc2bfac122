/** Parts of months and years: «مطلع العام», «أواخر أكتوبر», «الربع الأول من 2025», «خريف 2026». */
import type { CalendarDay } from '../arabic/dates.ts';
import { type Stretch, addDays, monthOf, monthStretch, yearOf } from './calendar.ts';
import { nearest } from './nearest.ts';
import { PERIOD, UNIT, type Unit, grain, periodOf, stretchOf, unitOf } from './period-words.ts';
import {
  type Context,
  type Groups,
  type Reader,
  type Told,
  certain,
  likely,
  whole,
} from './told.ts';
import { modifier, monthIn, steps } from './words.ts';

const PART =
  '(?<part>مطلع|بدايه|بدايات|اوايل|مستهل|باكوره|منتصف|اواسط|وسط|نهايه|نهايات|اواخر|ختام)';
const SEASONS: Readonly<Record<string, number>> = { ربيع: 3, صيف: 6, خريف: 9 };
const COUNT: Readonly<Record<string, number>> = {
  الاول: 0, الاولي: 0, الثاني: 1, الثانيه: 1, الثالث: 2, الرابع: 3,
}; // prettier-ignore
/** «نهاية العام الدراسي», «مطلع الشهر التالي». */
const OTHER_YEAR = /^\s+(?:نفس|ذات|التالي|السابق|الدراسي|المالي|الجديد|الاول|الثاني|الهجري)/u;

export const periodParts: readonly Reader[] = [
  {
    pattern: whole(`${PART}\\s+(?:من\\s+)?${PERIOD}`),
    read: readPart,
  },
  {
    pattern: whole(`${PART}\\s+(?:من\\s+)?${UNIT}`),
    read: readOpenPart,
  },
  {
    pattern: whole(
      `(?:(?<size>الربع|الفصل|النصف|الثلث)\\s+(?<count>الاول|الثاني|الثالث|الرابع|الاخير))\\s+(?:من\\s+)?(?:موسم\\s+)?${PERIOD}`,
    ),
    read: readShare,
  },
  {
    pattern: whole(
      `(?:ال)?(?<season>صيف|خريف|ربيع)\\s+(?:${modifier()}|(?:(?:من\\s+)?(?:عام|سنه)\\s+)?(?<y>(?:19|20)\\d{2})(?!\\d))`,
    ),
    read: readSeason,
  },
];

function readPart(groups: Groups, context: Context): Told | undefined {
  const { anchor, tense } = context;
  const number = monthIn(groups, 'm');
  const stretch =
    periodOf(groups, anchor) ??
    (number === undefined || groups.mmod !== undefined
      ? undefined
      : nearest((year) => monthStretch(year, number), anchor, tense()));
  return stretch && likely(partOf(groups.part ?? '', stretch, grain(groups)), grain(groups));
}

/** «نهاية العام», «منتصف الشهر»: of the present one, unless the tense leads to another. */
function readOpenPart(groups: Groups, { anchor, tense, after }: Context): Told | undefined {
  if (OTHER_YEAR.test(after)) return undefined;
  const { unit } = unitOf(groups);
  if (unit === 'week') return undefined;
  const parts = [-1, 0, 1].map((step) =>
    partOf(groups.part ?? '', stretchOf(unit, step, anchor), unit),
  );
  const [, now] = parts;
  if (now === undefined) return undefined;
  const time = tense();
  if (now.from > anchor) {
    // «نهاية العام» that is to come, told of the past: the one before, if it is the nearer.
    return time === 'past' &&
      /^(?:نهاي|اواخر|ختام)/.test(groups.part ?? '') &&
      isEarly(unit, anchor)
      ? parts[0] && likely(parts[0], unit)
      : likely(now, unit);
  }
  if (now.to < anchor && time === 'future') return parts[2] && likely(parts[2], unit);
  return likely(now, unit);
}

function isEarly(unit: Unit, anchor: CalendarDay): boolean {
  return unit === 'year' ? monthOf(anchor) <= 4 : Number(anchor.slice(8)) <= 10;
}

/** Of a month its first, second, third ten days; of a year its first quarter, May to August, its last quarter. */
function partOf(part: string, { from, to }: Stretch, unit: Unit): Stretch {
  const isEnd = /^(?:نهاي|اواخر|ختام)/.test(part);
  const isMiddle = /^(?:منتصف|اواسط|وسط)/.test(part);
  if (unit === 'year') {
    const year = yearOf(from);
    if (isEnd) return { from: monthStretch(year, 10).from, to };
    return isMiddle
      ? { from: monthStretch(year, 5).from, to: monthStretch(year, 8).to }
      : { from, to: monthStretch(year, 3).to };
  }
  if (unit === 'month') {
    if (isEnd) return { from: addDays(from, 20), to };
    return isMiddle
      ? { from: addDays(from, 10), to: addDays(from, 19) }
      : { from, to: addDays(from, 9) };
  }
  // Weeks begin on Saturday, Sunday or Monday, by country.
  if (isEnd) return { from: addDays(from, 3), to };
  return isMiddle
    ? { from: addDays(from, 1), to: addDays(from, 3) }
    : { from: addDays(from, -2), to: addDays(from, 1) };
}

function readShare(groups: Groups, { anchor }: Context): Told | undefined {
  const stretch = periodOf(groups, anchor);
  const unit = grain(groups);
  if (stretch === undefined || unit === 'week') return undefined;
  const of = (groups.size ?? '').includes('نصف') ? 2 : (groups.size ?? '').includes('ثلث') ? 3 : 4;
  const at = groups.count === 'الاخير' ? of - 1 : (COUNT[groups.count ?? ''] ?? of);
  if (at >= of) return undefined;
  if (unit === 'year') {
    const [year, length] = [yearOf(stretch.from), 12 / of];
    const first = monthStretch(year, at * length + 1);
    return certain({ from: first.from, to: monthStretch(year, (at + 1) * length).to }, 'month');
  }
  if (of === 4) return undefined;
  const length = Math.floor(30 / of);
  const from = addDays(stretch.from, at * length);
  return likely({ from, to: at === of - 1 ? stretch.to : addDays(from, length - 1) }, 'days');
}

/** Three months each; a winter belongs to two years and is left out. */
function readSeason(groups: Groups, { anchor }: Context): Told | undefined {
  const first = SEASONS[groups.season ?? ''];
  if (first === undefined) return undefined;
  const of = (year: number): Stretch => ({
    from: monthStretch(year, first).from,
    to: monthStretch(year, first + 2).to,
  });
  if (groups.y !== undefined) return likely(of(Number(groups.y)), 'season');
  const step = steps(groups.mod ?? '');
  const all = [-2, -1, 0, 1, 2].map((off) => of(yearOf(anchor) + off));
  const past = all.filter(({ to }) => to < anchor);
  const next = all.filter(({ from }) => from > anchor);
  const now = all.find(({ from, to }) => from <= anchor && anchor <= to);
  const found = step === 0 ? now : step < 0 ? past.at(step) : next[step - 1];
  return found && likely(found, 'season');
}
