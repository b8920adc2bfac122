/** An edition as plain text, for messages. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadDigest } from '../../../briefs/load-digest.ts';
import { editionDates, editionKindName } from '../../../components/edition-name.ts';
import { byProminence } from '../../../digest/prominence.ts';
import { editionText } from '../../../feeds/edition-text.ts';
import { absolute, routes } from '../../../routes.ts';
import { site } from '../../../site.ts';
import { keyed } from '../../_keyed.ts';

export const getStaticPaths = (async () => {
  const { editions } = await loadDigest();
  return keyed(
    [...editions.values()].map((edition) => ({
      params: { key: edition.key },
      props: { edition },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = ({
  props: { edition },
}) =>
  new Response(
    editionText(byProminence(edition.briefs), {
      heading: `${site.name}: ${editionKindName(edition.kind)}، ${editionDates(edition)}`,
      address: absolute(routes.edition(edition.key)),
      briefUrl: (id) => absolute(routes.brief(id)),
    }),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
