/** The list of sitemaps: that of news, and those of all pages. */
import { loadDigest } from '../briefs/load-digest.ts';
import { latestUpdate } from '../digest/updated.ts';
import { MOST_ENTRIES, writeSitemapIndex } from '../metadata/sitemap.ts';
import { absolute, routes } from '../routes.ts';
import { sitemapEntries } from './_sitemap.ts';
import { xmlResponse } from './_xml.ts';

export async function GET(): Promise<Response> {
  const files = Math.ceil((await sitemapEntries()).length / MOST_ENTRIES);
  const updated = latestUpdate((await loadDigest()).briefs);
  const paths = [
    ...Array.from({ length: files }, (_, i) => routes.sitemap(i + 1)),
    routes.newsSitemap,
  ];
  return xmlResponse(
    writeSitemapIndex(
      paths.map((path) => ({
        address: absolute(path),
        ...(updated === undefined ? {} : { updated }),
      })),
    ),
  );
}
