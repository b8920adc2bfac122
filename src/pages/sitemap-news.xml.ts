/** What is new, for engines that list news. */
import { loadDigest } from '../briefs/load-digest.ts';
import { writeNewsSitemap } from '../metadata/sitemap.ts';
import { absolute, routes } from '../routes.ts';
import { site } from '../site.ts';
import { xmlResponse } from './_xml.ts';

export async function GET(): Promise<Response> {
  const { briefs } = await loadDigest();
  return xmlResponse(
    writeNewsSitemap(
      site.name,
      briefs.map(({ id, title, publishedAt }) => ({
        address: absolute(routes.brief(id)),
        title,
        publishedAt,
      })),
    ),
  );
}
