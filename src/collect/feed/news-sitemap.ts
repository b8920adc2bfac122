/** Sitemaps (https://www.sitemaps.org/protocol.html), and of news (Google News: title and day) as items. */
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { cleanLine } from '../../ingest/read/text.ts';
import { resolveAddress } from '../../ingest/read/web-address.ts';
import { type FeedItem, type FeedReading, itemKey, itemPrint } from './feed-item.ts';
import { latestOf, momentOf } from './moments.ts';
import { newest } from './newest.ts';

/**
 * A sitemap has no texts: every page has to be read.
 *
 * @param address where it lay
 * @param most how many items are read: the newest
 */
export function newsSitemap(xml: string, address: string, most: number): FeedReading {
  const root = parseDocument(xml, { xmlMode: true }).children.find(isTag);
  if (root === undefined) return { fault: 'خريطة الموقع فارغة' };
  if (localName(root) === 'sitemapindex') {
    const maps = named(root, 'sitemap')
      .map((map) => resolveAddress(textOf(map, 'loc'), [address]))
      .filter((map) => map !== undefined);
    const [news = maps[0] ?? ''] = maps.filter((map) => /news/i.test(new URL(map).pathname));
    return { fault: `فهرس خرائط لا خريطة؛ اكتب في feeds عنوان خريطة الأخبار نفسها، مثل ${news}` };
  }
  const pages = named(root, 'url');
  const { items: chosen, left } = newest(pages, stampOf, most);
  const items = chosen.map((page) => itemOf(page, address));
  const read = items.filter((item) => item !== undefined);
  return { items: read, unread: items.length - read.length, left };
}

function stampOf(page: Element): number | undefined {
  const [news] = named(page, 'news');
  const published = news === undefined ? '' : textOf(news, 'publication_date');
  return latestOf([published, textOf(page, 'lastmod')]);
}

function itemOf(page: Element, base: string): FeedItem | undefined {
  const address = resolveAddress(textOf(page, 'loc'), [base]);
  if (address === undefined) return undefined;
  const [news] = named(page, 'news');
  const title = news === undefined ? '' : cleanLine(textOf(news, 'title'));
  const published = news === undefined ? '' : textOf(news, 'publication_date');
  const changed = textOf(page, 'lastmod');
  const publishedAt = momentOf([{ text: published, role: 'published' }], 'published');
  const changedAt = momentOf([{ text: changed, role: 'modified' }], 'modified');
  return {
    key: itemKey(address, address),
    address,
    title,
    publishedAt,
    changedAt,
    print: itemPrint([title, published, changed]),
    document: undefined,
  };
}

function named(element: Element, name: string): Element[] {
  return element.children.filter(isTag).filter((child) => localName(child) === name);
}

/** Without its prefix. */
function localName({ name }: Element): string {
  return name.replace(/^.*:/, '').toLowerCase();
}

function textOf(element: Element, name: string): string {
  const children: readonly ChildNode[] = named(element, name)[0]?.children ?? [];
  return children
    .flatMap((child) => (isText(child) ? child : 'children' in child ? child.children : []))
    .map((child) => (isText(child) ? child.data : ''))
    .join('')
    .trim();
}
