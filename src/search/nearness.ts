/** How near to each other the words of a query stand in a text. */

/** Lists of places longer than this are of words too common to tell anything. */
const MOST_PLACES = 400;

/**
 * @param places numbers of the words found, by word of the query; lists may be empty
 * @returns 1 where all found words stand side by side, near 0 where they are far apart; 0 for one word alone
 */
export function nearness(places: readonly (readonly number[])[]): number {
  const found = places.filter((list) => list.length > 0 && list.length <= MOST_PLACES);
  if (found.length < 2) return 0;
  return (found.length - 1) / Math.max(found.length - 1, narrowest(found));
}

/** The width of the narrowest window with a place of every list. */
function narrowest(lists: readonly (readonly number[])[]): number {
  const all = lists
    .flatMap((list, which) => list.map((place) => ({ place, which })))
    .sort((a, b) => a.place - b.place);
  const inside = lists.map(() => 0);
  let kinds = 0;
  let from = 0;
  let best = Infinity;
  for (const { place, which } of all) {
    if (inside[which] === 0) kinds += 1;
    inside[which] = (inside[which] ?? 0) + 1;
    for (;;) {
      const first = all[from];
      if (first === undefined || kinds < lists.length) break;
      best = Math.min(best, place - first.place);
      inside[first.which] = (inside[first.which] ?? 0) - 1;
      if (inside[first.which] === 0) kinds -= 1;
      from += 1;
    }
  }
  return best;
}
