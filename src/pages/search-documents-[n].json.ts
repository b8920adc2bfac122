/**
 * What search is to index, in parts: taken by the search index while the build makes them, and no file of the site.
 * Where all are as they were, none is made, and the index stays.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadDigest } from '../briefs/load-digest.ts';
import { loadDocumentSource } from '../briefs/search-documents.ts';
import { paginate } from '../digest/paginate.ts';
import type { Brief } from '../digest/model.ts';
import type { SearchDocument } from '../search/document.ts';
import { keyed } from './_keyed.ts';

/** A part is a few megabytes: ten years in one would be hundreds. */
const LENGTH = 1000;

interface Props {
  readonly briefs: readonly Brief[];
  readonly entities: readonly SearchDocument[];
}

const source = loadDocumentSource();

/** Briefs newest first, then the entities. */
export const getStaticPaths = (async () => {
  const { ofEntities, names } = await source;
  const { briefs } = await loadDigest();
  const [noBriefs, noEntities]: [Brief[], SearchDocument[]] = [[], []];
  const parts = [
    ...paginate(briefs, LENGTH).map(({ items }) => ({
      briefs: items,
      entities: noEntities,
      names,
    })),
    { briefs: noBriefs, entities: ofEntities(), names },
  ];
  return keyed(parts.map((props, i) => ({ params: { n: String(i + 1) }, props })));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { briefs, entities } }) =>
  Response.json([...(await source).ofBriefs(briefs), ...entities]);
