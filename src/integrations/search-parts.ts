/** The parts in which the build lists what search is to index (src/pages/search-documents-[n].json.ts). */
const PART = /^\/?search-documents-\d+\.json$/;

/** The folder of the index, relative to the site's. */
export const SEARCH_FOLDER = 'pagefind/';

export function searchPart(n: number): string {
  return `search-documents-${String(n)}.json`;
}

/** @param pathname of a page of the build, below the base */
export function isSearchPart(pathname: string): boolean {
  return PART.test(pathname);
}
