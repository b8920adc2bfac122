/** Putting a brief in its place without ever touching what an editor has changed. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { foldKey } from '../arabic/folding.ts';
import type { Article } from './article.ts';
import { writeAtomically } from '../editing/atomic-file.ts';
import { shortHash } from './brief-id.ts';
import type { Composed } from './compose.ts';
import { digest, type LedgerEntry } from './ledger.ts';

export interface Stored {
  readonly status: 'written' | 'unchanged' | 'updated';
  readonly output: string | null;
  readonly reason: string | null;
}

export interface StoreOptions {
  /** The folder of briefs. */
  readonly directory: string;
  readonly ledger: Map<string, LedgerEntry>;
  readonly dryRun: boolean;
  /** Write again a brief that was deleted after an earlier run. */
  readonly restore: boolean;
}

/**
 * Writes a new brief, rewrites one that nobody has touched, leaves every other file alone.
 *
 * @throws the file system's error when a file cannot be read or written
 */
export async function storeBrief(
  article: Article,
  brief: Composed,
  options: StoreOptions,
): Promise<Stored> {
  const { directory, ledger, dryRun, restore } = options;
  const key = articleKey(article);
  const known = ledger.get(key);
  const write = async (file: string, status: Stored['status']): Promise<Stored> => {
    if (!dryRun) {
      await writeAtomically(path.join(directory, file), brief.text);
      ledger.set(key, { file, article: key, written: digest(brief.text) });
    }
    return { status, output: path.join(directory, file), reason: null };
  };
  if (known === undefined) {
    const file = await freeFile(directory, brief, key);
    const current = await readIfThere(path.join(directory, file));
    if (current === undefined) return write(file, 'written');
    ledger.set(key, { file, article: key, written: digest(brief.text) });
    return { status: 'unchanged', output: path.join(directory, file), reason: null };
  }
  const output = path.join(directory, known.file);
  const current = await readIfThere(output);
  if (current === undefined) {
    if (restore) return write(known.file, 'written');
    return {
      status: 'unchanged',
      output: null,
      reason: 'حُذف الموجز بعد إدخاله؛ أضف ‎--restore لكتابته من جديد',
    };
  }
  if (current === brief.text) return { status: 'unchanged', output, reason: null };
  if (digest(current) === known.written) return write(known.file, 'updated');
  const isNews = digest(brief.text) !== known.written;
  const reason = isNews
    ? 'عدّله محرر بعد إدخاله، وتغيّر المصدر بعد ذلك؛ قارن بينهما يدويًّا'
    : 'عدّله محرر بعد إدخاله، فلم يُمس';
  return { status: 'unchanged', output, reason };
}

/** The same article in a second run: same outlet, day and title, however the title is spelt. */
function articleKey({ title, outlet, publication }: Article): string {
  return (
    shortHash([foldKey(title), outlet.id, publication.publishedAt.slice(0, 10)].join('\n')) +
    shortHash(title)
  );
}

/** The brief's own place, or one beside it where another article has it. */
async function freeFile(directory: string, { id, text }: Composed, key: string): Promise<string> {
  const file = `${id.slice(0, 4)}/${id}.mdx`;
  const current = await readIfThere(path.join(directory, file));
  return current === undefined || current === text
    ? file
    : `${id.slice(0, 4)}/${id}-${key.slice(0, 6)}.mdx`;
}

async function readIfThere(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
}
