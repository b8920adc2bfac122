/** The hour in a stamp, and the zone beside it. */

/** Hours of a text as groups 1 (hour), 2 (minute), 3 (second), 4 (half of the day); or 5 and 6 for «الساعة 10 صباحا». */
export const CLOCK =
  /(?<!\d)(\d{1,2})(?:\s?:\s?|h)(\d{2})(?::(\d{2})(?:\.\d+)?)?(?!\d)\s*(ص(?!\p{L})|م(?!\p{L})|صباحا|مساء|ظهرا|بعد الظهر|[ap]\.?m\.?(?!\p{L}))?|الساعه\s*:?\s*(\d{1,2})\s*(صباحا|مساء|ظهرا|ص(?!\p{L})|م(?!\p{L}))/giu;
const ZONES: readonly (readonly [RegExp, number])[] = [
  [/غرينتش|جرينتش|غرينيتش|\b(?:GMT|UTC)\b(?!\s*[+-]?\d)/iu, 0],
  [/\bKSA\b|مكه المكرمه|مكه|السعوديه|الرياض|الكويت|الدوحه|بغداد|عدن|موسكو/u, 180],
  [/\bGST\b|ابوظبي|ابو ظبي|الامارات|دبي|مسقط/u, 240],
  [/طهران/u, 210],
];
/** UTC+14:00 (Kiribati) is the farthest zone; minutes are those of the zones in use (IANA tz database). */
const MOST_HOURS = 14;
const ZONE_MINUTES: readonly number[] = [0, 30, 45];

export interface Clock {
  /** `HH:MM`, 24 hours. */
  readonly clock: string;
  readonly seconds?: string;
  /** Minutes east of Greenwich, where the zone is printed. */
  readonly offset?: number;
}

/**
 * The first hour in a text.
 *
 * @param plain a text out of `plainLetters`, its date blotted out
 * @returns undefined without one, `impossible` where no such hour exists
 */
export function findClock(plain: string): Clock | 'impossible' | undefined {
  const clocks = [...plain.matchAll(CLOCK)];
  const [clock] = clocks;
  if (clock === undefined) return undefined;
  const time = hourOf(clock);
  if (time === undefined || Number(clock[3] ?? 0) > 59) return 'impossible';
  const next = clocks[1]?.index ?? plain.length;
  const isMachine = clock[3] !== undefined || plain[clock.index - 1] === '·';
  const offset = offsetAround(plain, clock.index, clock.index + clock[0].length, next, isMachine);
  return {
    clock: time,
    ...(clock[3] === undefined ? {} : { seconds: clock[3] }),
    ...(offset === undefined ? {} : { offset }),
  };
}

/**
 * The zone stands after its clock («17:51 (مكة المكرمة)»), or just before it («GMT 10:12», «KSA 12:40»).
 *
 * @param isMachine the clock is one of ISO 8601: «-11:45» after another is the end of a time span
 */
function offsetAround(
  text: string,
  start: number,
  end: number,
  next: number,
  isMachine: boolean,
): number | undefined {
  const iso = /^(?:\.\d+)?\s*(?:Z(?![\p{L}])|([+-])(\d{2})(:?)(\d{2})(?![\d:]))/u.exec(
    text.slice(end),
  );
  const isSpan = iso?.[1] === '-' && iso[3] === ':' && !isMachine;
  if (iso !== null && !isSpan) {
    return iso[1] === undefined ? 0 : signedOffset(iso[1], iso[2], iso[4]);
  }
  const signed = /(?:GMT|UTC|غرينتش|جرينتش)\s*([+-])\s*(\d{1,2}):?(\d{2})?(?!\d)/i.exec(
    text.slice(Math.max(0, start - 14)),
  );
  if (signed !== null) return signedOffset(signed[1], signed[2], signed[3]);
  const before = text.slice(Math.max(0, start - 12), start);
  const near = /(?:GMT|KSA|UTC)\s*[:-]?\s*$/i.exec(before);
  if (near !== null) return zoneOf(near[0]);
  const gap = text.slice(end, Math.min(next, end + 40));
  // «KSA 20:40 - GMT 17:40»: the second zone is that of the second clock.
  const after = next < text.length ? gap.replace(/[-–،,|]?\s*(?:GMT|KSA)\s*$/, '') : gap;
  return zoneOf(after);
}

function signedOffset(sign = '+', hours = '0', minutes = '0'): number | undefined {
  const offset = Number(hours) * 60 + Number(minutes);
  if (offset > MOST_HOURS * 60 || !ZONE_MINUTES.includes(Number(minutes))) return undefined;
  return sign === '-' ? -offset : offset;
}

function zoneOf(text: string): number | undefined {
  const found = ZONES.map(([pattern, offset]) => ({ at: text.search(pattern), offset }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.offset;
}

function hourOf(match: RegExpMatchArray): string | undefined {
  const half = (match[4] ?? match[6] ?? '').toLowerCase();
  let hour = Number(match[1] ?? match[5]);
  const minute = Number(match[2] ?? 0);
  const isAfternoon = /^(?:م|مساء|ظهرا|بعد|p)/.test(half);
  if (isAfternoon && hour < 12) hour += half === 'ظهرا' && hour > 9 ? 0 : 12;
  if (/^(?:ص|صباحا|a)/.test(half) && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
