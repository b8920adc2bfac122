/** Dates and clocks as Arabic pages print them, out of one line. */
import { MONTH, monthNumber } from '../../arabic/month-names.ts';
import { plainLetters } from '../../arabic/plain-letters.ts';

/** A moment as far as it is printed. */
export interface PrintedDate {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`, 24 hours. */
  readonly clock?: string;
  readonly seconds?: string;
  /** Minutes east of Greenwich, where the zone is printed. */
  readonly offset?: number;
}

export interface StampLine {
  readonly published?: PrintedDate;
  readonly updated?: PrintedDate;
  /** A date is printed, but no such day or hour exists. */
  readonly isImpossible: boolean;
  /** The line says of itself that it tells publication («نشر في»). */
  readonly isLabelled: boolean;
  /** The only moment of the line is that of an update. */
  readonly isUpdate: boolean;
}

const DATE_FORMS: readonly RegExp[] = [
  /(?<![\d])(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?:T(?=\d))?/gu,
  /(?<![\d])(?<y>\d{4})\s?[/.:]\s?(?<m>\d{1,2})\s?[/.:]\s?(?<d>\d{1,2})(?!\d)\.?/gu,
  /(?<!\d:?)(?<d>\d{1,2})\s?[/.-]\s?(?<m>\d{1,2})\s?[/.-]\s?(?<y>\d{4})(?!\d)/gu,
  new RegExp(`(?<!\\d)(?<d>\\d{1,2})\\s*(?:من\\s+)?(?:شهر\\s+)?${MONTH.replace('(', '(?<name>')}[\\s،,.]*(?<y>\\d{4})(?!\\d)`, 'giu'),
  new RegExp(`${MONTH.replace('(', '(?<name>')}\\s+(?<d>\\d{1,2})(?!\\d)[\\s،,]+(?<y>\\d{4})(?!\\d)`, 'giu'),
]; // prettier-ignore
const CLOCK =
  /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?!\d)\s*(ص(?!\p{L})|م(?!\p{L})|صباحا|مساء|ظهرا|بعد الظهر|[ap]\.?m\.?(?!\p{L}))?|الساعه\s+(\d{1,2})\s*(صباحا|مساء|ظهرا|ص(?!\p{L})|م(?!\p{L}))/giu;
const UPDATE = /(?:تم التحديث|اخر تحديث|محدثه?|تحديث|حدث في|عدل في)(?!\p{L})/u;
const LABEL = /(?:نشر|نشرت|النشر|منشور|published|الموافق)/i;
const ZONES: readonly (readonly [RegExp, number])[] = [
  [/غرينتش|جرينتش|\b(?:GMT|UTC)\b(?!\s*[+-]?\d)/iu, 0],
  [/\bKSA\b|مكه المكرمه|مكه|السعوديه|الرياض|الكويت|الدوحه|بغداد|عدن|موسكو/u, 180],
  [/ابوظبي|ابو ظبي|الامارات|دبي|مسقط/u, 240],
  [/طهران/u, 210],
];
/** What may stand in a line that is nothing but a stamp. */
const STAMP_WORDS =
  /(?:تم|نشر|نشرت|النشر|تاريخ|بتاريخ|في|يوم|على|الساعه|بتوقيت|الموافق|اخر|تحديث|التحديث|محدث|محدثه|منذ|السبت|الاحد|الاثنين|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|غرينتش|جرينتش|مكه|المكرمه|ابوظبي|السعوديه|هـ|حجم|الخط|اطبع|طباعه|GMT|UTC|KSA|published|updated|date|اضيف|كتب|هجريه|ميلاديه|الرياض|دبي|القاهره|ه|م|ص|مساء|صباحا|ظهرا|(?:Sat|Sun|Mon|Tue|Wed|Thu|Fri)\w*)(?![\p{L}])/giu;

/**
 * Reads a line as a stamp.
 *
 * @returns undefined where the line has no date, or says more than when
 */
export function readStampLine(line: string): StampLine | undefined {
  if (line.length > 200) return undefined;
  // «03.06.20223 يونيو 2022»: the date twice, nothing between.
  const plain = plainLetters(line).replace(/(\d{2}\.\d{2}\.\d{4})(?=\d{1,2}\s+\p{L})/u, '$1 ');
  const dates = findDates(plain);
  if (dates.length === 0) return undefined;
  const rest = dates.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    plain,
  );
  const words =
    rest
      .replace(/https?:\S+/g, ' ')
      .replace(CLOCK, ' ')
      .replace(new RegExp(`(?<![\\p{L}])(?:و|ل)?${STAMP_WORDS.source}`, 'giu'), ' ')
      .split('|')[0]
      ?.match(/[\p{L}]{2,}/gu) ?? [];
  const isLabelled = LABEL.test(plain) || UPDATE.test(plain);
  if (words.length > (isLabelled ? 4 : 2)) return undefined;
  return { ...readMoments(plain), isLabelled };
}

/** Every moment in a text of any length: for records, meta tags and addresses. */
export function readMoments(text: string): Omit<StampLine, 'isLabelled'> {
  const plain = plainLetters(text);
  const dates = findDates(plain);
  const real = dates.filter(({ day }) => day !== undefined);
  if (real.length === 0) return { isImpossible: dates.length > 0, isUpdate: false };
  const update = UPDATE.exec(plain)?.index;
  const isUpdate = update !== undefined && !real.some(({ start }) => start < update);
  const isBoth = update !== undefined && !isUpdate && real.some(({ start }) => start > update);
  const split = isBoth ? update : plain.length;
  const published = momentIn(plain, 0, split);
  const updated = momentIn(plain, split, plain.length);
  if (published === 'impossible') return { isImpossible: true, isUpdate };
  return {
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined || updated === 'impossible' ? {} : { updated }),
    isImpossible: false,
    isUpdate,
  };
}

function momentIn(text: string, from: number, to: number): PrintedDate | 'impossible' | undefined {
  const part = text.slice(from, to);
  const date = findDates(part).find(({ day }) => day !== undefined);
  if (date?.day === undefined) return undefined;
  const without = `${part.slice(0, date.start)}${'·'.repeat(date.end - date.start)}${part.slice(date.end)}`;
  const clocks = [...without.matchAll(CLOCK)];
  const [clock] = clocks;
  if (clock === undefined) return { day: date.day };
  const time = clockOf(clock);
  if (time === undefined) return 'impossible';
  const next = clocks[1]?.index ?? without.length;
  const offset = offsetAround(without, clock.index, clock.index + clock[0].length, next);
  return {
    day: date.day,
    clock: time,
    ...(clock[3] === undefined ? {} : { seconds: clock[3] }),
    ...(offset === undefined ? {} : { offset }),
  };
}

/** The zone stands after its clock («17:51 (مكة المكرمة)»), or just before it («GMT 10:12», «KSA 12:40»). */
function offsetAround(text: string, start: number, end: number, next: number): number | undefined {
  const iso = /^(?:\.\d+)?\s*(?:Z(?![\p{L}])|([+-])(\d{2}):?(\d{2})(?!\d))/u.exec(text.slice(end));
  if (iso !== null)
    return iso[1] === undefined
      ? 0
      : (iso[1] === '-' ? -1 : 1) * (Number(iso[2]) * 60 + Number(iso[3]));
  const signed = /(?:GMT|UTC|غرينتش)\s*([+-])\s*(\d{1,2}):?(\d{2})?/i.exec(
    text.slice(Math.max(0, start - 14)),
  );
  if (signed !== null)
    return (signed[1] === '-' ? -1 : 1) * (Number(signed[2]) * 60 + Number(signed[3] ?? 0));
  const before = text.slice(Math.max(0, start - 12), start);
  const near = /(?:GMT|KSA|UTC)\s*[:-]?\s*$/i.exec(before);
  if (near !== null) return zoneOf(near[0]);
  const gap = text.slice(end, Math.min(next, end + 40));
  // «KSA 20:40 - GMT 17:40»: the second zone is that of the second clock.
  const after = next < text.length ? gap.replace(/[-–،,|]?\s*(?:GMT|KSA)\s*$/, '') : gap;
  return zoneOf(after);
}

function zoneOf(text: string): number | undefined {
  const found = ZONES.map(([pattern, offset]) => ({ at: text.search(pattern), offset }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.offset;
}

function clockOf(match: RegExpMatchArray): string | undefined {
  const half = (match[4] ?? match[6] ?? '').toLowerCase();
  let hour = Number(match[1] ?? match[5]);
  const minute = Number(match[2] ?? 0);
  const isAfternoon = /^(?:م|مساء|ظهرا|بعد|p)/.test(half);
  if (isAfternoon && hour < 12) hour += half === 'ظهرا' && hour > 9 ? 0 : 12;
  if (/^(?:ص|صباحا|a)/.test(half) && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** Undefined where there is no such day. */
  readonly day: string | undefined;
}

/** Days in the order of the text; Hijri years are passed over. */
function findDates(plain: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const form of DATE_FORMS) {
    for (const match of plain.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const { y, m, d, name } = match.groups ?? {};
      const year = Number(y);
      if (year < 1900) {
        found.push({ start, end, day: 'hijri' });
        continue;
      }
      const month = name === undefined ? Number(m) : (monthNumber(name) ?? 0);
      found.push({ start, end, day: calendarDay(year, month, Number(d)) });
    }
  }
  return found.filter(({ day }) => day !== 'hijri').sort((a, b) => a.start - b.start);
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year < 2100;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}
