/** When an item was published, by what a feed claims. */
import { readMoments } from '../../ingest/date/printed-dates.ts';
import type { ClaimedStamp } from '../../ingest/page.ts';

/** Elements of RSS, Dublin Core and Atom, as they stand in the text of an item. */
const STAMPS =
  /<(?:[\w-]{1,20}:)?(?:pubDate|date|published|updated|modified|issued|created)\b[^<>]{0,200}>\s{0,20}(?:<!\[CDATA\[)?([^<\]]{6,80})/gi;
const MOST_STAMPS = 4;

/**
 * When an item appeared or was changed last, without reading it: to tell new ones from old ones.
 *
 * @param xml the item alone
 * @returns milliseconds since 1970; undefined where it has no stamp that can be read
 */
export function latestStamp(xml: string): number | undefined {
  const stamps = xml.matchAll(STAMPS).take(MOST_STAMPS);
  return latestOf([...stamps].map(([, text = '']) => text));
}

/** A stamp as RFC 822 and RFC 3339 write it, with its zone: of a hundred thousand items none has to be puzzled out. */
function plainStamp(text: string): number | undefined {
  const isPlain =
    /^\s*(?:\d{4}-\d\d-\d\dT[\d:.]+|(?:[a-z]{3},? )?\d{1,2} [a-z]{3} \d{4} [\d:]+ ?)(?:Z|GMT|[+-]\d\d:?\d\d)\s*$/i;
  const at = isPlain.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** The latest of some stamps, as `latestStamp`. */
export function latestOf(stamps: readonly string[]): number | undefined {
  const all = stamps.map(
    (text) => plainStamp(text) ?? momentOf([{ text, role: 'published' }], 'published'),
  );
  const known = all.filter((at) => at !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/**
 * @returns milliseconds since 1970, of a stamp without a zone as in Greenwich; undefined where none can be read
 */
export function momentOf(
  stamps: readonly ClaimedStamp[],
  role: ClaimedStamp['role'],
): number | undefined {
  for (const stamp of stamps) {
    if (stamp.role !== role) continue;
    const read = readMoments(stamp.text);
    const moment = read.published ?? read.updated;
    if (moment === undefined) continue;
    const { day, clock = '00:00', seconds = '00', offset = 0 } = moment;
    const at = Date.parse(`${day}T${clock}:${seconds}Z`) - offset * 60_000;
    if (!Number.isNaN(at)) return at;
  }
  return undefined;
}
