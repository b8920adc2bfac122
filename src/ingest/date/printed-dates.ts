/** Moments as Arabic pages print them, out of one line: which is publication's, which an update's. */
import { plainLetters } from '../../arabic/plain-letters.ts';
import { findDates } from './calendar-dates.ts';
import { CLOCK, findClock } from './clocks.ts';
import { WEEKDAY } from '../../arabic/weekdays.ts';

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
  /** A date is printed, but no such day or hour exists, or it is not the weekday printed with it. */
  readonly isImpossible: boolean;
  /** The line says of itself that it tells publication («نشر في»). */
  readonly isLabelled: boolean;
  /** The only moment of the line is that of an update. */
  readonly isUpdate: boolean;
}

const UPDATE =
  '(?:تم )?(?:ال)?تحديث(?:ه|ها)?|محدثه?|حدثت?(?=\\s*(?:في|يوم|بتاريخ|:))|عدلت? في|(?:اخر|تاريخ) (?:ال)?تعديل|(?:last )?(?:updated?|modified)|mis(?:e)? [aà] jour|modifi[eé]e?';
const PUBLISHED =
  'نشرت?(?:ه|ها)?|النشر|منشور|اضيفت?|الاضافه|كتبت? (?:في|بتاريخ|يوم)|حررت? (?:في|بتاريخ)|published|posted|publi[eé]e?|date';
const MARKER = new RegExp(
  `(?<!\\p{L})(?:(?<update>${UPDATE})|(?<published>${PUBLISHED}))(?!\\p{L})`,
  'giu',
);
/** What may stand in a line that is nothing but a stamp. */
const STAMP_WORD = new RegExp(
  `(?<!\\p{L})(?:و|ل)?(?:${UPDATE}|${PUBLISHED}|${WEEKDAY}|تم|تاريخ|بتاريخ|في|يوم|على|الساعه|بتوقيت|الموافق|اخر|منذ|غرينتش|جرينتش|مكه|المكرمه|ابوظبي|السعوديه|هـ|حجم|الخط|اطبع|طباعه|GMT|UTC|KSA|كتب|هجريه|ميلاديه|هجري|ميلادي|الرياض|دبي|القاهره|ه|م|ص|مساء|صباحا|ظهرا|on|at|by|le|du|par|the|st|nd|rd|th)(?!\\p{L})`,
  'giu',
);
const LONGEST = 200;

/** «15 مارس 202415 مارس 2024», «03.06.20223 يونيو 2022»: the date twice, nothing between. */
const GLUED = /((?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{4}|\p{L}\s*(?:19|20)\d{2})(?=\d{1,2}\s*[\p{L}./-])|((?<!\d)\d{4}-\d{2}-\d{2})(?=\d{4}-\d{2}|\d{1,2}\s*\p{L}\p{L})/gu; // prettier-ignore

/**
 * Reads a line as a stamp.
 *
 * @returns undefined where the line has no date, or says more than when
 */
export function readStampLine(line: string): StampLine | undefined {
  if (line.length > LONGEST) return undefined;
  const plain = withoutByline(stampText(line));
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
      .replace(STAMP_WORD, ' ')
      .split('|')[0]
      ?.match(/[\p{L}]{2,}/gu) ?? [];
  const markers = [...plain.matchAll(MARKER)];
  const mayExplain = markers.length > 0 || plain.includes('الموافق');
  if (words.length > (mayExplain ? 4 : 2)) return undefined;
  const isLabelled = markers.some(({ groups }) => groups?.published !== undefined);
  return { ...readMoments(line), isLabelled };
}

/** «بقلم: فلان - 7 أكتوبر 2025», «7 أكتوبر 2025 | كتب فلان»: who wrote it stands beside when. */
const BYLINE =
  /^\s*(?:بقلم|كتبته?|كتبه|كتب|تحرير|اعداد|المحرر|الكاتب|by)(?!\p{L})\s*:?\s*(?:\p{L}[\p{L}.]*\s*){1,5}$/iu;

function withoutByline(plain: string): string {
  const parts = plain.split(/(?<=\s)[|•–—-](?=\s)/u);
  const rest = parts.filter((part) => !BYLINE.test(part));
  return rest.length === parts.length ? plain : rest.join(' - ');
}

/** Every moment in a text of any length: for records, meta tags and addresses. */
export function readMoments(text: string): Omit<StampLine, 'isLabelled'> {
  const plain = stampText(text);
  const dates = findDates(plain);
  const real = dates.filter(({ day }) => day !== undefined);
  if (real.length === 0) return { isImpossible: dates.length > 0, isUpdate: false };
  const parts = partsOf(plain, real);
  const [published, updated] = [false, true].map((isUpdate) => {
    const part = parts.find((one) => one.isUpdate === isUpdate);
    return part && momentIn(plain.slice(part.from, part.to));
  });
  if (published === 'impossible') return { isImpossible: true, isUpdate: false };
  // A line with nothing but an update still tells its moment; who reads it asks `isUpdate` first.
  const isUpdate = published === undefined;
  const first = published ?? updated;
  const second = isUpdate ? undefined : updated;
  if (first === 'impossible') return { isImpossible: true, isUpdate };
  return {
    ...(first === undefined ? {} : { published: first }),
    ...(second === undefined || second === 'impossible' ? {} : { updated: second }),
    isImpossible: first === undefined,
    isUpdate,
  };
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly isUpdate: boolean;
}

/** The line cut before each label that a date follows: «نشر في … | آخر تحديث …», in either order. */
function partsOf(plain: string, real: readonly { readonly start: number }[]): Part[] {
  const cuts = [...plain.matchAll(MARKER)].map(({ index, groups }) => ({
    from: index,
    isUpdate: groups?.update !== undefined,
  }));
  const [first] = cuts;
  const head = first === undefined || first.from > 0 ? [{ from: 0, isUpdate: false }] : [];
  const all = [...head, ...cuts];
  const holds = (from: number, to: number): boolean =>
    real.some(({ start }) => start >= from && start < to);
  const dated = all.filter(({ from }, i) => holds(from, all[i + 1]?.from ?? plain.length));
  return dated.map((part, i) => ({ ...part, to: dated[i + 1]?.from ?? plain.length }));
}

function momentIn(part: string): PrintedDate | 'impossible' | undefined {
  const date = findDates(part).find(({ day }) => day !== undefined);
  if (date?.day === undefined) return undefined;
  const blot = '·'.repeat(date.end - date.start);
  const clock = findClock(`${part.slice(0, date.start)}${blot}${part.slice(date.end)}`);
  if (clock === 'impossible') return 'impossible';
  return { day: date.day, ...clock };
}

function stampText(text: string): string {
  return plainLetters(text).replace(GLUED, '$1$2 ');
}
