/**
 * Signatures by their bands (locality-sensitive hashing, Indyk and Motwani 1998): of two texts that are alike at least
 * one pair of neighbouring hashes is the same, so that a text is compared with a few others and not with all.
 */
import { HASHES } from './signature.ts';

/** Two hashes a band: of texts with two fifths in common, one of 70,000 is missed (1 - 0.4²)^64. */
const ROWS = 2;
const BANDS = HASHES / ROWS;
const VALUES = 256 ** ROWS;

export class SignatureBands<Item> {
  /** Of each band and value, the last of its chain: its place in `next`, plus one. */
  readonly #heads = new Int32Array(BANDS * VALUES);
  readonly #next: number[] = [];
  readonly #items: Item[] = [];

  /** @param signature as `signatureOf` makes it; one without hashes is like nothing */
  add(signature: string, item: Item): void {
    const bands = bandsOf(signature);
    if (bands.length === 0) return;
    this.#items.push(item);
    for (const band of bands) {
      this.#next.push(this.#heads[band] ?? 0);
      this.#heads[band] = this.#next.length;
    }
  }

  /** Items whose signatures may be alike; few others. */
  near(signature: string): Set<Item> {
    const found = new Set<Item>();
    for (const band of bandsOf(signature)) {
      for (let at = this.#heads[band] ?? 0; at > 0; at = this.#next[at - 1] ?? 0) {
        const item = this.#items[Math.floor((at - 1) / BANDS)];
        if (item !== undefined) found.add(item);
      }
    }
    return found;
  }
}

function bandsOf(signature: string): number[] {
  const hashes = Buffer.from(signature, 'base64');
  if (hashes.length !== HASHES) return [];
  return Array.from(
    { length: BANDS },
    (_, band) => band * VALUES + hashes.readUInt16BE(band * ROWS),
  );
}
