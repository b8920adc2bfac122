/** The briefs of the demonstration: what stands in their text, and what beside their sources. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontmatter } from '../../../src/check/frontmatter.ts';
import { briefSchema } from '../../../src/schemas/brief.ts';

const FOLDER = 'content/briefs';
/** Whoever made a site of their own has deleted the demonstration, and writes as they like. */
const isThere = existsSync(`${FOLDER}/2025/2025-09-24-lavrov-meets-sahel-ministers.mdx`);

/**
 * Who speaks so speaks of sources: what was read, found, taken or left out («ما قرأناه», «لم نجد», «فاكتفينا»), and
 * the sources by their number or as ours.
 */
const READING =
  /قرأنا|رجعنا|أخذنا|كتفينا|ستندنا|عتمدنا|طلعنا|ستنتجنا|ستخرجنا|(?<!\p{L})[وف]?(?:لم |لا )?(?:نجد|نقف|نعثر|نطلع|نعرف|نكتفي|نقتصر|نستند|نذكر|نرجّح|ننسب|نورد)(?!ة)/u;
const SOURCES =
  /(?<!\p{L})و?(?:المصدران|المصدرين|مصدران|مصدرين|مصدرنا|مصادرنا|المصادر الثلاثة|المصادر التي)(?!\p{L})|(?:هذا|لهذا|مصدر|مصادر) (?:هذا )?الموجز|(?:تختلف|تتعارض|تذكر|تحدد) المصادر/u;

const briefs = await demonstration();

test.skipIf(!isThere)('no brief has a note on its sources in its text', () => {
  const noted = briefs.flatMap(({ id, body }) =>
    body
      .split(/(?<=[.؟!])\s/)
      .filter((sentence) => READING.test(sentence) || SOURCES.test(sentence))
      .map((sentence) => `${id}: ${sentence.trim()}`),
  );
  expect(noted).toEqual([]);
});

test.skipIf(!isThere)(
  'the notes are kept beside the sources, and are found by the same words',
  () => {
    const notes = briefs.flatMap(({ data }) => data.sourcesNote ?? []);
    expect(notes.length).toBeGreaterThan(60);
    const known = notes.filter((note) => READING.test(note) || SOURCES.test(note));
    expect(known.length / notes.length).toBeGreaterThan(0.8);
  },
);

async function demonstration() {
  if (!isThere) return [];
  const names = await readdir(FOLDER, { recursive: true });
  return Promise.all(
    names
      .filter((name) => name.endsWith('.mdx'))
      .map(async (name) => {
        const parts = splitFrontmatter(await readFile(path.join(FOLDER, name), 'utf8'));
        if (parts === undefined) throw new Error(`${name} has no frontmatter.`);
        const data = briefSchema.parse(parse(parts.yaml));
        return { id: path.basename(name, '.mdx'), data, body: parts.body };
      }),
  );
}
