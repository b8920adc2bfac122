/** Everything may be read by everyone; the sitemaps are here (RFC 9309, sitemaps.org). */
import { absolute, routes } from '../routes.ts';

export function GET(): Response {
  return new Response(
    `User-agent: *\nAllow: ${routes.home}\n\nSitemap: ${absolute(routes.sitemapIndex)}\nSitemap: ${absolute(routes.newsSitemap)}\n`,
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
}
