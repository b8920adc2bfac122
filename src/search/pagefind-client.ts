/** The part of Pagefind's browser API that we use (pagefind.app/docs/api), typed. */
import { NEWEST } from './shards.ts';

export interface PagefindIndex {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(
    query: string | null,
    options?: { filters?: object; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: readonly PagefindResult[] }>;
  filters(): Promise<Partial<Record<string, Record<string, number>>>>;
}

export interface PagefindResult {
  /** Pagefind's name for a document, unique within its index. */
  readonly id: string;
  readonly score: number;
  /** The places of the words found: numbers of tokens in the content. */
  readonly words: readonly number[];
}

export interface Pagefind extends PagefindIndex {
  createInstance(options: { readonly basePath: string }): PagefindIndex;
}

/** A word of the headline weighs as much as this many in the text. */
const RANKING = {
  metaWeights: { headline: 2 },
  pageLength: 0.4,
  termFrequency: 0.7,
  termSaturation: 1.2,
};

/**
 * Loads Pagefind from the site, with the index of the newest shard.
 *
 * @param directory the address of the index, ending in `/`
 */
export async function loadPagefind(directory: string): Promise<Pagefind> {
  const address = `${directory}${NEWEST}/pagefind.js`;
  // Written after the bundle is made, so the bundler cannot know it; its shape is the interface above.
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ ranking: RANKING });
  await pagefind.init();
  return pagefind;
}

/**
 * Opens the index of another shard beside it.
 *
 * @param basePath its address, ending in `/`
 */
export async function openIndex(pagefind: Pagefind, basePath: string): Promise<PagefindIndex> {
  const index = pagefind.createInstance({ basePath });
  await index.init();
  await index.options({ ranking: RANKING });
  return index;
}
