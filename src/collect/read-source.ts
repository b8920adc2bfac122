/** One source of a run: its feeds read, and what is new in them kept for ingest. What fails costs it alone. */
import { decode } from '../ingest/read/decode.ts';
import type { Clock } from './clock.ts';
import type { FeedItem } from './feed/feed-item.ts';
import { readFeedItems } from './feed/read-feed.ts';
import { itemsToTake, type KnownItem, MOST_TRIES } from './items-to-take.ts';
import type { Fetcher } from './net/fetcher.ts';
import type { Source } from './sources.ts';
import type { Answers } from './store/answers.ts';
import type { RunRecord, SourceRun } from './store/kept-runs.ts';
import type { KnownPage, State } from './store/state.ts';
import type { Texts } from './store/texts.ts';

/** What the sources of a run share. */
export interface SourceContext {
  readonly fetcher: Fetcher;
  readonly clock: Clock;
  readonly texts: Texts;
  readonly answers: Answers;
  readonly state: State;
  /** Milliseconds since 1970: new items that are older are left out. */
  readonly since: number;
  /** Nothing is fetched but feeds, and nothing is kept. */
  readonly dryRun: boolean;
  /** Keys of the items that this run has taken: one item may be in several feeds. */
  readonly taken: Set<string>;
  /** Told after each article that was fetched. */
  readonly onArticle: () => void;
}

export interface SourceResult {
  readonly runs: readonly SourceRun[];
  readonly failed: RunRecord['failed'];
  /** The items that were taken, or would be. */
  readonly items: readonly FeedItem[];
}

/** Items of a feed that are looked at. */
const MOST_ITEMS = 500;

/** @throws the file system's error, and the reason of a signal that stopped the run */
export async function readSource(source: Source, context: SourceContext): Promise<SourceResult> {
  const runs: SourceRun[] = [];
  const failed: RunRecord['failed'] = [];
  const items: FeedItem[] = [];
  for (const feed of source.feeds) {
    const read = await readFeed(feed, context);
    const { outlet, name } = source;
    const isDead = read.state === 'failed' || read.state === 'forbidden';
    const since = sinceWhen(feed, isDead, context);
    const told = {
      outlet, name, feed, state: read.state,
      ...(read.reason === undefined ? {} : { reason: read.reason }),
      ...(since === undefined ? {} : { since }),
      ...(read.movedTo === undefined ? {} : { movedTo: read.movedTo }),
    }; // prettier-ignore
    const found = read.items.length;
    if (isDead || read.state === 'waiting') {
      runs.push({ ...told, found, taken: 0, left: 0, forbidden: 0 });
      continue;
    }
    const taken = await takeItems(source, feed, read.items, context);
    items.push(...taken.items);
    failed.push(...taken.failed);
    const { left, forbidden } = taken;
    runs.push({ ...told, found, taken: taken.items.length, left, forbidden });
  }
  return { runs, failed, items };
}

interface ReadFeed {
  readonly state: SourceRun['state'];
  readonly items: readonly FeedItem[];
  readonly reason?: string;
  readonly movedTo?: string | undefined;
}

/** Where the feed has not changed its last answer is read again: what was left of it then may be taken now. */
async function readFeed(
  feed: string,
  { fetcher, answers, clock }: SourceContext,
): Promise<ReadFeed> {
  const kept = await answers.get(feed);
  const got = await fetcher.fetch({
    address: feed,
    kind: 'feed',
    etag: kept?.etag,
    lastModified: kept?.lastModified,
  });
  if (got.is === 'unchanged' && kept !== undefined) {
    const reading = readFeedItems(Buffer.from(kept.body, 'base64'), kept.address, MOST_ITEMS);
    return { state: 'unchanged', items: 'fault' in reading ? [] : reading.items };
  }
  if (got.is === 'unchanged') return { state: 'failed', items: [], reason: '304 بلا طلب شرطي' };
  if (got.is !== 'fetched') return { state: got.is, items: [], reason: got.reason };
  const { address, body, etag, lastModified, movedTo } = got;
  const reading = readFeedItems(body, address, MOST_ITEMS);
  // What is no feed is asked for again, whether it changes or not.
  if ('fault' in reading) return { state: 'failed', items: [], reason: reading.fault, movedTo };
  await answers.put({
    url: feed,
    at: clock.now(),
    status: 200,
    address,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    body: body.toString('base64'),
  });
  return { state: 'read', items: reading.items, movedTo };
}

