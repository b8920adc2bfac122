/** Sitemaps for search engines (sitemaps.org/protocol.html) and for their news (Google News sitemap 0.9). */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { xmlDocument } from './xml.ts';

export interface SitemapEntry {
  /** Absolute. */
  readonly address: string;
  /** When what is on the page last changed, in milliseconds since 1970; absent where nothing says so. */
  readonly updated?: number;
}

export interface NewsEntry {
  readonly address: string;
  readonly title: string;
  /** ISO 8601 with an offset. */
  readonly publishedAt: string;
}

/** The protocol's limit for one file. */
export const MOST_ENTRIES = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NEWS_NAMESPACE = 'http://www.google.com/schemas/sitemap-news/0.9';
/** A news sitemap holds what is at most two days old, */
const NEWS_AGE_MS = 2 * 24 * 60 * 60 * 1000;
/** and a thousand entries. */
const MOST_NEWS = 1000;

/** @throws RangeError for more than 50,000 entries */
export function writeSitemap(entries: readonly SitemapEntry[]): string {
  if (entries.length > MOST_ENTRIES) throw new RangeError('A sitemap has at most 50,000 entries.');
  return document(
    'urlset',
    {},
    entries.map((entry) => located('url', entry)),
  );
}

/** The list of the sitemaps of a site. */
export function writeSitemapIndex(sitemaps: readonly SitemapEntry[]): string {
  return document(
    'sitemapindex',
    {},
    sitemaps.map((entry) => located('sitemap', entry)),
  );
}

/**
 * What is new, for engines that list news. «Now» is the newest brief: a build without news changes no byte.
 *
 * @param publication the site's name
 * @param entries newest first
 */
export function writeNewsSitemap(publication: string, entries: readonly NewsEntry[]): string {
  const newest = Date.parse(entries[0]?.publishedAt ?? '');
  return document(
    'urlset',
    { 'xmlns:news': NEWS_NAMESPACE },
    entries
      .filter(({ publishedAt }) => newest - Date.parse(publishedAt) <= NEWS_AGE_MS)
      .slice(0, MOST_NEWS)
      .map(({ address, title, publishedAt }) =>
        x('url', [
          x('loc', address),
          x('news:news', [
            x('news:publication', [x('news:name', publication), x('news:language', 'ar')]),
            x('news:publication_date', publishedAt),
            x('news:title', title),
          ]),
        ]),
      ),
  );
}

function located(name: string, { address, updated }: SitemapEntry): Element {
  return x(name, [
    x('loc', address),
    ...(updated === undefined ? [] : [x('lastmod', new Date(updated).toISOString())]),
  ]);
}

function document(name: string, attributes: Record<string, string>, children: Element[]): string {
  return xmlDocument(x(name, { xmlns: NAMESPACE, ...attributes }, children));
}
