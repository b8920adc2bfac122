import iconv from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../../src/ingest/read/decode.ts';

const TEXT = [
  'افتتحت البلدية سوقًا جديدة للخضر في حي الميناء',
  '',
  'قال رئيس البلدية إن السوق تضم مئة وعشرين متجرًا، وإن العمل فيها بدأ قبل عامين.',
  'وأضاف: "سنفتح سوقًا ثانية في الصيف المقبل إن شاء الله".',
].join('\n');
/** Without tanwin and other marks, which ISO-8859-6 pages of the press do not use either. */
const BARE = TEXT.replace(/[\u064b-\u065f]/g, '');

function textOf(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  if ('reason' in decoded) throw new Error(decoded.reason);
  return decoded.text;
}

describe('every encoding of the Arabic web', () => {
  test.each([
    ['UTF-8', iconv.encode(TEXT, 'utf8')],
    ['UTF-8 with a mark', iconv.encode(TEXT, 'utf8', { addBOM: true })],
    ['UTF-16 LE', iconv.encode(TEXT, 'utf-16le')],
    ['UTF-16 LE with a mark', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
    ['UTF-16 BE', iconv.encode(TEXT, 'utf-16be')],
    ['UTF-16 BE with a mark', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
    ['UTF-32 LE', iconv.encode(TEXT, 'utf-32le')],
    ['UTF-32 LE with a mark', iconv.encode(TEXT, 'utf-32le', { addBOM: true })],
    ['UTF-32 BE', iconv.encode(TEXT, 'utf-32be')],
    ['UTF-32 BE with a mark', iconv.encode(TEXT, 'utf-32be', { addBOM: true })],
    ['UTF-8 with a few controls', iconv.encode(`\u0000${TEXT}\u0007\u001b[31m`, 'utf8')],
    ['Windows-1256', iconv.encode(TEXT, 'windows-1256')],
    [
      'Windows-1256 with trailing NULs',
      Buffer.concat([iconv.encode(TEXT, 'windows-1256'), Buffer.alloc(9)]),
    ],
  ])('%s', (_name, bytes) => {
    expect(textOf(bytes)).toBe(TEXT);
  });

  test('ISO-8859-6', () => {
    expect(textOf(iconv.encode(BARE, 'iso-8859-6'))).toBe(BARE);
  });

  test('a declared encoding is believed only where its letters are Arabic', () => {
    const lying = `<meta charset="iso-8859-6"><p>${TEXT}</p>`;
    expect(textOf(iconv.encode(lying, 'windows-1256'))).toBe(lying);
  });

  test('any words of Arabic letters survive Windows-1256', () => {
    const letter = fc.constantFrom(...Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهويةأإءى'));
    const word = fc.string({ unit: letter, minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 40, maxLength: 80 }), (words) => {
        const text = `${TEXT} ${words.join(' ')}`;
        expect(textOf(iconv.encode(text, 'windows-1256'))).toBe(text);
      }),
      { numRuns: 40 },
    );
  });
});

describe('damage', () => {
  test('a file cut off in a letter loses that letter only', () => {
    const bytes = iconv.encode(`${TEXT}ش`, 'utf8');
    expect(textOf(bytes.subarray(0, bytes.length - 1))).toBe(TEXT);
  });

  test.each(['windows-1256', 'windows-1252'])(
    'UTF-8 read as %s and saved again is repaired',
    (table) => {
      // Windows-1252 has no sign for the second byte of «ف»: such a page cannot be brought back.
      const plain = 'بدأت البلدية توسيع السوق القديم على رصيد الميناء';
      const broken = iconv.decode(iconv.encode(plain, 'utf8'), table);
      expect(textOf(Buffer.from(broken))).toBe(plain);
    },
  );

  test.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]],
    ['an archive', [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]],
    ['noise', [0xff, 0x81, 0x9d, 0xfe, 0x8d]],
  ])('%s is refused with a reason', (_name, bytes) => {
    expect(decode(Uint8Array.from(bytes))).toHaveProperty('reason');
  });

  test('no bytes make it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(Object.keys(decode(bytes))).toHaveLength(1);
      }),
    );
  });
});