/** Since when a feed cannot be read (ISO 8601); undefined while it can. */
function sinceWhen(feed: string, isDead: boolean, context: SourceContext): string | undefined {
  const { state, clock } = context;
  if (!isDead) {
    state.failing.delete(feed);
    return undefined;
  }
  const since = state.failing.get(feed) ?? new Date(clock.now()).toISOString();
  state.failing.set(feed, since);
  return since;
}

interface TakenItems {
  readonly items: FeedItem[];
  readonly failed: RunRecord['failed'];
  readonly left: number;
  readonly forbidden: number;
}

async function takeItems(
  source: Source,
  feed: string,
  all: readonly FeedItem[],
  context: SourceContext,
): Promise<TakenItems> {
  const { state, texts, clock, since, taken, dryRun } = context;
  const now = clock.now();
  const newest = texts.newest();
  for (const { key } of all) {
    // A run that was killed may have kept a text and not remembered it.
    const page = state.pages.get(key) ?? newest.get(key);
    if (page !== undefined) state.pages.set(key, rememberedPage(page, now));
  }
  const known = (key: string): KnownItem | undefined => {
    const page = state.pages.get(key);
    return page && { print: page.print, fails: page.fails ?? 0 };
  };
  const today = Date.parse(new Date(now).toISOString().slice(0, 10));
  const room = source.dailyLimit - texts.countOf(source.outlet, today);
  const others = all.filter(({ key }) => !taken.has(key));
  const plan = itemsToTake(others, known, since, room);
  for (const { key } of plan.items) taken.add(key);
  if (dryRun) return { items: [...plan.items], failed: [], left: plan.left, forbidden: 0 };
  const result = { items: [] as FeedItem[], failed: [] as RunRecord['failed'], left: plan.left, forbidden: 0 }; // prettier-ignore
  for (const item of plan.items) {
    const got = await takeItem(source, feed, item, context);
    if (got === 'taken') {
      result.items.push(item);
      context.onArticle();
    } else if (got === 'waiting') result.left += 1;
    else if (got === 'forbidden') result.forbidden += 1;
    else if (got !== 'unchanged')
      result.failed.push({ outlet: source.outlet, url: item.address ?? feed, reason: got.reason });
  }
  return result;
}

function rememberedPage(
  { print, etag, lastModified, fails }: Omit<KnownPage, 'seen'>,
  seen: number,
): KnownPage {
  return {
    print,
    seen,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(fails === undefined ? {} : { fails }),
  };
}

type Got = 'taken' | 'unchanged' | 'waiting' | 'forbidden' | { readonly reason: string };

async function takeItem(
  { outlet }: Source,
  feed: string,
  item: FeedItem,
  { fetcher, clock, texts, state }: SourceContext,
): Promise<Got> {
  const { key, print, address, document, publishedAt: published } = item;
  if (document !== undefined) {
    const at = clock.now();
    const text = { outlet, key, print, extension: document.extension, at };
    await texts.save(text, { target: feed, address, published }, document.text);
    state.pages.set(key, { print, seen: at });
    return 'taken';
  }
  // An item without a text has an address (page-item.ts).
  if (address === undefined) return { reason: 'لا عنوان للمادة' };
  const page = state.pages.get(key);
  const { etag, lastModified } = page ?? {};
  const got = await fetcher.fetch({ address, kind: 'page', etag, lastModified });
  const at = clock.now();
  if (got.is === 'waiting' || got.is === 'forbidden') return got.is;
  if (got.is === 'unchanged') {
    state.pages.set(key, { ...page, print, seen: at });
    return 'unchanged';
  }
  const decoded = got.is === 'fetched' ? decode(got.body) : { reason: got.reason };
  if (got.is === 'failed' || 'reason' in decoded) {
    const before = page?.print === print ? (page.fails ?? 0) : 0;
    const isLasting = got.is === 'fetched' || got.lasting;
    state.pages.set(key, { print, seen: at, fails: isLasting ? MOST_TRIES : before + 1 });
    return { reason: 'reason' in decoded ? decoded.reason : '' };
  }
  const text = { outlet, key, print, extension: 'html', at } as const;
  await texts.save(text, { target: got.address, address: undefined, published }, decoded.text);
  state.pages.set(
    key,
    rememberedPage({ print, etag: got.etag, lastModified: got.lastModified }, at),
  );
  return 'taken';
}
