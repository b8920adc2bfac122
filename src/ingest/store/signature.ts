/**
 * Signatures by which two versions of one story are known: MinHash over shingles of words (Broder 1997), 128 hashes
 * of 8 bits (b-bit minwise hashing, Li and König 2010). The share of equal hashes estimates the Jaccard similarity of
 * the texts, ± 0.04.
 */
import { foldKey } from '../../arabic/folding.ts';
import { words } from '../../arabic/letters.ts';

const SHINGLE = 3;
/** How many hashes a signature has, a byte each. */
export const HASHES = 128;

/** @returns 128 hashes as base64 (172 characters), or '' for a text without a single shingle */
export function signatureOf(text: string): string {
  const list = words(foldKey(text));
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (let i = 0; i + SHINGLE <= list.length; i += 1) {
    const hash = hashOf(list.slice(i, i + SHINGLE).join(' '));
    for (let k = 0; k < HASHES; k += 1) {
      const permuted = mix(hash ^ Math.imul(k + 1, 0x9e3779b1));
      if (permuted < (least[k] ?? 0)) least[k] = permuted;
    }
  }
  if (list.length < SHINGLE) return '';
  return Buffer.from(Uint8Array.from(least, (hash) => hash & 0xff)).toString('base64');
}

/** @returns 0 to 1: the estimated Jaccard similarity of the texts behind two signatures */
export function similarity(a: string, b: string): number {
  const [one, two] = [hashesOf(a), hashesOf(b)];
  return one === undefined || two === undefined ? 0 : equalHashes(one, two, 0) / HASHES;
}

/** @returns the hashes of a signature; undefined for one without */
export function hashesOf(signature: string): Uint8Array | undefined {
  const hashes = Buffer.from(signature, 'base64');
  return hashes.length === HASHES ? hashes : undefined;
}

/** How many of the hashes are the same as those of a table that begin at `from`. */
export function equalHashes(hashes: Uint8Array, table: Uint8Array, from: number): number {
  let equal = 0;
  for (let i = 0; i < HASHES; i += 1) if (hashes[i] === table[from + i]) equal += 1;
  return equal;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let x = value >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
