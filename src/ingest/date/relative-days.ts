/** «قبل 3 ساعات», «أمس»: a day only for one who knows when the page was read. */
import { plainLetters } from '../../arabic/plain-letters.ts';

const AGO = /^(?:نشر(?:ت)?\s+)?(?:قبل|منذ)\s+(\d+)?\s*(دقيق|ساع|يوم|ايام|اسبوع|اسابيع)/u;
const HOUR = 3_600_000;
const UNITS: Readonly<Record<string, number>> = {
  دقيق: HOUR / 60,
  ساع: HOUR,
  يوم: 24 * HOUR,
  ايام: 24 * HOUR,
  اسبوع: 7 * 24 * HOUR,
  اسابيع: 7 * 24 * HOUR,
};

/**
 * @param line «قبل 3 ساعات», «قبل يومين», «أمس», «اليوم»
 * @param crawled when the page was read, ISO 8601
 * @returns the day, `YYYY-MM-DD` in UTC; undefined where the line says nothing of the kind
 */
export function relativeDay(line: string, crawled: string): string | undefined {
  const read = Date.parse(crawled);
  const plain = plainLetters(line).trim();
  if (Number.isNaN(read) || plain.length > 40) return undefined;
  const back = (milliseconds: number): string =>
    new Date(read - milliseconds).toISOString().slice(0, 10);
  if (/^(?:اليوم)(?:[\s,،]|$)/u.test(plain)) return back(0);
  if (/^(?:امس|البارحه)(?:[\s,،]|$)/u.test(plain)) return back(24 * HOUR);
  const [, number, unit = ''] = AGO.exec(plain) ?? [];
  const length = UNITS[unit];
  if (length === undefined) return undefined;
  const isDual = /^\S+\s+(?:ساعتين|يومين|اسبوعين|دقيقتين)/u.test(plain);
  return back(length * Number(number ?? (isDual ? 2 : 1)));
}
