/** How far back new items of a feed may go, where nobody says it. */

const SHORTEST = 86_400_000;
const LONGEST = 7 * 86_400_000;

/**
 * Back to where runs have taken all that the feed had, but a day at least: what appeared while no run read it is new.
 *
 * @param startedAt of this run, milliseconds since 1970
 * @param read up to when all was taken, milliseconds since 1970; undefined where no run is known
 * @returns milliseconds since 1970
 */
export function windowStart(startedAt: number, read: number | undefined): number {
  const since = startedAt - (read ?? startedAt);
  return startedAt - Math.min(LONGEST, Math.max(SHORTEST, since));
}
