/** The new items of a feed, kept for ingest: by their texts where the feed has them whole, else by their pages. */
import { decode } from '../ingest/read/decode.ts';
import type { FeedItem } from './feed/feed-item.ts';
import { itemsToTake, type KnownItem, MOST_TRIES } from './items-to-take.ts';
import { knownIn, rememberedIn } from './known-items.ts';
import type { SourceContext } from './source-context.ts';
import type { Source } from './sources.ts';
import type { RunRecord } from './store/kept-runs.ts';
import type { KnownPage } from './store/state.ts';

export interface TakenItems {
  readonly items: readonly FeedItem[];
  readonly failed: RunRecord['failed'];
  /** How many wait for another day or run, or until the host wants to be asked. */
  readonly left: number;
  /** How many have pages that no program may read. */
  readonly forbidden: number;
}

/** @throws the file system's error, and the reason of a signal that stopped the run */
export async function takeItems(
  source: Source,
  feed: string,
  all: readonly FeedItem[],
  context: SourceContext,
): Promise<TakenItems> {
  const { state, texts, clock, since, taken, unread, dryRun } = context;
  const now = clock.now();
  const newest = texts.newest();
  for (const { key } of all) {
    // A run that was killed may have kept a text and not remembered it.
    const page = state.pages.get(key) ?? newest.get(key);
    if (page !== undefined) state.pages.set(key, seenAt(page, now));
  }
  const known = (key: string): KnownItem | undefined => knownIn(state.pages.get(key), feed);
  const today = Date.parse(new Date(now).toISOString().slice(0, 10));
  const room = source.dailyLimit - texts.countOf(source.outlet, today);
  const others = all.filter(({ key, print, document }) => {
    if (document === undefined) return !taken.has(key);
    // Where an earlier version was read, what cannot be read is its correction, and waits for its page.
    const before = known(key);
    const isSame = before?.print === undefined || before.print === print;
    if (isSame && before !== undefined && before.fails > 0 && newest.has(key)) return false;
    return !taken.has(key) || unread.has(key);
  });
  const plan = itemsToTake(others, known, since(feed), room);
  const planned = new Set(plan.items.map(({ key }) => key));
  for (const { key, print } of all) {
    const page = state.pages.get(key);
    const before = known(key)?.print;
    // What waits for room stays new; of what another feed has given, this one's words are none.
    const isOld = before === undefined || before === print || taken.has(key);
    if (page !== undefined && isOld && !planned.has(key))
      state.pages.set(key, rememberedIn(page, page, feed, print));
  }
  for (const key of planned) taken.add(key);
  if (dryRun) return { items: plan.items, failed: [], left: plan.left, forbidden: 0 };
  const items: FeedItem[] = [];
  const failed: RunRecord['failed'] = [];
  let { left } = plan;
  let forbidden = 0;
  for (const item of plan.items) {
    const isLate = item.document === undefined && clock.now() >= context.until;
    const got = isLate ? 'waiting' : await takeItem(source, feed, item, context);
    if (got === 'taken') {
      items.push(item);
      context.onArticle();
    } else if (got === 'waiting') left += 1;
    else if (got !== 'unchanged') {
      unread.add(item.key);
      if (got === 'forbidden') forbidden += 1;
      else failed.push({ outlet: source.outlet, url: item.address ?? feed, reason: got.reason });
    }
  }
  return { items, failed, left, forbidden };
}

type Got = 'taken' | 'unchanged' | 'waiting' | 'forbidden' | { readonly reason: string };

async function takeItem(
  { outlet }: Source,
  feed: string,
  item: FeedItem,
  { fetcher, clock, texts, state }: SourceContext,
): Promise<Got> {
  const { key, print, address, document, publishedAt: published } = item;
  const page = state.pages.get(key);
  const remember = (now: Omit<KnownPage, 'print'>): void => {
    state.pages.set(key, rememberedIn({ print, ...now }, state.pages.get(key), feed, print));
  };
  if (document !== undefined) {
    const at = clock.now();
    const text = { outlet, key, print, extension: document.extension, at };
    await texts.save(text, { target: feed, address, published }, document.text);
    remember({ seen: at });
    return 'taken';
  }
  // An item without a text has an address (page-item.ts).
  if (address === undefined) return { reason: 'لا عنوان للمادة' };
  const { etag, lastModified } = page ?? {};
  const got = await fetcher.fetch({ address, kind: 'page', etag, lastModified });
  const seen = clock.now();
  const fail = (reason: string, isLasting: boolean): Got => {
    const before = knownIn(page, feed);
    const isCorrected = before?.print !== undefined && before.print !== print;
    const fails = isCorrected ? 0 : (before?.fails ?? 0);
    remember({ seen, fails: isLasting ? MOST_TRIES : fails + 1 });
    return { reason };
  };
  switch (got.is) {
    case 'waiting':
    case 'forbidden':
      return got.is;
    case 'unchanged':
      remember({ seen, etag, lastModified });
      return 'unchanged';
    case 'failed':
      return fail(got.reason, got.lasting);
    case 'fetched': {
      const decoded = decode(got.body);
      if ('reason' in decoded) return fail(decoded.reason, true);
      const text = { outlet, key, print, extension: 'html', at: seen } as const;
      await texts.save(text, { target: got.address, address: undefined, published }, decoded.text);
      remember({ seen, etag: got.etag, lastModified: got.lastModified });
      return 'taken';
    }
  }
}

/** @param page what is remembered, or a text that was kept @param seen when a feed last had it, milliseconds since 1970 */
function seenAt(
  { print, etag, lastModified, fails, prints }: Omit<KnownPage, 'seen'>,
  seen: number,
): KnownPage {
  return { print, etag, lastModified, fails, prints, seen };
}
