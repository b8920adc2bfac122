/** What the harness of a search evaluation imports from the site: the search of the real site, as one module. */
import { facetsFrom } from '../../../src/search/address.ts';
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
  const state = { query, facets: facetsFrom(() => ''), sort: 'relevance' } as const;
  // As a reader who goes on to the end of the archive: the ranking is measured, not the reader's patience.
  let findings = await site.search(state);
  while (findings.unsearched > 0) findings = await findings.further();
  const { hits } = findings;
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
