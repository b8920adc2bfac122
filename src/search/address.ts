/** What is searched for, as the address of the search page says it: `?q=النيجر&country=مالي`. */
export interface SearchState {
  readonly query: string;
  /** Name of a country, or empty. */
  readonly country: string;
  /** Name of an actor, or empty. */
  readonly actor: string;
}

/** @param search the query part of an address, with or without `?` */
export function readAddress(search: string): SearchState {
  const params = new URLSearchParams(search);
  const value = (key: string): string => (params.get(key) ?? '').trim();
  return { query: value('q'), country: value('country'), actor: value('actor') };
}

/** @returns the query part with `?`, or an empty string where nothing is asked */
export function writeAddress({ query, country, actor }: SearchState): string {
  const params = new URLSearchParams(
    Object.entries({ q: query, country, actor }).filter(([, value]) => value !== ''),
  );
  return params.size === 0 ? '' : `?${params.toString()}`;
}
