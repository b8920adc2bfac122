/** From bytes to text. The platform's and iconv-lite's tables decode; which table, the letters of the result decide. */
import iconv from 'iconv-lite';
import { arabicScore } from './letter-statistics.ts';
import { repairMojibake } from './mojibake.ts';
import { countMatches } from './count-matches.ts';

export type Decoded = { readonly text: string } | { readonly reason: string };

const BINARY = 'الملف ثنائي وليس نصًّا';
const UNREADABLE = 'ترميز الملف غير معروف: ليس UTF-8 ولا UTF-16 ولا Windows-1256 ولا ISO-8859-6';
const SINGLE_BYTE = ['windows-1256', 'iso-8859-6'];
/** What a page or feed says of itself counts for a little, never against its letters. */
const DECLARED_BONUS = 0.05;
const DECLARATION = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i;

/**
 * Decodes UTF-8, UTF-16 and UTF-32 with and without a byte order mark, Windows-1256 and ISO-8859-6; a UTF-8 sequence cut at
 * the end is dropped; UTF-8 that was read as Windows-1256 or -1252 and saved again is repaired where that is lossless.
 *
 * @returns the text without a byte order mark, or in Arabic why the bytes are none
 */
export function decode(bytes: Uint8Array): Decoded {
  const quad = utf32(bytes);
  if (quad !== undefined) return check(strip(iconv.decode(bytes, quad)));
  const wide = utf16(bytes);
  if (wide !== undefined) return check(strip(new TextDecoder(wide).decode(bytes)));
  const trimmed = withoutTrailingNuls(bytes);
  const nuls = trimmed.reduce((n, byte) => (byte === 0 ? n + 1 : n), 0);
  if (nuls * 50 > trimmed.length) return { reason: BINARY };
  const body = nuls === 0 ? trimmed : trimmed.filter((byte) => byte !== 0);
  const utf8 = utf8Text(body);
  if (utf8 !== undefined) return check(repairMojibake(strip(utf8)));
  const declared = DECLARATION.exec(iconv.decode(body.subarray(0, 2048), 'latin1'))?.[1];
  const [best] = SINGLE_BYTE.map((encoding) => {
    const text = iconv.decode(body, encoding);
    const isDeclared = declared?.toLowerCase().replace('cp', 'windows-') === encoding;
    return { text, score: arabicScore(text) + (isDeclared ? DECLARED_BONUS : 0) };
  }).sort((a, b) => b.score - a.score);
  return best !== undefined && best.score > 0.3 ? check(best.text) : { reason: UNREADABLE };
}

/** Many control characters: pictures, archives, programs. A few are left over from terminals and printers, and go. */
function check(text: string): Decoded {
  const controls = countMatches(text, /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g);
  if (controls > 8 + text.length / 100) return { reason: BINARY };
  const hasAny = controls > 0 || text.includes('\u001b');
  return { text: hasAny ? text.replace(SEQUENCE, '').replace(CONTROL, '') : text };
}

/** What colours a terminal (ECMA-48, CSI). */
const SEQUENCE = /\u001b\[[\d;?]*[@-~]/g;
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/g;

function strip(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function withoutTrailingNuls(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.subarray(0, end);
}

/** By its mark, or by the two empty bytes of every letter below U+10000. */
function utf32(bytes: Uint8Array): 'utf-32le' | 'utf-32be' | undefined {
  const quads = Math.min(1000, Math.floor(bytes.length / 4));
  if (quads === 0) return undefined;
  let [little, big] = [0, 0];
  for (let i = 0; i < quads * 4; i += 4) {
    const [a, b, c, d] = [bytes[i], bytes[i + 1], bytes[i + 2], bytes[i + 3]];
    if (c === 0 && d === 0 && (a !== 0 || b !== 0)) little += 1;
    if (a === 0 && b === 0 && (c !== 0 || d !== 0)) big += 1;
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0) return 'utf-32le';
  if (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff) return 'utf-32be';
  if (quads < 8) return undefined;
  if (little > 0.95 * quads) return 'utf-32le';
  return big > 0.95 * quads ? 'utf-32be' : undefined;
}

/** By its mark; without one, by the high bytes of Arabic letters (06) and ASCII (00) on one side of each pair. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(2000, Math.floor(bytes.length / 2));
  if (pairs < 8) return undefined;
  const isHigh = (byte: number | undefined): boolean => byte === 0 || byte === 6 || byte === 0x20;
  const count = [0, 0];
  const letters = [0, 0];
  for (let i = 0; i < pairs * 2; i += 1) {
    if (isHigh(bytes[i])) count[i % 2] = (count[i % 2] ?? 0) + 1;
    if (bytes[i] === 6) letters[i % 2] = (letters[i % 2] ?? 0) + 1;
  }
  const share = (side: number): number => (count[side] ?? 0) / pairs;
  const arabic = (side: number): number => (letters[side] ?? 0) / pairs;
  if (share(1) > 0.9 && arabic(1) > 0.3 && share(0) < 0.6) return 'utf-16le';
  if (share(0) > 0.9 && arabic(0) > 0.3 && share(1) < 0.6) return 'utf-16be';
  return undefined;
}

/** A file cut off in a letter is still UTF-8; so is one with a broken letter here and there. */
function utf8Text(bytes: Uint8Array): string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for (let cut = 0; cut <= 3; cut += 1) {
    if (cut > 0 && !isCutLetter(bytes.subarray(bytes.length - cut))) continue;
    try {
      return decoder.decode(bytes.subarray(0, bytes.length - cut));
    } catch {
      // The next shorter text.
    }
  }
  const loose = new TextDecoder('utf-8').decode(bytes);
  const broken = countMatches(loose, /\ufffd/g);
  return broken <= 2 + loose.length / 500 && arabicScore(loose) > 0.3
    ? loose.replaceAll('\ufffd', '')
    : undefined;
}

/** Whether bytes are the beginning of a letter of UTF-8 (Unicode, table 3-7), and not a whole one. */
function isCutLetter([lead = 0, ...rest]: Uint8Array): boolean {
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  return rest.length + 1 < length && rest.every((byte) => byte >= 0x80 && byte < 0xc0);
}
