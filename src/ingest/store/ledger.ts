/**
 * What earlier runs wrote: `.ingest.jsonl` beside the briefs, one line a brief. It tells a brief that an editor has
 * touched from one that may be written again, and an article that is there already from a new one.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { findConflictMarkers } from '../../check/conflict-markers.ts';
import { writeAtomically } from '../../files/atomic-file.ts';

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

/** The ledger says something else than ingest wrote: what and where, in Arabic. Nothing may be written without it. */
export class DamagedLedger extends Error {
  override readonly name = 'DamagedLedger';
}

/**
 * @param directory the folder of briefs
 * @throws DamagedLedger when it cannot be understood; the file system's error when it is there and cannot be read
 */
export async function readLedger(directory: string): Promise<Map<string, LedgerEntry>> {
  const text = await readFile(path.join(directory, NAME), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  const file = path.join(directory, NAME);
  const markers = findConflictMarkers(file, text);
  if (markers.length > 0)
    throw new DamagedLedger(
      markers
        .map((one) => `${one.file}:${String(one.line)}: ${one.message}. ${one.remedy}.`)
        .join('\n'),
    );
  const entries = text
    .split('\n')
    .flatMap((line, index) => (line === '' ? [] : [parseLine(file, line, index + 1)]));
  return new Map(entries.map((entry) => [entry.article, entry]));
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

function parseLine(file: string, text: string, line: number): LedgerEntry {
  try {
    return entrySchema.parse(JSON.parse(text));
  } catch {
    throw new DamagedLedger(
      `${file}:${String(line)}: سطر تالف في سجل ingest. أعد السطر كما كان (git restore)، أو احذفه إن حُذف موجزه.`,
    );
  }
}
