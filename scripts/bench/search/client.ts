/** What the harness of a search evaluation imports from the site: the search of the real site, as one module. */
import { openSearch, type SiteSearch } from '../../../src/search/site-search.ts';

let opened: Promise<SiteSearch> | undefined;

export async function init(): Promise<void> {
  opened = openSearch('/pagefind/');
  await opened;
}

/** @returns how many were found, and the first `most` as plain data; marks in excerpts are HTML */
export async function search(query: string, most: number) {
  opened ??= openSearch('/pagefind/');
  const site = await opened;
  const hits = await site.find(query);
  const results = await Promise.all(hits.slice(0, most).map((hit) => site.show(hit)));
  return {
    total: hits.length,
    items: results.map(({ url, title, excerpt }) => ({
      url,
      title,
      excerpt: excerpt
        .map(({ text, isMarked }) => (isMarked ? `<mark>${escape(text)}</mark>` : escape(text)))
        .join(''),
    })),
  };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
