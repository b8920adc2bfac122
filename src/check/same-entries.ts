/**
 * What changed from one map of entries to the next. Maps that hold the same as before stay the same object: what was made
 * of them still holds.
 */

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

/**
 * Compares entry by entry in their order, and looks into none: among thousands that is faster than any search.
 *
 * @returns the entries of `now` that are others than before; undefined where ids came or went, or changed their order
 */
export function changedEntries<T>(
  now: ReadonlyMap<string, T>,
  before: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> | undefined {
  if (now.size !== before.size) return undefined;
  const changed = new Map<string, T>();
  const ids = before.keys();
  const entries = before.values();
  for (const [id, entry] of now) {
    if (ids.next().value !== id) return undefined;
    if (entries.next().value !== entry) changed.set(id, entry);
  }
  return changed;
}

/** @returns a map in the order of the first, with the entries of the second in place of those of the same ids */
export function withEntries<T>(
  before: ReadonlyMap<string, T>,
  changed: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  const now = new Map(before);
  for (const [id, entry] of changed) now.set(id, entry);
  return now;
}
