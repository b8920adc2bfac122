/** The newest items of a feed that has more of them than are read. */

export interface Newest<Item> {
  /** In the order of the feed. */
  readonly items: readonly Item[];
  /** When those appeared that are not among them: milliseconds since 1970, or undefined. */
  readonly left: readonly (number | undefined)[];
}

/**
 * @param all in the order of the feed, whichever that is
 * @param momentOf when an item appeared, milliseconds since 1970; those without a time come last, as the feed has them
 */
export function newest<Item>(
  all: readonly Item[],
  momentOf: (item: Item) => number | undefined,
  most: number,
): Newest<Item> {
  if (all.length <= most) return { items: all, left: [] };
  const dated = all.map((item) => ({ item, at: momentOf(item) }));
  const sorted = [...dated].sort((a, b) => (b.at ?? -Infinity) - (a.at ?? -Infinity) || 0);
  const first = new Set(sorted.slice(0, most));
  return {
    items: dated.filter((one) => first.has(one)).map(({ item }) => item),
    left: sorted.slice(most).map(({ at }) => at),
  };
}
