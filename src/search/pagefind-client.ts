/** The part of Pagefind's browser API that we use (pagefind.app/docs/api), typed. */
export interface Pagefind {
  options(options: { baseUrl?: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  search(
    query: string | null,
    options?: { filters?: Filters },
  ): Promise<{ results: PagefindResult[] }>;
  filters(): Promise<Partial<Record<string, Record<string, number>>>>;
}

export type Filters = Partial<Record<'country' | 'actor', string>>;

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindData>;
}

export interface PagefindData {
  readonly url: string;
  /** HTML: escaped text with `<mark>` around the words found. */
  readonly excerpt: string;
  readonly meta: Partial<Record<'title' | 'date' | 'countries', string>>;
}

/**
 * Loads Pagefind from the site.
 *
 * @param directory the address of the index, ending in `/`
 * @param baseUrl what the addresses of results begin with
 */
export async function loadPagefind(directory: string, baseUrl: string): Promise<Pagefind> {
  // Written after the bundle is made, so the bundler cannot know it; its shape is the interface above.
  const pagefind = (await import(/* @vite-ignore */ `${directory}pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl, excerptLength: 30 });
  await pagefind.init();
  return pagefind;
}
