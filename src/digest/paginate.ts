/** Long lists in pages. */
export interface ListPage<T> {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly items: readonly T[];
}

/**
 * Cuts a list into pages of at most `length` items; an empty list is one empty page.
 *
 * @param length at least 1
 */
export function paginate<T>(items: readonly T[], length: number): ListPage<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / length));
  return Array.from({ length: pages }, (_, i) => ({
    page: i + 1,
    pages,
    items: items.slice(i * length, (i + 1) * length),
  }));
}
