/** Threads: briefs joined by `follows`, also where two follow the same one. */
import type { Brief } from './model.ts';

/**
 * The thread of a brief as places in the list, oldest first: the same array for all that are in it. Undefined for a
 * brief that follows none and is followed by none.
 */
export type ThreadPlaces = (id: string) => readonly number[] | undefined;

/**
 * @param briefs newest first
 * @returns what also holds for other versions of them, in the same order and with the same `follows`
 */
export function threadPlaces(briefs: readonly Brief[]): ThreadPlaces {
  const following = briefs.filter(({ follows }) => follows !== undefined);
  const named = new Set(following.flatMap(({ id, follows = '' }) => [id, follows]));
  const places = new Map<string, number>();
  briefs.forEach(({ id }, place) => {
    if (named.has(id)) places.set(id, place);
  });
  const before = new Map<number, number>();
  for (const { id, follows = '' } of following) {
    const [place, followed] = [places.get(id), places.get(follows)];
    if (place !== undefined && followed !== undefined) before.set(place, followed);
  }
  const followers = Map.groupBy(before.keys(), (place) => before.get(place));
  const threads = new Map<number, readonly number[]>();
  return (id) => {
    const place = places.get(id);
    if (place === undefined) return undefined;
    const first = firstOf(place, before);
    const known = threads.get(first);
    if (known !== undefined) return known;
    const thread = new Set([first]);
    // What is added while it is walked is walked, too.
    for (const one of thread) for (const next of followers.get(one) ?? []) thread.add(next);
    const oldestFirst = [...thread].sort((a, b) => b - a);
    threads.set(first, oldestFirst);
    return oldestFirst;
  };
}

/** Where briefs follow each other in a circle, the last one before it closes. */
function firstOf(place: number, before: ReadonlyMap<number, number>): number {
  const seen = new Set<number>();
  let at = place;
  for (;;) {
    seen.add(at);
    const followed = before.get(at);
    if (followed === undefined || seen.has(followed)) return at;
    at = followed;
  }
}
