/** Feeds of a built site, each against the required elements of its specification and against our own promises. */
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { fromXml } from 'xast-util-from-xml';
import { beginsRightToLeft } from '../arabic/direction.ts';
import type { Finding } from './output-page.ts';

/** A feed as read, whatever its format; absent where the element is absent. */
interface ReadFeed {
  readonly self: string | undefined;
  /** Elements of the channel that the specification requires. */
  readonly required: Readonly<Record<string, string | undefined>>;
  readonly language: string | undefined;
  readonly items: readonly ReadItem[];
}

interface ReadItem {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly dates: readonly (string | undefined)[];
  readonly content: string | undefined;
}

const READERS: Readonly<Record<string, (text: string) => ReadFeed>> = {
  'rss.xml': readRss,
  'atom.xml': readAtom,
  'feed.json': readJson,
};

/**
 * @param texts the text of files, by their names relative to `dist`
 * @param root the address of `dist`: origin and base path, ending in `/`
 */
export function checkFeeds(texts: ReadonlyMap<string, string>, root: string): Finding[] {
  return [...texts].flatMap(([file, text]) => {
    const name = file.split('/').at(-1) ?? '';
    const finding = (message: string): Finding => ({ file, rule: 'feed', message });
    try {
      // Readers forgive; a specification does not.
      if (!name.endsWith('.json')) fromXml(text);
      if (name.endsWith('.opml')) return checkOpml(text, texts, root).map(finding);
      const read = READERS[name];
      return read === undefined
        ? []
        : faultsOf(read(text), new URL(file, root).href, root).map(finding);
    } catch (error) {
      return [finding(`cannot be read: ${error instanceof Error ? error.message : String(error)}`)];
    }
  });
}

function faultsOf(
  { self, required, language, items }: ReadFeed,
  address: string,
  root: string,
): string[] {
  const missing = Object.entries(required)
    .filter(([, value]) => value === undefined || value.trim() === '')
    .map(([name]) => `${name} is required`);
  const ids = items.map(({ id }) => id);
  return [
    ...missing,
    ...(self === address ? [] : [`names itself ${self ?? 'not at all'}, not ${address}`]),
    ...(language === 'ar' ? [] : [`its language is ${language ?? 'not told'}, not ar`]),
    ...(new Set(ids).size === ids.length ? [] : ['two items have one id']),
    ...items.flatMap((item, i) =>
      itemFaults(item, root).map((fault) => `item ${String(i + 1)}: ${fault}`),
    ),
  ];
}

function itemFaults({ id, title = '', url, dates, content }: ReadItem, root: string): string[] {
  const faults: string[] = [];
  if (id?.startsWith('tag:') !== true) faults.push('its id is no tag URI');
  if (title === '') faults.push('it has no title');
  if (!beginsRightToLeft(title)) faults.push('its title begins from the left');
  if (url?.startsWith(root) !== true) faults.push(`its link is no page of the site: ${url ?? ''}`);
  if (dates.some((date) => date === undefined || Number.isNaN(Date.parse(date))))
    faults.push('it lacks a valid date');
  return content === undefined ? faults : [...faults, ...contentFaults(content)];
}

function contentFaults(content: string): string[] {
  const faults: string[] = [];
  if (!/^\s*<div lang="ar" dir="rtl">/.test(content))
    faults.push('its content does not say that it is Arabic, from the right');
  if (!beginsRightToLeft(content.replace(/<[^>]*>/g, '')))
    faults.push('its content begins from the left');
  if (
    /<(?:script|style|iframe|link|object)\b|\s(?:on\w+|style|class|hidden)(?:=|>)/i.test(
      content.replace(/>[^<]*</g, '><'),
    )
  )
    faults.push('its content has a script, a style, a class or hidden text');
  for (const [, address = ''] of content.matchAll(/(?:href|src)="([^"]*)"/g))
    if (!/^(?:https?:|mailto:)/.test(address)) faults.push(`a relative address: ${address}`);
  return faults;
}

function checkOpml(text: string, texts: ReadonlyMap<string, string>, root: string): string[] {
  const outlines = (parseOpml(text).body?.outlines ?? []).flatMap(({ outlines: own = [] }) => own);
  const feeds = [...texts.keys()]
    .filter((file) => file.endsWith('rss.xml'))
    .map((file) => new URL(file, root).href);
  const listed = new Set(outlines.map(({ xmlUrl }) => xmlUrl));
  return [
    ...outlines
      .filter(({ text: name, type }) => (name ?? '') === '' || type !== 'rss')
      .map(() => 'an outline lacks text or type'),
    ...feeds.filter((feed) => !listed.has(feed)).map((feed) => `${feed} is not in it`),
    ...(listed.size === feeds.length ? [] : ['it lists what is no feed']),
  ];
}

function readRss(text: string): ReadFeed {
  const { title, link, description, language, atom, items = [] } = parseRssFeed(text);
  return {
    self: atom?.links?.find(({ rel }) => rel === 'self')?.href,
    required: { title, link, description },
    language,
    items: items.map((item) => ({
      id: item.guid?.value,
      title: item.title,
      url: item.link,
      dates: [item.pubDate],
      content: item.content?.encoded,
    })),
  };
}

function readAtom(text: string): ReadFeed {
  const { id, title, updated, authors = [], links = [], xml, entries = [] } = parseAtomFeed(text);
  return {
    self: links.find(({ rel }) => rel === 'self')?.href,
    required: { id, title: title?.value, updated, author: authors[0]?.name },
    language: xml?.lang,
    items: entries.map((entry) => ({
      id: entry.id,
      title: entry.title?.value,
      url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
      dates: [entry.published, entry.updated],
      content: entry.content?.value,
    })),
  };
}

function readJson(text: string): ReadFeed {
  const { title, language, feed_url, home_page_url, items = [] } = parseJsonFeed(text);
  return {
    self: feed_url,
    required: { title, home_page_url },
    language,
    items: items.map((item) => ({
      id: item.id,
      title: item.title,
      url: item.url,
      dates: [item.date_published, item.date_modified],
      content: item.content_html,
    })),
  };
}
