/** RSS and Atom as items, by the reader that ingest has. */
import { readFeed } from '../../ingest/read/feed.ts';
import { feedFrame, feedItems } from '../../ingest/read/feed-items.ts';
import { resolveAddress } from '../../ingest/read/web-address.ts';
import type { FeedItem, FeedReading } from './feed-item.ts';
import { latestStamp } from './moments.ts';
import { newest } from './newest.ts';
import { pageItem } from './page-item.ts';

/** UTF-16 units of what stands around the items that each of them takes with it; RSS 1.0 lists all items there. */
const LONGEST_FRAME = 20_000;

/**
 * @param xml the feed
 * @param address where it lay, against which relative links are resolved
 * @param most how many items are read: the newest
 */
export function xmlFeed(xml: string, address: string, most: number): FeedReading {
  const { head, foot } = feedFrame(xml);
  const isShort = head.length + foot.length <= LONGEST_FRAME;
  const items: FeedItem[] = [];
  const all = [...feedItems(xml)];
  const whole = all.filter(({ damage }) => damage === undefined);
  let unread = all.length - whole.length;
  const { items: chosen, left } = newest(
    whole,
    ({ start, end }) => latestStamp(xml.slice(start, end)),
    most,
  );
  for (const { start, end } of chosen) {
    const own = xml.slice(start, end);
    const text = isShort ? `${head}${own}${foot}` : `<rss><channel>${own}</channel></rss>`;
    const item = itemOf(text, own, address);
    if (item === undefined) unread += 1;
    else items.push(item);
  }
  return { items, unread, left };
}

function itemOf(text: string, own: string, address: string): FeedItem | undefined {
  const [page] = readFeed(text);
  if (page === undefined || page.refusal !== undefined) return undefined;
  const url = page.evidence.url ?? relativeLink(own, address);
  const id = /<(?:guid|id)\b[^<>]{0,500}>([^<]{1,2000})</i.exec(own)?.[1]?.trim();
  return pageItem(page, { extension: 'xml', text }, url, id);
}

/** Links of feeds that say nowhere what they are relative to: to where the feed lies (RFC 3986, 5.1.3). */
function relativeLink(own: string, address: string): string | undefined {
  const match =
    /<link\b[^<>]{0,500}>\s{0,200}(?:<!\[CDATA\[)?\s{0,200}([^<\]\s]{1,2000})/i.exec(own) ??
    /<link\b[^<>]{0,500}?\bhref\s{0,9}=\s{0,9}["']([^"'<>]{1,2000})["']/i.exec(own);
  const link = match?.[1];
  return link === undefined ? undefined : resolveAddress(link.replaceAll('&amp;', '&'), [address]);
}
