/** The part of Pagefind's browser API that we use (pagefind.app/docs/api), typed. */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(
    query: string | null,
    options?: { filters?: object; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: PagefindResult[] }>;
  filters(): Promise<Partial<Record<string, Record<string, number>>>>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** The places of the words found: numbers of tokens in the content. */
  readonly words: readonly number[];
  data(): Promise<PagefindData>;
}

export interface PagefindData {
  readonly url: string;
  readonly meta: Partial<Record<string, string>>;
}

/** A word of the headline weighs as much as this many in the text. */
const RANKING = {
  metaWeights: { headline: 2, file: 0 },
  pageLength: 0.4,
  termFrequency: 0.7,
  termSaturation: 1.2,
};

/**
 * Loads Pagefind from the site.
 *
 * @param directory the address of the index, ending in `/`
 */
export async function loadPagefind(directory: string): Promise<Pagefind> {
  // Written after the bundle is made, so the bundler cannot know it; its shape is the interface above.
  const pagefind = (await import(/* @vite-ignore */ `${directory}pagefind.js`)) as Pagefind;
  await pagefind.options({ ranking: RANKING });
  await pagefind.init();
  return pagefind;
}
