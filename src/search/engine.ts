/** Searching: every word of the query in any of its written forms, the best first. */
import { words } from '../arabic/letters.ts';
import type { Filters, Pagefind, PagefindResult } from './pagefind-client.ts';
import { wordVariants } from './variants.ts';

/**
 * Finds the briefs that have every word of the query, each in one of its forms.
 *
 * @param query any text; without words, all briefs that the filters let through
 */
export async function search(
  pagefind: Pagefind,
  query: string,
  filters: Filters,
): Promise<PagefindResult[]> {
  const asked = words(query);
  if (asked.length === 0) return (await pagefind.search(null, { filters })).results;
  const found = await Promise.all(asked.map((word) => searchWord(pagefind, word, filters)));
  const [first, ...others] = found;
  return [...(first ?? new Map<string, PagefindResult>()).values()]
    .filter(({ id }) => others.every((results) => results.has(id)))
    .map((result) => ({
      result,
      score: found.reduce((sum, r) => sum + (r.get(result.id)?.score ?? 0), 0),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ result }) => result);
}

async function searchWord(
  pagefind: Pagefind,
  word: string,
  filters: Filters,
): Promise<Map<string, PagefindResult>> {
  const best = new Map<string, PagefindResult>();
  const answers = await Promise.all(
    wordVariants(word).map((form) => pagefind.search(form, { filters })),
  );
  for (const { results } of answers) {
    for (const result of results) {
      const known = best.get(result.id);
      if (known === undefined || known.score < result.score) best.set(result.id, result);
    }
  }
  return best;
}
