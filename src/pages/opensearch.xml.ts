/** Lets browsers add the site's search to their own (OpenSearch 1.1 description document). */
import { x } from 'xastscript';
import { xmlDocument } from '../metadata/xml.ts';
import { absolute, routes } from '../routes.ts';
import { site } from '../site.ts';

const NAMESPACE = 'http://a9.com/-/spec/opensearch/1.1/';

export function GET(): Response {
  const xml = xmlDocument(
    x('OpenSearchDescription', { xmlns: NAMESPACE }, [
      // The specification allows 16 and 1,024 characters.
      x('ShortName', Array.from(site.name).slice(0, 16).join('')),
      x('Description', site.description),
      x('Language', 'ar'),
      x('InputEncoding', 'UTF-8'),
      x('Image', { type: 'image/svg+xml' }, absolute(`${routes.home}favicon.svg`)),
      x('Url', {
        type: 'text/html',
        template: `${absolute(routes.search)}?q={searchTerms}`,
      }),
    ]),
  );
  return new Response(xml, {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}
