/** Words that place a stretch of time before, at or after the day of publication. Plain letters. */
import { MONTH, monthNumber } from '../arabic/month-names.ts';
import type { CalendarDay } from '../arabic/dates.ts';
import { monthOf, yearOf } from './calendar.ts';

const PAST = '(?:ماضي?|فايت|منصرم|منقضي)(?:ه|ين|ان|تين|تان)?';
const NEXT = '(?:مقبل|قادم|اتي)(?:ه|ين|ان|تين|تان)?';
const NOW = '(?:جاري?|حالي?)(?:ه|ين|ان|تين|تان)?';

/** Source of a pattern: «الماضي», «قبل الماضي», «المقبل», «بعد المقبل», «الجاري», with their other forms. */
export function modifier(name = 'mod'): string {
  return `(?<${name}>قبل\\s+ال${PAST}|بعد\\s+ال${NEXT}|ال${PAST}|ال${NEXT}|ال${NOW})`;
}

/** «نفسه», «ذاته», «التالي», «ذلك»: of a time that the text told before, not of the day of publication. */
export const OF_BEFORE =
  '(?:نفس[هـ]ا?|ذات[هـ]ا?|عينه|التالي[هـ]?|السابق[هـ]?|الموالي[هـ]?|اللاحق[هـ]?|ذاك|ذلك|تلك)';

/** How many steps a modifier leads from the present: −1 «الماضي», −2 «قبل الماضي», 0 «الجاري», 1, 2. */
export function steps(text: string): number {
  const isPast = new RegExp(`ال${PAST}$`, 'u').test(text);
  if (isPast) return text.startsWith('قبل') ? -2 : -1;
  if (new RegExp(`ال${NEXT}$`, 'u').test(text)) return text.startsWith('بعد') ? 2 : 1;
  return 0;
}

/**
 * Source of a pattern for a month in Arabic letters, single or fused.
 *
 * @param name of its group; a second name stands in `${name}2`
 */
export function month(name: string): string {
  return `(?=\\p{Script=Arabic})${MONTH.replaceAll('<name>', `<${name}>`).replaceAll('<other>', `<${name}2>`)}`;
}

/** The number of the month in a group of `month`; undefined where two names name two months. */
export function monthIn(
  groups: Readonly<Record<string, string | undefined>>,
  name: string,
): number | undefined {
  const first = monthNumber(groups[name] ?? '');
  const second = groups[`${name}2`];
  return second === undefined || monthNumber(second) === first ? first : undefined;
}

/** Source of a pattern for a year of four figures after a month or a day. */
export const OF_YEAR =
  '[\\s،]*(?:من\\s+)?(?:ل?عام|العام|سنه)?\\s*(?<y>(?:1[6-9]|20)\\d{2})(?!\\d|\\s*ه(?:ـ|جري|(?!\\p{L})))(?:\\s?م(?!\\p{L}))?';
/** «من العام الماضي», «العام المقبل», «من هذا العام». */
export const OF_TOLD_YEAR = `\\s+(?:من\\s+)?(?:(?:العام|السنه)\\s+${modifier('ymod')}|(?<ythis>هذا العام|هذه السنه))`;

/** The year that follows a month or a day in the groups of `OF_YEAR` and `OF_TOLD_YEAR`. */
export function yearIn(
  groups: Readonly<Record<string, string | undefined>>,
  anchor: CalendarDay,
): number | undefined {
  if (groups.y !== undefined) return Number(groups.y);
  if (groups.ythis !== undefined) return yearOf(anchor);
  return groups.ymod === undefined ? undefined : yearOf(anchor) + steps(groups.ymod);
}

/** The year of «مارس الماضي», «يناير المقبل», «نوفمبر الجاري»; undefined where the month is not the present one. */
export function yearOfMonth(
  month: number,
  modifierText: string,
  anchor: CalendarDay,
): number | undefined {
  const step = steps(modifierText);
  const now = monthOf(anchor);
  if (step === 0) return month === now ? yearOf(anchor) : undefined;
  if (step < 0) return yearOf(anchor) + (month < now ? 0 : -1) + (step + 1);
  return yearOf(anchor) + (month > now ? 0 : 1) + (step - 1);
}

const ORDINALS = ['الاول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر', 'الحادي عشر', 'الثاني عشر', 'الثالث عشر', 'الرابع عشر', 'الخامس عشر', 'السادس عشر', 'السابع عشر', 'الثامن عشر', 'التاسع عشر', 'العشرين', 'الحادي والعشرين', 'الثاني والعشرين', 'الثالث والعشرين', 'الرابع والعشرين', 'الخامس والعشرين', 'السادس والعشرين', 'السابع والعشرين', 'الثامن والعشرين', 'التاسع والعشرين', 'الثلاثين', 'الحادي والثلاثين']; // prettier-ignore
const ORDINAL = [...ORDINALS]
  .sort((a, b) => b.length - a.length)
  .map((one) => one.replace(' ', '\\s+'))
  .join('|');

/** Source of a pattern for a day of the month: «15», «ال15», «الخامس عشر من», «الأول من شهر». */
export function dayOfMonth(name: string): string {
  return `(?:(?:ال)?(?<${name}>(?<!\\d[/.,-]?)[0-3]?\\d(?![\\d/]))(?:\\s+(?:من\\s+)?(?:شهر\\s+)?|(?=\\s?[/-]?\\s?\\p{L}))|(?<${name}o>${ORDINAL})\\s+من\\s+(?:شهر\\s+)?)`;
}

export function dayIn(groups: Readonly<Record<string, string | undefined>>, name: string): number {
  const ordinal = groups[`${name}o`];
  if (ordinal === undefined) return Number(groups[name]);
  return ORDINALS.indexOf(ordinal.replace(/\s+/g, ' ')) + 1;
}
