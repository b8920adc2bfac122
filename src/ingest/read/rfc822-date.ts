/** Dates of feeds as mail writes them. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 2822, §4.3; every other letter code says nothing sure. */
const ZONES: Readonly<Record<string, string>> = {
  ut: '+00:00', utc: '+00:00', gmt: '+00:00', z: '+00:00', est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00',
  mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00',
}; // prettier-ignore
const FORM =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*([+-]\d{2}):?(\d{2})|\s+([a-z]{1,5}))?\s*(?:\(.*\))?$/i;

/**
 * A date of RFC 822 and its successors as ISO 8601, so that two-digit years and letter zones are read as RFC 2822,
 * §4.3 says: 00–49 is 2000–2049, 50–999 is added to 1900.
 *
 * @returns the text itself where it is no such date; without an offset where the zone is not known
 */
export function fromRfc822(text: string): string {
  const match = FORM.exec(text.trim());
  if (match === null) return text;
  const [, day = '', name = '', digits = '', hour = '', minute = '', second, sign, rest, letters] =
    match;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return text;
  const year = Number(digits) + (digits.length === 4 ? 0 : Number(digits) < 50 ? 2000 : 1900);
  const zone =
    sign === undefined ? (ZONES[letters?.toLowerCase() ?? ''] ?? '') : `${sign}:${rest ?? '00'}`;
  const two = (n: number | string): string => String(n).padStart(2, '0');
  return `${String(year)}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second ?? '00'}${zone}`;
}
