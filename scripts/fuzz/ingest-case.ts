/** One fuzz case of ingest: a sample is damaged at random, read, and held to what must always be true. */
import { type Knowledge, readArticle } from '../../src/ingest/article.ts';
import { decode } from '../../src/ingest/read/decode.ts';
import { readInput } from '../../src/ingest/read/input.ts';
import { readText } from '../../src/ingest/read/text.ts';
import { pick } from '../bench/seeded.ts';

export interface Sample {
  /** Its extension tells how it is read. */
  readonly file: string;
  readonly text: string;
}

/** What breaks readers: marks, controls, markup, code, numbers, other scripts. */
const SPLINTERS = [
  '"', '«', '»', '“', '<', '>', '&', '{', '}', '`', '---', '\u202e', '\u200b', '\u0000', '\ufeff', '\ud800', 'ـ', 'ﻻ',
  '31.02.2025', '25:61 GMT', '٩٩/٩٩/٩٩٩٩', '<script>', '<p>', '</p>', '<!--', ']]>', '{{', 'import x', '\n\n', '\r', '\t', ' '.repeat(60),
  'قال', 'وأضاف:', 'بيان', 'اقرأ أيضًا', '©', 'https://', '(', ')', '\\', '$1', '%s', 'a'.repeat(300), 'ا'.repeat(300), '[', '*',
]; // prettier-ignore

/**
 * @param random from a seed: a failure can be repeated
 * @returns what is wrong, with the damaged input; undefined where all is well
 * @throws whatever the reading throws: that is a finding too
 */
export function fuzzOnce(
  samples: readonly Sample[],
  random: () => number,
  knowledge: Knowledge,
): string | undefined {
  const sample = pick(samples, random);
  const bytes = damageBytes(Buffer.from(damage(sample.text, random)), random);
  const decoded = decode(bytes);
  if ('reason' in decoded) return undefined;
  const input = readInput(sample.file, decoded.text);
  if ('reason' in input) return undefined;
  const texts: string[] = [];
  const pages = [...input.pages];
  for (const page of pages) {
    const reading = readArticle(page, knowledge);
    const open = reading.blocks.find(({ why }) => why === 'open');
    if (open !== undefined) return `a block is not judged: ${open.text.slice(0, 80)}`;
    texts.push(...reading.blocks.map(({ text }) => text));
    // A notice that is glued to a paragraph becomes a block of its own: the words count, not the breaks.
    const wordsOf = (blocks: typeof page.blocks): string =>
      blocks.flatMap(({ text }) => text.split(/\s+/)).join(' ');
    const [before, after] = [wordsOf(page.blocks), wordsOf(reading.blocks)];
    if (before !== after) return `blocks were lost or changed: ${before.slice(0, 80)}`;
  }
  if (!sample.file.endsWith('.txt') || pages.some(({ evidence }) => evidence.kind !== 'text'))
    return undefined;
  const all = readText(decoded.text).map(({ text }) => text);
  // Stops get the space that they lack.
  const bare = (lines: readonly string[]): string => lines.join('').replace(/\s+/g, '');
  return bare(all) === bare(texts) ? undefined : 'a line of the input is in no block';
}

function damage(text: string, random: () => number): string {
  let damaged = text;
  for (let n = Math.floor(random() * 8); n >= 0; n -= 1) {
    const at = Math.floor(random() * damaged.length);
    const to = Math.min(damaged.length, at + Math.floor(random() * 40));
    damaged = pick(
      [
        () => damaged.slice(0, at) + damaged.slice(to),
        () => damaged.slice(0, at) + pick(SPLINTERS, random) + damaged.slice(at),
        () => damaged.slice(0, to) + damaged.slice(at),
        () => shuffleLines(damaged, random),
        () => damaged.slice(0, at),
      ],
      random,
    )();
  }
  return damaged;
}

function shuffleLines(text: string, random: () => number): string {
  const lines = text.split('\n');
  const [a, b] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)];
  const [one = '', two = ''] = [lines[a], lines[b]];
  return lines.with(a, two).with(b, one).join('\n');
}

/** Sometimes a few bytes are wrong, or the end is missing. */
function damageBytes(bytes: Buffer, random: () => number): Buffer {
  if (random() < 0.7 || bytes.length === 0) return bytes;
  const damaged = Buffer.from(bytes);
  for (let n = Math.floor(random() * 6); n >= 0; n -= 1) {
    damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256);
  }
  return random() < 0.5 ? damaged : damaged.subarray(0, Math.floor(random() * damaged.length));
}
