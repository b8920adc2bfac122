/**
 * Which collections have been loaded since the command began.
 *
 * The loaders run in Vite (content.config.ts), the integrations outside of it (astro.config.mjs): this module exists
 * twice in the process, and what both must know lies on the one global object that they share.
 */
import { COLLECTIONS, type CollectionName } from '../check/content-files.ts';

const KEY = Symbol.for('mujaz.loaded-collections');

/** To be called when all entries of a collection are in its store. */
export function markLoaded(collection: CollectionName): void {
  loaded().add(collection);
}

/** @returns those that no loader has filled, in the order of COLLECTIONS */
export function collectionsNotLoaded(): CollectionName[] {
  return COLLECTIONS.filter((name) => !loaded().has(name));
}

function loaded(): Set<CollectionName> {
  // Nothing else writes under this key.
  const known = Reflect.get(globalThis, KEY) as Set<CollectionName> | undefined;
  const made = known ?? new Set();
  Reflect.set(globalThis, KEY, made);
  return made;
}
