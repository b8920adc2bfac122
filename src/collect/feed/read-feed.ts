/** What a source sent, as items: RSS, Atom, JSON Feed, sitemaps; or why it is no feed. */
import { decode } from '../../ingest/read/decode.ts';
import { sniff } from '../../ingest/read/sniff.ts';
import type { FeedReading } from './feed-item.ts';
import { jsonFeed } from './json-feed.ts';
import { newsSitemap } from './news-sitemap.ts';
import { isDeeperThan } from './xml-depth.ts';
import { xmlFeed } from './xml-feed.ts';

const BROKEN = 'بنية الخلاصة تالفة';
/** Elements in each other: feeds have a dozen, with markup in them some dozens; what is never closed, thousands. */
const MOST_LEVELS = 5_000;

/**
 * By what it shows, whatever the server calls it.
 *
 * @param address where it lay
 * @param most how many items are read: the newest
 */
export function readFeedItems(bytes: Uint8Array, address: string, most: number): FeedReading {
  const decoded = decode(bytes);
  if ('reason' in decoded) return { fault: decoded.reason };
  const { text } = decoded;
  try {
    if (text.trim() === '') return { fault: 'جواب فارغ' };
    const kind = sniff(text, true);
    if (kind === 'json') return jsonFeed(text, address, most);
    if (kind !== 'html' && isDeeperThan(text, MOST_LEVELS)) return { fault: BROKEN };
    if (/<(?:[\w-]+:)?(?:urlset|sitemapindex)[\s>]/i.test(text.slice(0, 4000)))
      return newsSitemap(text, address, most);
    if (kind === 'feed') return xmlFeed(text, address, most);
    return { fault: noFeed(text, address) };
  } catch (error) {
    // Elements in each other by the hundred thousand, and what else nobody means.
    if (error instanceof RangeError) return { fault: BROKEN };
    throw error;
  }
}

/** A page that has a feed names it (https://www.rssboard.org/rss-autodiscovery). */
function noFeed(text: string, address: string): string {
  const links = text.slice(0, 200_000).match(/<link\b[^<>]{0,2000}>/gi) ?? [];
  const link = links.find((one) => /type\s*=\s*["']?application\/(?:rss|atom|feed)\+/i.test(one));
  const href = /\bhref\s*=\s*["']([^"'<>\s]{1,500})["']/i.exec(link ?? '')?.[1];
  const found = href === undefined ? null : URL.parse(href.replaceAll('&amp;', '&'), address);
  const isPage = /<(?:!doctype\s+html|html|body|head)[\s>]/i.test(text.slice(0, 4000));
  const what = isPage
    ? 'صفحة HTML لا خلاصة'
    : 'ليس خلاصة (RSS أو Atom أو JSON Feed أو خريطة أخبار)';
  return found === null || !/^https?:$/.test(found.protocol)
    ? what
    : `${what}؛ لعلها ${found.href}`;
}
