/** What is kept of a shard between builds: its documents, and its words. */
import { z } from 'astro/zod';
import type { CacheKind } from '../build-cache/cache-file.ts';
import type { SearchDocument } from './document.ts';
import type { ShardWords } from './shard-words.ts';

/** A shard whose documents are ready. */
export interface ReadyShard {
  readonly name: string;
  /** The file of its documents (DOCUMENTS), newest first. */
  readonly documents: string;
  /** Where its words are kept (WORDS). */
  readonly words: string;
}

const texts = z.array(z.string());

export const DOCUMENTS: CacheKind<readonly SearchDocument[]> = {
  name: 'search-documents',
  version: 1,
  schema: z.array(
    z.object({
      url: z.string(),
      kind: z.enum(['brief', 'country', 'actor', 'topic', 'thread']),
      title: z.string(),
      text: z.string(),
      names: texts,
      ownNames: texts,
      date: z.string().exactOptional(),
      byline: texts,
      filters: z.record(z.string(), texts),
    }),
  ),
};

export const WORDS: CacheKind<ShardWords> = {
  name: 'search-words',
  version: 1,
  schema: z.object({
    briefs: z.int(),
    undated: z.int(),
    from: z.string(),
    to: z.string(),
    counts: z.array(z.tuple([z.string(), z.int()])),
    stems: texts,
  }),
};
