/**
 * What earlier runs wrote: `.ingest.jsonl` beside the briefs, one line a brief. It tells a brief that an editor has
 * touched from one that may be written again.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from '../editing/atomic-file.ts';

export interface LedgerEntry {
  /** Path of the brief, relative to the folder of briefs. */
  readonly file: string;
  /** Which article it is (see `articleKey`). */
  readonly article: string;
  /** SHA-256 of the file as ingest wrote it. */
  readonly written: string;
}

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
  return new Map(lines.map((line, i) => [parseLine(line, i).article, parseLine(line, i)]));
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
  const value: unknown = JSON.parse(line);
  if (
    typeof value === 'object' &&
    value !== null &&
    'file' in value &&
    'article' in value &&
    'written' in value
  ) {
    const { file, article, written } = value;
    if (typeof file === 'string' && typeof article === 'string' && typeof written === 'string') {
      return { file, article, written };
    }
  }
  throw new Error(`${NAME}:${String(index + 1)}: not a line of the ingest ledger`);
}
