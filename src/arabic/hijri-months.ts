/** The months of the Hijri year as the press prints them (CLDR `ar`, calendar `islamic-umalqura`), over `plainLetters`. */

const NAMES: readonly string[] = [
  '(?:ال)?محرم',
  'صفر',
  'ربيع(?: ال)?\\s?اول',
  'ربيع(?: ال)?\\s?(?:اخر|ثاني)',
  'جماد[يا](?: ال)?\\s?اولي?',
  'جماد[يا](?: ال)?\\s?(?:اخره?|ثانيه?)',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذ[وي] (?:ال)?قعده',
  'ذ[وي] (?:ال)?حجه',
];
const EACH = NAMES.map((name) => new RegExp(`^${name}$`, 'u'));

/** Source of a pattern for the name of a month. */
export const HIJRI_MONTH = `(?:${NAMES.join('|')})(?!\\p{L})`;

/** @returns 1 to 12; undefined where the name is none of them */
export function hijriMonthNumber(name: string): number | undefined {
  const month = EACH.findIndex((pattern) => pattern.test(name.trim().replace(/\s+/g, ' '))) + 1;
  return month === 0 ? undefined : month;
}

const calendar = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric',
}); // prettier-ignore
const DAY = 86_400_000;
/** 1 Muharram 1 in the proleptic Gregorian calendar, and the mean length of a month (days). */
const EPOCH = Date.UTC(622, 6, 19);
const MONTH_LENGTH = 29.530_588;

/** The Hijri day of a Gregorian one by the calendar of Umm al-Qura; other calendars differ by a day. */
export function hijriOf(day: string): { year: number; month: number; day: number } {
  const parts = calendar.formatToParts(new Date(`${day}T12:00:00Z`));
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return { year: of('year'), month: of('month'), day: of('day') };
}

/**
 * The Gregorian day of a Hijri one by the calendar of Umm al-Qura.
 *
 * @returns `YYYY-MM-DD`; undefined where the month has no such day, or the calendar has no tables (1300–1600)
 */
export function dayOfHijri(year: number, month: number, day: number): string | undefined {
  if (year < 1300 || year > 1600 || day < 1 || day > 30) return undefined;
  const months = (year - 1) * 12 + month - 1;
  const about = EPOCH + Math.round(months * MONTH_LENGTH + day - 1) * DAY;
  for (let off = -4; off <= 4; off += 1) {
    const candidate = new Date(about + off * DAY).toISOString().slice(0, 10);
    const found = hijriOf(candidate);
    if (found.year === year && found.month === month && found.day === day) return candidate;
  }
  return undefined;
}
