/** The day in a dateline: «نيامي 12 نوفمبر 2025 (رويترز) - …». */
import { MONTH } from '../../arabic/month-names.ts';
import { plainLetters } from '../../arabic/plain-letters.ts';
import { findDates } from './calendar-dates.ts';
import { WEEKDAY } from '../../arabic/weekdays.ts';

export interface Dateline {
  /** `YYYY-MM-DD`; undefined where the year is not printed. */
  readonly day: string | undefined;
  /** As printed, for the editor: «نيامي 12 نوفمبر». */
  readonly text: string;
}

const OPENING = 110;
const MOST_PLACE_WORDS = 4;
const YEARLESS = new RegExp(`(?<!\\d)\\d{1,2}\\s+(?:من\\s+)?${MONTH}(?![\\s،,/]*\\d)`, 'iu');
/** «(رويترز)», «/واج/», «[AFP]»: an agency is named in few words. */
const AGENCY = '[(/\\[]{1,2}\\s*(?<agency>[^()/\\[\\]\\d]{2,28}?)\\s*[)/\\]]{1,2}';
const DASH = '(?:[-–—ـ]{1,2}|:|/)';
/** Newsroom and day end in an agency, a stroke, or both; «في 12 نوفمبر 2025 وقعت» is a sentence. */
const AFTER = new RegExp(
  `^\\s*(?:م(?!\\p{L}))?[\\s،,]*(?<place>(?:\\p{L}+\\s*[،,]?\\s*){0,3})(?:${AGENCY}\\s*(?<end>${DASH})?|(?<stroke>${DASH}\\s))`,
  'iu',
);
const INITIALS = /^(?:\p{L}{1,3}[\s.]*){1,4}$|^[a-z. ]{2,16}$/iu;
/** Words that begin a sentence or a clause, never a place. */
const CLAUSE = /(?<!\p{L})(?:منذ|بعد|قبل|حتي|خلال|بين|من|الي|علي|عن|مع|ان|كان|كانت|عام|سنه|شهر|لقاء|قرار|اتفاق)(?!\p{L})/u; // prettier-ignore

/**
 * Reads the dateline at the beginning of a paragraph.
 *
 * @returns undefined where the paragraph begins with none, or with one that has no day
 */
export function readDateline(paragraph: string): Dateline | undefined {
  const plain = plainLetters(paragraph).slice(0, OPENING);
  const [date] = findDates(plain);
  const match = date === undefined ? YEARLESS.exec(plain) : undefined;
  const [start, end] =
    date === undefined
      ? [match?.index ?? -1, (match?.index ?? 0) + (match?.[0].length ?? 0)]
      : [date.start, date.end];
  if (start < 0 || (date !== undefined && date.day === undefined)) return undefined;
  if (!isPlace(plain.slice(0, start))) return undefined;
  const after = AFTER.exec(plain.slice(end));
  if (after === null || !isEnd(after.groups ?? {})) return undefined;
  // Letters are folded one for one, but for marks that are left out.
  const whole = plainLetters(paragraph).length === paragraph.length ? paragraph : plain;
  const text = whole.slice(0, end).trim();
  return { day: date?.day, text };
}

/** A town, perhaps its country, an agency, a weekday; nothing that makes a sentence. */
function isPlace(before: string): boolean {
  const rest = before
    .replace(/[(/[]\s*[^()/[\]]{2,28}\s*[)/\]]/gu, ' ')
    .replace(new RegExp(`(?<!\\p{L})(?:في|يوم|بتاريخ|${WEEKDAY})(?!\\p{L})`, 'giu'), ' ');
  const words = rest.match(/\p{L}+/gu) ?? [];
  return words.length <= MOST_PLACE_WORDS && !/[.؟!:«»"]/.test(rest) && !CLAUSE.test(rest);
}

function isEnd({ place, agency, end, stroke }: Readonly<Record<string, string | undefined>>) {
  if (CLAUSE.test(place ?? '')) return false;
  // «وقع البلدان، في 12 نوفمبر 2025، اتفاقا - …»: a stroke ends a dateline only right after the day.
  // Agencies have short names: «وفا -», «واج -».
  if (stroke !== undefined) return /^(?:\p{L}{2,4})?$/u.test((place ?? '').trim());
  if (agency === undefined) return false;
  if ((place ?? '').trim() !== '') return end !== undefined;
  const words = agency.match(/\p{L}+/gu)?.length ?? 0;
  return INITIALS.test(agency) || words <= 1 || (words <= 3 && end !== undefined);
}
