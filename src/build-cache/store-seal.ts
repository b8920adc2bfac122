/**
 * A seal on what a content store keeps between builds, so that a store that was damaged on the disk is filled anew.
 *
 * Astro reads its store without looking: a flipped bit in it would be published. The seal is kept through the store's
 * public means, in whatever files Astro lays it.
 */
import { createHash, hash } from 'node:crypto';

/** Of Astro's loader context (astro/loaders) what is needed. */
export interface SealedStore {
  readonly store: {
    readonly values: () => readonly { readonly id: string }[];
    readonly clear: () => void;
  };
  readonly meta: {
    readonly get: (key: string) => string | undefined;
    readonly set: (key: string, value: string) => void;
    readonly delete: (key: string) => void;
  };
}

const SEAL = 'seal';

/**
 * Seals a store as it now is.
 *
 * @param meta keys of the store's notes that are sealed with its entries
 */
export function seal(sealed: SealedStore, meta: readonly string[] = []): void {
  const digest = digestOf(sealed, meta);
  if (sealed.meta.get(SEAL) !== digest) sealed.meta.set(SEAL, digest);
}

/**
 * Empties a store, and the notes named, where it is not as it was sealed.
 *
 * @returns whether it was emptied
 */
export function clearUnlessSealed(sealed: SealedStore, meta: readonly string[] = []): boolean {
  if (sealed.meta.get(SEAL) === digestOf(sealed, meta)) return false;
  sealed.store.clear();
  for (const key of meta) sealed.meta.delete(key);
  return true;
}

/** SHA-256 of entries and notes, in an order of its own: a store is read in another than it was filled in. */
function digestOf({ store, meta }: SealedStore, keys: readonly string[]): string {
  const whole = createHash('sha256');
  for (const key of keys) whole.update(JSON.stringify([key, meta.get(key)]));
  for (const entry of store.values().toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    whole.update(digestOfEntry(entry));
  return whole.digest('base64url');
}

/** A store replaces its entries and never changes them: what was looked at when it was opened need not be when it is sealed. */
const known = new WeakMap<object, Buffer>();

function digestOfEntry(entry: object): Buffer {
  const digest = known.get(entry) ?? hash('sha256', JSON.stringify(entry), 'buffer');
  known.set(entry, digest);
  return digest;
}
