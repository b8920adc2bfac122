/** JSON Feed (https://www.jsonfeed.org/version/1.1/) as items. */
import { isRecord } from '../../ingest/read/html-evidence.ts';
import { readJson } from '../../ingest/read/json.ts';
import { resolveAddress } from '../../ingest/read/web-address.ts';
import type { FeedItem, FeedReading } from './feed-item.ts';
import { latestOf } from './moments.ts';
import { newest } from './newest.ts';
import { pageItem } from './page-item.ts';

const NO_FEED = 'ليس خلاصة JSON Feed: لا قائمة items فيه';

/**
 * @param address where it lay
 * @param most how many items are read: the newest
 */
export function jsonFeed(text: string, address: string, most: number): FeedReading {
  let feed: unknown;
  try {
    feed = JSON.parse(text);
  } catch {
    return { fault: 'ليس JSON صالحًا' };
  }
  if (!isRecord(feed) || !Array.isArray(feed.items)) return { fault: NO_FEED };
  const all: unknown[] = feed.items;
  const around = { ...feed, items: undefined };
  const items: FeedItem[] = [];
  let unread = 0;
  const { items: chosen, left } = newest(all, stampOf, most);
  for (const one of chosen) {
    const item = isRecord(one) ? itemOf(one, around, address) : undefined;
    if (item === undefined) unread += 1;
    else items.push(item);
  }
  return { items, unread, left };
}

function stampOf(item: unknown): number | undefined {
  if (!isRecord(item)) return undefined;
  const stamps = [item.date_published, item.date_modified];
  return latestOf(stamps.filter((stamp) => typeof stamp === 'string'));
}

function itemOf(
  own: Readonly<Record<string, unknown>>,
  around: Readonly<Record<string, unknown>>,
  address: string,
): FeedItem | undefined {
  const text = (key: string): string => (typeof own[key] === 'string' ? own[key] : '');
  const home = typeof around.home_page_url === 'string' ? around.home_page_url : '';
  const url = [text('url'), text('external_url'), text('id')]
    .map((link, i) => resolveAddress(link, i === 2 ? [] : [home, address]))
    .find((link) => link !== undefined);
  const document = JSON.stringify({ ...around, items: [own] });
  const [page] = readJson(document);
  if (page === undefined || page.refusal !== undefined) return undefined;
  return pageItem(page, { extension: 'json', text: document }, url, text('id'));
}
