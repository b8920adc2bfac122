/** What is searched for, as the address of the search page says it: `?q=النيجر&country=مالي&sort=date`. */

/** What results can be narrowed by. */
export const FACETS = ['kind', 'country', 'actor', 'topic', 'outlet', 'year'] as const;
export type Facet = (typeof FACETS)[number];

export interface SearchState {
  readonly query: string;
  /** A value a facet; empty: not narrowed. */
  readonly facets: Readonly<Record<Facet, string>>;
  readonly sort: 'relevance' | 'date';
}

/** @param search the query part of an address, with or without `?` */
export function readAddress(search: string): SearchState {
  const params = new URLSearchParams(search);
  const value = (key: string): string => (params.get(key) ?? '').trim();
  return {
    query: value('q'),
    facets: facetsFrom(value),
    sort: value('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** All facets, each with what the function says. */
export function facetsFrom(value: (facet: Facet) => string): Record<Facet, string> {
  return {
    kind: value('kind'),
    country: value('country'),
    actor: value('actor'),
    topic: value('topic'),
    outlet: value('outlet'),
    year: value('year'),
  };
}

/** @returns the query part with `?`, or an empty string where nothing is asked */
export function writeAddress({ query, facets, sort }: SearchState): string {
  const params = new URLSearchParams(
    Object.entries({ q: query, ...facets, sort: sort === 'date' ? 'date' : '' }).filter(
      ([, value]) => value !== '',
    ),
  );
  return params.size === 0 ? '' : `?${params.toString()}`;
}
