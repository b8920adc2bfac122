/** Briefs that the ledger does not have: of a run that was broken off, of a lost ledger, written or renamed by hand. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { splitFrontmatter } from '../../check/frontmatter.ts';
import { readIfThere } from '../../files/read-if-there.ts';
import { UNKNOWN_OUTLET } from '../../schemas/brief.ts';
import { WRITER } from './brief-file.ts';
import { identify } from './identity.ts';
import { digest, type LedgerEntry, sourceSchema } from './ledger.ts';
import type { KnownBriefs } from './known-briefs.ts';

/** What ingest writes at the head of a brief, and what it is known by; an editor may add to it. */
const headSchema = z.object({
  title: z.string(),
  summary: z.string().default(''),
  publishedAt: z.string().default(''),
  publishedPrecision: z.string().exactOptional(),
  sources: z.array(sourceSchema.loose()).default([]),
});

const LEFT_BEHIND = new RegExp(`^\\..+\\.${WRITER}-[0-9a-f-]{36}\\.tmp$`);

/**
 * The files of the folder of briefs, relative to it, with forward slashes. What a killed ingest left half-written is
 * removed.
 *
 * @param isReadOnly whether nothing may be removed
 */
export async function listBriefs(directory: string, isReadOnly: boolean): Promise<Set<string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const files = new Set<string>();
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    if (LEFT_BEHIND.test(entry.name) && !isReadOnly) await rm(file, { force: true });
    else if (entry.isFile() && entry.name.endsWith('.mdx')) {
      const name = path.relative(directory, file).split(path.sep).join('/');
      // What was joined to a brief is none (joined-briefs.ts).
      if (!name.split('/').some((part) => part.startsWith('.'))) files.add(name);
    }
  }
  return files;
}

/**
 * Makes known what lies in the folder and is not: a brief whose bytes ingest wrote under another name is the same one
 * renamed; of any other nobody knows whether an editor has touched it.
 *
 * @param files as `listBriefs` has them
 * @param onRenamed told of an entry whose brief has another name now
 */
export async function learnUnrecorded(
  directory: string,
  files: Iterable<string>,
  known: KnownBriefs,
  onRenamed: (from: string, entry: LedgerEntry) => void,
): Promise<void> {
  const missing = [...files].filter((file) => known.get(file) === undefined).sort();
  if (missing.length === 0) return;
  const present = new Set(files);
  const moved = new Map(
    [...known.values()]
      .filter(({ file }) => !present.has(file))
      .flatMap((entry) => entry.written.map((written) => [written, entry] as const)),
  );
  for (const file of missing) {
    const text = await readIfThere(path.join(directory, file));
    if (text === undefined) continue;
    const former = moved.get(digest(text));
    const entry = former === undefined ? entryOf(file, text) : undefined;
    if (former !== undefined) onRenamed(former.file, { ...former, file });
    else if (entry !== undefined) known.put(entry);
  }
}

/** @returns the words of a brief's file; undefined where it is none */
export function briefText(text: string) {
  const parts = splitFrontmatter(text);
  const head = headSchema.safeParse(parts === undefined ? undefined : yamlOf(parts.yaml)).data;
  if (parts === undefined || head === undefined) return undefined;
  return { ...head, paragraphs: plainText(parts.body).split(/\n{2,}/) };
}

/** @returns what a brief says of itself, as an entry; undefined where it is none */
export function entryOf(file: string, text: string): LedgerEntry | undefined {
  const brief = briefText(text);
  if (brief === undefined) return undefined;
  const [own, ...sources] = brief.sources;
  const id = own?.outlet === UNKNOWN_OUTLET ? undefined : own?.outlet;
  const { text: words, ...identity } = identify({
    title: own?.title ?? brief.title,
    summary: brief.summary,
    paragraphs: brief.paragraphs,
    day: brief.publishedAt.slice(0, 10),
    outlet: id === undefined ? undefined : { id, name: id },
    address: own?.url ?? '',
  });
  return { ...identity, file, written: [], texts: [words], sources, members: [] };
}

function yamlOf(text: string): unknown {
  try {
    return parse(text, { logLevel: 'error' });
  } catch {
    return undefined;
  }
}

/** The words of a body: its tags and escapes are none; the page prints the marks of a quotation. */
function plainText(body: string): string {
  return body
    .replace(/(?<!\\)<(\/?)Quote(?:\s[^>]*)?>/g, (_, end: string) => (end === '' ? '«' : '»'))
    .replace(/(?<!\\)<\/?Said(?:\s[^>]*)?>/g, '')
    .replace(/(?<!\\)<\/?[a-zA-Z][^>]*>/g, ' ')
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => characterOf(parseInt(code, 16)))
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
