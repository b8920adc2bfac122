/** Whether a file is a PNG from its first byte to its last (W3C Portable Network Graphics, third edition, 5). */
import { crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** The length and the type of a chunk before its data, and the CRC of type and data behind it. */
const [HEAD, TAIL] = [8, 4];

/** @returns false where a bit of it is flipped, where it is cut off, or something follows its end */
export function isSoundPng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return false;
  let type = '';
  let start = SIGNATURE.length;
  while (type !== 'IEND') {
    if (start + HEAD + TAIL > bytes.length) return false;
    const end = start + HEAD + bytes.readUInt32BE(start);
    if (end + TAIL > bytes.length) return false;
    if (crc32(bytes.subarray(start + 4, end)) !== bytes.readUInt32BE(end)) return false;
    const isFirst = start === SIGNATURE.length;
    type = bytes.toString('latin1', start + 4, start + HEAD);
    if (isFirst !== (type === 'IHDR')) return false;
    start = end + TAIL;
  }
  return start === bytes.length;
}
