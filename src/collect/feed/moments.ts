/** When an item was published, by what a feed claims. */
import { readMoments } from '../../ingest/date/printed-dates.ts';
import type { ClaimedStamp } from '../../ingest/page.ts';

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
