/** Which items of a feed a run takes: new ones, and those that were corrected. */
import type { FeedItem } from './feed/feed-item.ts';

/** What is known of an item. */
export interface KnownItem {
  /** What the feed said of it last; undefined: it was taken from another feed. */
  readonly print: string | undefined;
  /** How often its page could not be read; 0 where it was. */
  readonly fails: number;
}

export interface Taken {
  /** The newest first; those without a time last, as the feed has them. */
  readonly items: readonly FeedItem[];
  /** How many would have been taken if the day had room. */
  readonly left: number;
}

/** Tries of a page; then it is left until its item changes. */
export const MOST_TRIES = 3;

/**
 * @param known what is known of an item by its key
 * @param since milliseconds since 1970: what is new and older is left out; what has no time is taken
 * @param room how many may be taken
 */
export function itemsToTake(
  items: readonly FeedItem[],
  known: (key: string) => KnownItem | undefined,
  since: number,
  room: number,
): Taken {
  const wanted = [...new Map(items.map((item) => [item.key, item])).values()].filter((item) => {
    const before = known(item.key);
    if (before === undefined) return (momentOf(item) ?? Infinity) >= since;
    if (before.print !== undefined && before.print !== item.print) return true;
    // A whole text serves where the page could not be read.
    return before.fails > 0 && (before.fails < MOST_TRIES || item.document !== undefined);
  });
  const sorted = wanted.sort((a, b) => (momentOf(b) ?? 0) - (momentOf(a) ?? 0));
  const taken = sorted.slice(0, Math.max(0, room));
  return { items: taken, left: sorted.length - taken.length };
}

function momentOf({ publishedAt, changedAt }: FeedItem): number | undefined {
  if (publishedAt === undefined) return changedAt;
  return Math.max(publishedAt, changedAt ?? publishedAt);
}
