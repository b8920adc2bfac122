import { Readable } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BadCoding, boundedBody, TooLarge } from '../../../../src/collect/net/bounded-body.ts';

const TEXT = Buffer.from('نص من الشبكة '.repeat(500));
const BOMB = Buffer.alloc(20_000_000);
const CODINGS = [
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
  ['zstd', zstdCompressSync],
] as const;
/** In pieces, as a network brings it; tells how many were taken. */
function stream(bytes: Uint8Array, size = 1000): Readable & { taken: number } {
  const pieces = function* (): Generator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) {
      readable.taken += 1;
      yield Buffer.from(bytes.subarray(at, at + size));
    }
  };
  const readable = Object.assign(Readable.from(pieces()), { taken: 0 });
  return readable;
}

describe.each(CODINGS)('%s', (coding, pack) => {
  test('is unpacked', async () => {
    expect(await boundedBody(stream(pack(TEXT)), coding.toUpperCase(), 100_000)).toEqual(TEXT);
  });
  test('is stopped at the limit', async () => {
    await expect(boundedBody(stream(pack(BOMB)), coding, 1_000_000)).rejects.toThrow(TooLarge);
  });
  test('that is cut off or damaged is told', async () => {
    const packed = pack(TEXT);
    const cut = packed.subarray(0, packed.length - 4);
    await expect(boundedBody(stream(cut), coding, 100_000)).rejects.toThrow(BadCoding);
    await expect(boundedBody(stream(Buffer.alloc(500, 7)), coding, 100_000)).rejects.toThrow(BadCoding);
  }); // prettier-ignore
});

test('what is not packed is taken as it is, to the limit exactly', async () => {
  for (const coding of ['', 'identity'])
    expect(await boundedBody(stream(TEXT), coding, TEXT.length)).toEqual(TEXT);
  await expect(boundedBody(stream(TEXT), '', TEXT.length - 1)).rejects.toThrow(TooLarge);
});

test('what is too large is not read to its end', async () => {
  const source = stream(BOMB, 10_000);
  await expect(boundedBody(source, '', 100_000)).rejects.toThrow(TooLarge);
  expect(source.taken).toBeLessThan(40);
});

test('a packed file that does not say so is unpacked, within the limit', async () => {
  expect(await boundedBody(stream(gzipSync(TEXT)), '', 100_000)).toEqual(TEXT);
  await expect(boundedBody(stream(gzipSync(BOMB)), '', 1_000_000)).rejects.toThrow(TooLarge);
});

test.each(['gzip, gzip', 'br, gzip', 'compress', '__proto__', 'constructor'])(
  'the coding %j is refused',
  async (coding) => {
    await expect(boundedBody(stream(gzipSync(gzipSync(TEXT))), coding, 100_000)).rejects.toThrow(
      BadCoding,
    );
  },
);

test('a connection that breaks is its own error', async () => {
  const broken = new Readable({
    read() {
      this.destroy(new Error('reset'));
    },
  });
  for (const coding of ['', 'gzip'])
    await expect(boundedBody(broken, coding, 1000)).rejects.not.toThrow(BadCoding);
});
