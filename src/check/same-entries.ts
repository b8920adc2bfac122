/** Maps that hold the same as before stay the same object: what was made of them still holds. */

/** @returns `before`, where both have the same objects under the same ids in the same order, else `now` */
export function sameEntries<T>(
  now: ReadonlyMap<string, T>,
  before: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  if (now.size !== before.size) return now;
  const others = before.entries();
  for (const [id, entry] of now) {
    const { value } = others.next();
    if (value?.[0] !== id || value[1] !== entry) return now;
  }
  return before;
}
