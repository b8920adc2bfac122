/** The addresses of the site's pages: the one place that knows them. All end in `/` and begin with the base path. */
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
  countryFeed: (id: string) => at(`countries/${id}/rss.xml`),
  actorFeed: (id: string) => at(`actors/${id}/rss.xml`),
  pair: (id: string, page = 1) => at(`pairs/${id}/${paged(page)}`),
  topics: at('topics/'),
  topic: (id: string, page = 1) => at(`topics/${id}/${paged(page)}`),
  archive: at('archive/'),
  year: (year: string) => at(`archive/${year}/`),
  month: (month: string) => at(`archive/${month.replace('-', '/')}/`),
  editions: at('editions/'),
  edition: (key: string) => at(`editions/${key}/`),
  editionOffline: (key: string) => at(`editions/${key}/offline/`),
  editionText: (key: string) => at(`editions/${key}/edition.txt`),
  corrections: at('corrections/'),
  sources: at('sources/'),
  atlas: at('atlas/'),
  search: at('search/'),
  method: at('method/'),
  rss: at('rss.xml'),
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
