/** Fills the store of the briefs with those that are shown. */
import type { LoaderContext } from 'astro/loaders';
import { prunePacks } from './body-store.ts';
import type { StoredBrief } from './stored-brief.ts';

export interface ShownBrief {
  readonly id: string;
  readonly data: StoredBrief;
  /** Relative to the project. */
  readonly file: string;
  /** Of the text that it was compiled from; empty: it is not to be found again by it. */
  readonly digest: string;
}

/** The store then has these and no others, and the cache no other bodies. */
export async function fillBriefStore(
  { store }: Pick<LoaderContext, 'store'>,
  shown: readonly ShownBrief[],
): Promise<void> {
  const ids = new Set(shown.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const { id, data, file, digest } of shown) {
    const before = store.get(id);
    // The store takes nothing new under the same digest; a body may be, by the registries or for lack of its pack.
    if (before?.digest === digest && before.data.compiled !== data.compiled)
      store.set({ ...before, digest: '' });
    store.set({ id, data, filePath: file, digest });
  }
  await prunePacks(new Set(shown.map(({ data }) => data.compiled.place.pack)));
}
