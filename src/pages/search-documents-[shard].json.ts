/**
 * What search is to index, a list a shard: taken by the search index while the build makes them, and no file of the
 * site. Those that are as they were are not made.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadDigest } from '../briefs/load-digest.ts';
import { loadDocumentSource } from '../briefs/search-documents.ts';
import type { Brief } from '../digest/model.ts';
import type { SearchDocument } from '../search/document.ts';
import { NEWEST, shardsOf } from '../search/shards.ts';
import { keyed } from './_keyed.ts';

interface Props {
  readonly briefs: readonly Brief[];
  readonly threads: readonly SearchDocument[];
  readonly entities: readonly SearchDocument[];
}

const source = loadDocumentSource();

/** Briefs newest first, then the threads that end among them; the entities, which have no date, behind those of the newest shard. */
export const getStaticPaths = (async () => {
  const { ofThreads, ofEntities, namesFor } = await source;
  const { briefs } = await loadDigest();
  return keyed(
    shardsOf(briefs).map(({ name, items }) => ({
      params: { shard: name },
      props: {
        briefs: items,
        threads: ofThreads(items),
        entities: name === NEWEST ? ofEntities() : [],
        names: namesFor(items),
      },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { briefs, threads, entities } }) =>
  Response.json([...(await source).ofBriefs(briefs), ...threads, ...entities]);
