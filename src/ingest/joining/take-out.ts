/** The last step of a split: the brief without the source, and the ledger that tells so. */
import type { OpenFolder } from '../store/brief-folder.ts';
import { digest, type LedgerEntry } from '../store/ledger.ts';

export interface SplitFrom {
  readonly file: string;
  readonly text: string;
  /** What is known of it: of a brief that ingest does not remember, what it says itself. */
  readonly entry: LedgerEntry;
}

/**
 * The ledger comes first, since ingest writes into a brief of its own what the ledger tells: broken off between the
 * two, the next run of either ends it.
 *
 * @param without the text of the brief without the source
 * @param isOurs nobody has touched the brief since ingest wrote it
 * @param remaining its entry without the source
 * @throws the file system's error
 */
export async function takeOut(
  { file, text, entry }: SplitFrom,
  without: string,
  isOurs: boolean,
  remaining: LedgerEntry,
  folder: OpenFolder,
): Promise<void> {
  const remember = async (written: string[]): Promise<void> => {
    const isKnown = written.length > 0 || remaining.members.length > 0;
    if (isKnown) folder.replace({ ...remaining, written });
    // An editor wrote it: before it took others in, nothing was remembered of it.
    else folder.forget(file);
    await folder.close();
  };
  const both = [...new Set([...entry.written, digest(text), digest(without)])].sort();
  await remember(isOurs ? both : entry.written);
  await folder.write(file, without);
  await remember(isOurs ? [digest(without)] : entry.written);
}
