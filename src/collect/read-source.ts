/** One source of a run: its feeds read, and what is new in them kept for ingest. What fails costs it alone. */
import type { FeedItem } from './feed/feed-item.ts';
import { readFeed } from './source-feed.ts';
import type { SourceContext } from './source-context.ts';
import type { Source } from './sources.ts';
import type { RunRecord, SourceRun } from './store/kept-runs.ts';
import { takeItems } from './take-items.ts';
import { windowStart } from './window.ts';

export interface SourceResult {
  readonly runs: readonly SourceRun[];
  readonly failed: RunRecord['failed'];
  /** The items that were taken, or would be. */
  readonly items: readonly FeedItem[];
}

/** @throws the file system's error, and the reason of a signal that stopped the run */
export async function readSource(source: Source, context: SourceContext): Promise<SourceResult> {
  const runs: SourceRun[] = [];
  const failed: RunRecord['failed'] = [];
  const items: FeedItem[] = [];
  for (const feed of source.feeds) {
    const read = await readFeed(feed, context);
    const isRead = read.state === 'read' || read.state === 'unchanged';
    const taken = isRead
      ? await takeItems(source, feed, read.items, context)
      : { items: [], failed: [], left: 0, forbidden: 0 };
    if (isRead) remember(feed, taken.left === 0, context);
    items.push(...taken.items);
    failed.push(...taken.failed);
    const since = sinceWhen(feed, read.state === 'failed' || read.state === 'forbidden', context);
    runs.push({
      outlet: source.outlet,
      name: source.name,
      feed,
      state: read.state,
      found: read.items.length,
      taken: taken.items.length,
      left: taken.left + read.left,
      forbidden: taken.forbidden,
      unread: read.unread,
      ...(read.reason === undefined ? {} : { reason: read.reason }),
      ...(since === undefined ? {} : { since }),
      ...(read.movedTo === undefined ? {} : { movedTo: read.movedTo }),
    });
  }
  return { runs, failed, items };
}

/** Up to when all was taken: what waits lies in this run's window; where somebody asked for less, some was missed. */
function remember(
  feed: string,
  isAll: boolean,
  { state: { read }, since, startedAt }: SourceContext,
): void {
  const start = windowStart(startedAt, read.get(feed));
  if (since(feed) <= start) read.set(feed, isAll ? startedAt : start);
}

/** Since when a feed cannot be read (ISO 8601); undefined while it can. */
function sinceWhen(
  feed: string,
  isDead: boolean,
  { state: { failing }, clock }: SourceContext,
): string | undefined {
  if (!isDead) {
    failing.delete(feed);
    return undefined;
  }
  const since = failing.get(feed) ?? new Date(clock.now()).toISOString();
  failing.set(feed, since);
  return since;
}
