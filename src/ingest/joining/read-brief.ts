/** A brief that an editor names, with what is known of it. */
import path from 'node:path';
import { readIfThere } from '../../files/read-if-there.ts';
import type { OpenFolder } from '../store/brief-folder.ts';
import { digest, type LedgerEntry } from '../store/ledger.ts';
import { entryOf } from '../store/unrecorded-briefs.ts';
import { type BriefHead, headOf } from './brief-head.ts';
import { noBrief, unreadable } from './brief-name.ts';

export interface ReadBrief {
  readonly file: string;
  readonly text: string;
  readonly head: BriefHead;
  readonly entry: LedgerEntry;
  /** Nobody has touched it since ingest wrote it. */
  readonly isOurs: boolean;
}

/**
 * @param file relative to the folder
 * @throws the file system's error
 */
export async function readBrief(
  file: string,
  folder: OpenFolder,
): Promise<ReadBrief | { readonly fault: string }> {
  const text = await readIfThere(path.join(folder.directory, file));
  if (text === undefined) return { fault: noBrief(file, folder.directory, folder.files()) };
  const head = headOf(text);
  const entry = folder.known.get(file) ?? entryOf(file, text);
  if (head === undefined || entry === undefined) return { fault: unreadable(file) };
  return { file, text, head, entry, isOurs: entry.written.includes(digest(text)) };
}
