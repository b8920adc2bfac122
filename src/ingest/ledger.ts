/**
 * What earlier runs wrote: `.ingest.jsonl` beside the briefs, one line a brief. It tells a brief that an editor has
 * touched from one that may be written again, and an article that is there already from a new one.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { writeAtomically } from '../files/atomic-file.ts';

const sourceSchema = z.object({
  outlet: z.string(),
  url: z.string().exactOptional(),
  title: z.string().exactOptional(),
  publishedAt: z.string().exactOptional(),
});

const entrySchema = z.object({
  /** Path of the brief, relative to the folder of briefs. */
  file: z.string(),
  /** Which article it is (see `articleKey`). */
  article: z.string(),
  /** SHA-256 of the file as ingest wrote it. */
  written: z.string(),
  /** The day of the article, `YYYY-MM-DD`; '' where it is not known. */
  day: z.string().default(''),
  /** Id of the outlet; '' where it is not known. */
  outlet: z.string().default(''),
  /** Of its text (signature.ts). */
  signature: z.string().default(''),
  /** Further sources that brought the same story later. */
  sources: z.array(sourceSchema).default([]),
});

export type LedgerEntry = z.infer<typeof entrySchema>;
export type LedgerSource = z.infer<typeof sourceSchema>;

const NAME = '.ingest.jsonl';

/**
 * @param directory the folder of briefs
 * @throws when the ledger is there and cannot be read or understood
 */
export async function readLedger(directory: string): Promise<Map<string, LedgerEntry>> {
  const text = await readFile(path.join(directory, NAME), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(lines.map(parseLine).map((entry) => [entry.article, entry]));
}

/** Writes the ledger in the order of the files, so that git shows what a run added. */
export async function writeLedger(
  directory: string,
  ledger: ReadonlyMap<string, LedgerEntry>,
): Promise<void> {
  const entries = [...ledger.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  await writeAtomically(path.join(directory, NAME), text);
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function parseLine(line: string, index: number): LedgerEntry {
  try {
    return entrySchema.parse(JSON.parse(line));
  } catch {
    throw new Error(`${NAME}:${String(index + 1)}: not a line of the ingest ledger`);
  }
}
