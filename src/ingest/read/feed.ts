/** RSS and Atom: every item is an article. */
import { parseFeed } from 'feedsmith';
import type { Block } from '../block.ts';
import { isRecord, isWebAddress, textOf } from './html-evidence.ts';
import { parseDocumentText } from './html-text.ts';
import type { Page } from '../page.ts';
import { readFragment } from './html.ts';

/** @throws when the text is no feed */
export function readFeed(xml: string): Page[] {
  const { feed } = parseFeed(xml);
  const items: unknown = 'items' in feed ? feed.items : 'entries' in feed ? feed.entries : [];
  const outlet = parseDocumentText(textOf('title' in feed ? valueOf(feed.title) : ''));
  return (Array.isArray(items) ? items : []).filter(isRecord).map((item) => readItem(item, outlet));
}

function readItem(item: Readonly<Record<string, unknown>>, outlet: string): Page {
  const title = parseDocumentText(htmlOf(item.title));
  const content = htmlOf(
    isRecord(item.content) ? (item.content.encoded ?? item.content) : item.content,
  );
  const description = htmlOf(item.description ?? item.summary);
  const body = readFragment(unescapeTwice(content === '' ? description : content));
  const teaser =
    content === '' || description === '' ? '' : parseDocumentText(unescapeTwice(description));
  const head: Block = { text: title, afterGap: true, why: 'open', markup: 'heading' };
  const dublin = isRecord(item.dc) ? item.dc : {};
  const url = [item.link, ...linksOf(item.links), item.guid, item.id]
    .map(valueOf)
    .map(textOf)
    .find(isWebAddress);
  const published = [item.pubDate, item.published, dublin.date, dublin.dates, item.updated]
    .map(textOf)
    .find((t) => t !== '');
  return {
    blocks: [
      ...(title === '' ? [] : [head]),
      ...(teaser === ''
        ? []
        : [{ text: teaser, afterGap: true, why: 'open', markup: 'chrome' } as const]),
      ...body,
    ],
    evidence: {
      kind: 'feed',
      titles: title === '' ? [] : [title],
      stamps: published === undefined ? [] : [{ text: published, role: 'published' }],
      outletNames: outlet === '' ? [] : [outlet],
      ...(url === undefined ? {} : { url: withoutTracking(url) }),
      ...(teaser === '' ? {} : { description: teaser }),
    },
  };
}

function linksOf(links: unknown): unknown[] {
  const list = Array.isArray(links) ? links.filter(isRecord) : [];
  const main = list.find(({ rel }) => rel === undefined || rel === 'alternate');
  return main === undefined ? [] : [main.href];
}

function valueOf(value: unknown): unknown {
  return isRecord(value) ? (value.value ?? value.content ?? value.href) : value;
}

function htmlOf(value: unknown): string {
  const inner = valueOf(value);
  return typeof inner === 'string' ? inner : '';
}

/** «&amp;lt;p&amp;gt;»: some feeds escape what was escaped already. */
function unescapeTwice(html: string): string {
  if (/<\w/.test(html) || !/&(?:amp;)*lt;/.test(html)) return html;
  return html
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"');
}

/** An address without the parameters that follow readers about. */
export function withoutTracking(address: string): string {
  const url = new URL(address);
  const names = [...url.searchParams.keys()].filter((name) =>
    /^(?:utm_|fbclid|gclid|mc_|at_|ns_|xtor)/i.test(name),
  );
  if (names.length === 0) return address;
  for (const name of names) url.searchParams.delete(name);
  return url.toString();
}
