/** A sitemap: at most 50,000 pages. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { paginate } from '../digest/paginate.ts';
import { MOST_ENTRIES, type SitemapEntry, writeSitemap } from '../metadata/sitemap.ts';
import { sitemapEntries } from './_sitemap.ts';
import { xmlResponse } from './_xml.ts';

export const getStaticPaths = (async () =>
  paginate(await sitemapEntries(), MOST_ENTRIES).map(({ page, items }) => ({
    params: { n: String(page) },
    props: { entries: items },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ entries: readonly SitemapEntry[] }> = ({ props: { entries } }) =>
  xmlResponse(writeSitemap(entries));
