/** What all shards share: the program that runs in the browser lies in the newest one, once. */
import { NEWEST } from './shards.ts';

/**
 * All shards run the WebAssembly of the newest: the browser makes an address of `wasm.⟨this⟩.pagefind` in the shard's
 * folder, and leads it up and down again.
 *
 * @param list what Pagefind writes as `pagefind-entry.json`
 * @throws where Pagefind names its WebAssembly otherwise: an older shard would fail in the browser, and nowhere else
 */
export function sharingCore(list: string, language: string): string {
  const own = `"wasm":"${language}"`;
  if (list.split(own).length !== 2)
    throw new Error(
      `Pagefind's list does not name its WebAssembly as ${own}: this version of Pagefind is not known to src/search/shared-core.ts.`,
    );
  return list.replace(own, `"wasm":"/../../${NEWEST}/wasm.${language}"`);
}
