/** The addresses of the site's pages: the one place that knows them. All end in `/` and begin with the base path. */
import { FEED_FORMATS, type FeedFormat } from './feeds/feed.ts';
import { site } from './site.ts';

const base = site.base.replace(/\/*$/, '/');
const at = (path: string): string => base + path;

export const routes = {
  home: at(''),
  brief: (id: string) => at(`briefs/${id}/`),
  countries: at('countries/'),
  country: (id: string, page = 1) => at(`countries/${id}/${paged(page)}`),
  actors: at('actors/'),
  actor: (id: string, page = 1) => at(`actors/${id}/${paged(page)}`),
  /** The picture of a page that has one of its own; it lies beside the page. */
  card: (page: string) => `${page}card.png`,
  /** The feed that lies in a folder: the site's, a country's, the daily editions'. */
  feed: (folder: string, format: FeedFormat = 'rss') => folder + FEED_FORMATS[format].file,
  feeds: at('feeds/'),
  opml: at('feeds/feeds.opml'),
  dailyEditions: at('editions/daily/'),
  weeklyEditions: at('editions/weekly/'),
  outlet: (id: string) => at(`sources/${id}/`),
  pair: (id: string, page = 1) => at(`pairs/${id}/${paged(page)}`),
  topics: at('topics/'),
  topic: (id: string, page = 1) => at(`topics/${id}/${paged(page)}`),
  archive: at('archive/'),
  year: (year: string) => at(`archive/${year}/`),
  month: (month: string) => at(`archive/${month.replace('-', '/')}/`),
  threads: at('threads/'),
  /** By the id of its first brief (digest/thread-ids.ts). */
  thread: (id: string, page = 1) => at(`threads/${id}/${paged(page)}`),
  threadsOfYear: (year: string, page = 1) => at(`threads/years/${year}/${paged(page)}`),
  editions: at('editions/'),
  edition: (key: string) => at(`editions/${key}/`),
  editionsOfYear: (year: string) => at(`editions/years/${year}/`),
  editionOffline: (key: string) => at(`editions/${key}/offline/`),
  editionText: (key: string) => at(`editions/${key}/edition.txt`),
  corrections: at('corrections/'),
  statements: at('statements/'),
  /** Those of a month, or of a year of which no month is known. */
  statementsOf: (key: string, page = 1) => at(`statements/${key}/${paged(page)}`),
  sources: at('sources/'),
  atlas: at('atlas/'),
  api: at('api/'),
  apiFile: (name: string) => at(`api/${name}.json`),
  search: at('search/'),
  method: at('method/'),
  sitemapIndex: at('sitemap.xml'),
  sitemap: (n: number) => at(`sitemap-${String(n)}.xml`),
  newsSitemap: at('sitemap-news.xml'),
  robots: at('robots.txt'),
  openSearch: at('opensearch.xml'),
  pagefind: at('pagefind/'),
} as const;

/** The same address with scheme and host, for feeds and metadata. */
export function absolute(path: string): string {
  return new URL(path, site.url).href;
}

function paged(page: number): string {
  return page === 1 ? '' : `${String(page)}/`;
}
