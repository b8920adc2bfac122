import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isSoundPng } from '../../../src/cards/png.ts';

const golden = readFileSync('test/fixtures/cards/arabic.png');
const SIGNATURE = golden.subarray(0, 8);

function chunk(type: string, data = ''): Buffer {
  const body = Buffer.from(type + data, 'latin1');
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}
const png = (...chunks: Buffer[]): Buffer => Buffer.concat([SIGNATURE, ...chunks]);
const whole = png(chunk('IHDR', 'head'), chunk('IDAT', 'data'), chunk('IEND'));

test('what was drawn is sound, and so is the smallest', () => {
  expect(isSoundPng(golden)).toBe(true);
  expect(isSoundPng(whole)).toBe(true);
});

describe('it is not', () => {
  test('where a bit is flipped, wherever that is', () => {
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const flipped = Buffer.from(whole);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(isSoundPng(flipped), `bit ${bit}`).toBe(false);
    }
    for (let at = 0; at < golden.length; at += 97) {
      const flipped = Buffer.from(golden);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(isSoundPng(flipped), `byte ${at}`).toBe(false);
    }
  });

  test('where it is cut off, or something follows', () => {
    for (let length = 0; length < whole.length; length += 1)
      expect(isSoundPng(whole.subarray(0, length)), String(length)).toBe(false);
    expect(isSoundPng(Buffer.concat([whole, Buffer.from([0])]))).toBe(false);
    expect(isSoundPng(Buffer.concat([whole, chunk('IEND')]))).toBe(false);
  });

  test.each([
    ['without a head', png(chunk('IDAT'), chunk('IEND'))],
    ['with two heads', png(chunk('IHDR'), chunk('IHDR'), chunk('IEND'))],
    ['without an end', png(chunk('IHDR'), chunk('IDAT'))],
    ['another kind of picture', Buffer.from('GIF89a')],
  ])('%s', (_, bytes) => {
    expect(isSoundPng(bytes)).toBe(false);
  });
});
