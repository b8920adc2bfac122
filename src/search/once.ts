/**
 * Remembers what was fetched; what failed is asked for again the next time.
 *
 * @returns the function, which fetches once a key
 */
export function once<Key, Value>(
  fetched: (key: Key) => Promise<Value>,
  known = new Map<Key, Promise<Value>>(),
): (key: Key) => Promise<Value> {
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = fetched(key);
    known.set(key, value);
    value.catch(() => known.delete(key));
    return value;
  };
}
