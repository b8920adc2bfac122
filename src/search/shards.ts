/**
 * The search index in shards of whole months, so that a correction makes one of them anew, and a reader's first search
 * fetches one, however long the archive.
 */

/** As many briefs make a shard; a reader's first search looks through at least so many. */
export const SHARD_LENGTH = 1000;

/** The name of the newest shard; the others are called by their first month. */
export const NEWEST = 'newest';

export interface Shard<T> {
  /** `newest`, or `YYYY-MM`. */
  readonly name: string;
  /** Newest first. */
  readonly items: readonly T[];
}

/**
 * Months are counted from the oldest: a new brief changes the newest shard alone. That one takes in what is too little
 * for a shard of its own.
 *
 * @param newestFirst `day` is `YYYY-MM-DD`
 * @returns newest first; at least the newest, which is empty where there is nothing
 */
export function shardsOf<T extends { readonly day: string }>(
  newestFirst: readonly T[],
  length = SHARD_LENGTH,
): Shard<T>[] {
  const months = [...Map.groupBy(newestFirst, ({ day }) => day.slice(0, 7)).values()];
  const closed: T[][] = [];
  let open: T[] = [];
  for (const month of months.reverse()) {
    open = [...month, ...open];
    if (open.length < length) continue;
    closed.push(open);
    open = [];
  }
  const newest = [...open, ...(closed.pop() ?? [])];
  const older = closed.reverse().map((items) => ({
    name: items.at(-1)?.day.slice(0, 7) ?? '',
    items,
  }));
  return [{ name: NEWEST, items: newest }, ...older];
}
