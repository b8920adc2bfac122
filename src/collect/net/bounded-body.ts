/** The bytes of an answer, unpacked, never more than a limit of them: whatever a server sends. */
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from 'node:zlib';

/** More bytes than are taken, as sent or as unpacked. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** A coding that is not known, or what is no whole text in the one that is named. */
export class BadCoding extends Error {
  override readonly name = 'BadCoding';
}

/** Codings of content (RFC 9110, 8.4.1; RFC 8878). */
const DECODERS: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
  ['zstd', createZstdDecompress],
]);

/** What we ask for. */
export const ACCEPTED_CODINGS = 'gzip, deflate, br';

/**
 * Unpacks while it reads, and stops at the limit: neither what is sent nor what it unpacks to lies in memory beyond it.
 * What is packed without saying so (`news.xml.gz`) is unpacked too.
 *
 * @param coding the header `Content-Encoding`; '' where there is none
 * @param most bytes
 * @throws TooLarge, BadCoding; the connection's error
 */
export async function boundedBody(body: Readable, coding: string, most: number): Promise<Buffer> {
  const codings = coding
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'identity');
  const [only, ...others] = codings;
  // One in another is how a small answer becomes an endless one; no server of news sends it.
  if (others.length > 0) throw new BadCoding(coding);
  const bytes = await unpacked(body, only, most);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isPacked ? unpacked(Readable.from([bytes]), 'gzip', most) : bytes;
}

async function unpacked(
  source: Readable,
  coding: string | undefined,
  most: number,
): Promise<Buffer> {
  const decoder = coding === undefined ? undefined : DECODERS.get(coding);
  if (coding !== undefined && decoder === undefined) throw new BadCoding(coding);
  const pieces: Buffer[] = [];
  const gather = async (stream: AsyncIterable<Buffer>): Promise<void> => {
    for await (const piece of limited(stream, most)) pieces.push(piece);
  };
  if (decoder === undefined) await pipeline(source, gather);
  else {
    const sent = (stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> => limited(stream, most);
    await pipeline(source, sent, decoder(), gather).catch((error: unknown) => {
      throw isOfDecoder(error) ? new BadCoding(coding, { cause: error }) : error;
    });
  }
  return Buffer.concat(pieces);
}

async function* limited(stream: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > most) throw new TooLarge(String(most));
    yield piece;
  }
}

/** Errors of zlib are called `Z_…`, `ERR_…` (brotli) or `ZSTD_…`. */
function isOfDecoder(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(?:Z_|ERR__ERROR|ERR_BROTLI|ZSTD_|ERR_ZLIB)/.test(code);
}
