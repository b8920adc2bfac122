/** A feed of a source: fetched where it has changed, and what it holds. */
import type { FeedItem, FeedReading } from './feed/feed-item.ts';
import { readFeedItems } from './feed/read-feed.ts';
import type { SourceContext } from './source-context.ts';
import type { SourceRun } from './store/kept-runs.ts';

export interface ReadFeed {
  readonly state: SourceRun['state'];
  readonly items: readonly FeedItem[];
  /** How many are damaged, or name no page and have no text. */
  readonly unread: number;
  /** How many items of the run's window were not looked at, since there are too many newer ones. */
  readonly left: number;
  readonly reason?: string;
  readonly movedTo?: string | undefined;
}

/** Items of a feed that are looked at: the newest. */
const MOST_ITEMS = 500;

/**
 * Where the feed has not changed its last answer is read again: what was left of it then may be taken now.
 *
 * @throws the file system's error, and the reason of a signal that stopped the run
 */
export async function readFeed(
  feed: string,
  {
    fetcher,
    answers,
    clock,
    since,
  }: Pick<SourceContext, 'fetcher' | 'answers' | 'clock' | 'since'>,
): Promise<ReadFeed> {
  const kept = await answers.get(feed);
  const { etag, lastModified } = kept ?? {};
  const got = await fetcher.fetch({ address: feed, kind: 'feed', etag, lastModified });
  if (got.is === 'unchanged') {
    const body = Buffer.from(kept?.body ?? '', 'base64');
    const reading = readFeedItems(body, kept?.address ?? feed, MOST_ITEMS);
    return { state: 'unchanged', ...read(reading, since(feed)) };
  }
  if (got.is !== 'fetched') return { state: got.is, ...NOTHING, reason: got.reason };
  const { address, body, movedTo } = got;
  const reading = readFeedItems(body, address, MOST_ITEMS);
  // What is no feed is asked for again, whether it changes or not.
  if ('fault' in reading) return { state: 'failed', ...NOTHING, reason: reading.fault, movedTo };
  await answers.put({
    url: feed,
    at: clock.now(),
    status: 200,
    address,
    ...(got.etag === undefined ? {} : { etag: got.etag }),
    ...(got.lastModified === undefined ? {} : { lastModified: got.lastModified }),
    body: body.toString('base64'),
  });
  return { state: 'read', ...read(reading, since(feed)), movedTo };
}

const NOTHING = { items: [], left: 0, unread: 0 } as const;

function read(reading: FeedReading, since: number): Pick<ReadFeed, 'items' | 'left' | 'unread'> {
  if ('fault' in reading) return NOTHING;
  const { items, left, unread } = reading;
  return { items, left: left.filter((at) => (at ?? Infinity) >= since).length, unread };
}
