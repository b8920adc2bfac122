/** The store of the briefs: filled with those that are shown, and sealed. */
import type { LoaderContext } from 'astro/loaders';
import { clearUnlessSealed, seal } from '../build-cache/store-seal.ts';
import { prunePacks } from './body-store.ts';
import { CHECKED } from './known-briefs.ts';
import { REGISTRIES } from './known-registries.ts';
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
    // The store takes nothing new under the same digest; a body may be, by the registries or for lack of its pack, and
    // so may its place, where the content lies in another folder.
    const isOther = before?.data.compiled !== data.compiled || before.filePath !== file;
    if (before?.digest === digest && isOther) store.set({ ...before, digest: '' });
    store.set({ id, data, filePath: file, digest });
  }
  await prunePacks(new Set(shown.map(({ data }) => data.compiled.place.pack)));
}

/** What is kept with the entries, by which they are known again. */
const NOTES = [CHECKED, REGISTRIES];

/** To be called before anything of the store is believed: one that was damaged on the disk is empty then. */
export function openBriefStore(context: Pick<LoaderContext, 'store' | 'meta' | 'logger'>): void {
  const { store, meta, logger } = context;
  if (store.keys().length > 0 && clearUnlessSealed({ store, meta }, NOTES))
    logger.warn('The content store is not as it was left: all briefs are read and compiled anew.');
}

/** To be called when store and notes are filled. */
export function sealBriefStore({ store, meta }: Pick<LoaderContext, 'store' | 'meta'>): void {
  seal({ store, meta }, NOTES);
}
