/**
 * Signatures by their bands (locality-sensitive hashing, Indyk and Motwani 1998): of two texts that are alike at least
 * one pair of neighbouring hashes is the same, so that a text is compared with a few others and not with all.
 */
import { equalHashes, HASHES, hashesOf } from './signature.ts';

/** Two hashes a band: of texts with two fifths in common, one of 70,000 is missed (1 - 0.4²)^64. */
const ROWS = 2;
const BANDS = HASHES / ROWS;
const VALUES = 256 ** ROWS;

/** An item, and how like its text is to the one asked for: 0 to 1, the estimated Jaccard similarity. */
export interface Near<Item> {
  readonly item: Item;
  readonly alike: number;
}

export class SignatureBands<Item> {
  /** Of each band and value, the last of its chain: its place in `next`, plus one. */
  readonly #heads = new Int32Array(BANDS * VALUES);
  readonly #next: number[] = [];
  readonly #items: Item[] = [];
  /** The hashes of all items, one after another: decoded once, compared thousands of times. */
  #hashes = new Uint8Array(HASHES * 64);
  /** Of each item the place of its last signature: earlier ones count no more. */
  readonly #places = new Map<Item, number>();

  /** @param signature as `signatureOf` makes it; one without hashes is like nothing */
  add(signature: string, item: Item): void {
    const hashes = hashesOf(signature);
    this.#places.delete(item);
    if (hashes === undefined) return;
    const place = this.#items.length;
    this.#places.set(item, place);
    this.#items.push(item);
    this.#keep(hashes, place);
    for (const band of bandsOf(hashes)) {
      this.#next.push(this.#heads[band] ?? 0);
      this.#heads[band] = this.#next.length;
    }
  }

  /** Items whose texts may be alike; few others. */
  near(signature: string): Near<Item>[] {
    const hashes = hashesOf(signature);
    if (hashes === undefined) return [];
    const seen = new Set<number>();
    const found: Near<Item>[] = [];
    for (const band of bandsOf(hashes)) {
      for (let at = this.#heads[band] ?? 0; at > 0; at = this.#next[at - 1] ?? 0) {
        const place = Math.floor((at - 1) / BANDS);
        if (seen.has(place)) continue;
        seen.add(place);
        const item = this.#items[place];
        if (item === undefined || this.#places.get(item) !== place) continue;
        found.push({ item, alike: equalHashes(hashes, this.#hashes, place * HASHES) / HASHES });
      }
    }
    return found;
  }

  #keep(hashes: Uint8Array, place: number): void {
    if ((place + 1) * HASHES > this.#hashes.length) {
      const larger = new Uint8Array(this.#hashes.length * 2);
      larger.set(this.#hashes);
      this.#hashes = larger;
    }
    this.#hashes.set(hashes, place * HASHES);
  }
}

function bandsOf(hashes: Uint8Array): number[] {
  return Array.from(
    { length: BANDS },
    (_, band) => band * VALUES + (hashes[band * ROWS] ?? 0) * 256 + (hashes[band * ROWS + 1] ?? 0),
  );
}
