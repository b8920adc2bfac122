/** When an article was published, as its page prints it. */

export interface Publication {
  /** ISO 8601 in UTC. */
  readonly publishedAt: string;
  readonly updatedAt?: string;
}

/** «22:36 GMT 24.09.2025», with «(تم التحديث: 23:10 GMT 24.09.2025)» after an update. */
const STAMP =
  /^(\d{1,2}):(\d{2}) GMT (\d{1,2})\.(\d{1,2})\.(\d{4})(?: \(تم التحديث: (\d{1,2}):(\d{2}) GMT (\d{1,2})\.(\d{1,2})\.(\d{4})\))?$/;

/**
 * Reads a line that is nothing but a stamp.
 *
 * @returns undefined where the line is something else, or names a moment that does not exist
 */
export function readStamp(line: string): Publication | undefined {
  const match = STAMP.exec(line);
  if (match === null) return undefined;
  const published = toInstant(match.slice(1, 6));
  const updated = match[6] === undefined ? undefined : toInstant(match.slice(6, 11));
  if (published === undefined) return undefined;
  // An update before publication is a fault of the page.
  return updated !== undefined && updated > published
    ? { publishedAt: published, updatedAt: updated }
    : { publishedAt: published };
}

function toInstant(parts: readonly (string | undefined)[]): string | undefined {
  const [hour = NaN, minute = NaN, day = NaN, month = NaN, year = NaN] = parts.map(Number);
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const isReal =
    date.getUTCDate() === day && date.getUTCMonth() === month - 1 && hour < 24 && minute < 60;
  return isReal ? date.toISOString().replace('.000Z', 'Z') : undefined;
}
