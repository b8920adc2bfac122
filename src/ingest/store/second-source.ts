/** A story that a second outlet tells too. */
import path from 'node:path';
import { parse } from 'yaml';
import { splitFrontmatter } from '../../check/frontmatter.ts';
import { writeAtomically } from '../../files/atomic-file.ts';
import { readIfThere } from '../../files/read-if-there.ts';
import { UNKNOWN_OUTLET } from '../../schemas/brief.ts';
import { writeFrontmatter } from './brief-file.ts';
import { digest, type LedgerEntry, type LedgerSource } from './ledger.ts';
import type { Stored, StoreOptions } from './storing.ts';

/**
 * Adds a source to the brief of an entry that nobody has touched; of any other brief it tells the editor.
 *
 * @throws the file system's error when the brief cannot be read or written
 */
export async function addSource(
  entry: LedgerEntry,
  source: LedgerSource,
  { directory, ledger, dryRun }: StoreOptions,
): Promise<Stored> {
  const output = path.join(directory, entry.file);
  const told = (reason: string): Stored => ({ status: 'duplicate', output, reason });
  const isKnown = [entry.outlet, ...entry.sources.map(({ outlet }) => outlet)].includes(
    source.outlet,
  );
  if (isKnown || source.outlet === UNKNOWN_OUTLET) {
    return told('هي مادة هذا الموجز بتعديل يسير؛ قارن بينهما إن كان فيها جديد');
  }
  const current = await readIfThere(output);
  const parts = current === undefined ? undefined : splitFrontmatter(current);
  const data: unknown = parts === undefined ? undefined : parse(parts.yaml);
  if (current === undefined || parts === undefined || !hasSources(data)) {
    return told('هي مادة هذا الموجز من مصدر ثانٍ، وقد حُذف أو تغيّر');
  }
  if (digest(current) !== entry.written) {
    return told('هي مادة هذا الموجز من مصدر ثانٍ، وقد عدّله محرر؛ أضف المصدر يدويًّا');
  }
  const sources = [...data.sources, source];
  const text = `${writeFrontmatter({ ...data, sources })}${parts.body}`;
  if (!dryRun) await writeAtomically(output, text);
  ledger.set(entry.article, {
    ...entry,
    sources: [...entry.sources, source],
    written: digest(text),
  });
  return told('هي مادة هذا الموجز من مصدر ثانٍ، وأضيف إلى مصادره');
}

function hasSources(data: unknown): data is Record<string, unknown> & { sources: unknown[] } {
  return (
    typeof data === 'object' && data !== null && 'sources' in data && Array.isArray(data.sources)
  );
}
