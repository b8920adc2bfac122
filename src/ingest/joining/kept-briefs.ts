/** The briefs that `.joined/` keeps, as splitting finds them. */
import path from 'node:path';
import { findConflictMarkers } from '../../check/conflict-markers.ts';
import { readIfThere } from '../../files/read-if-there.ts';
import { joinedFile, listJoined } from '../store/joined-briefs.ts';
import type { LedgerEntry, LedgerMember, LedgerSource } from '../store/ledger.ts';
import { entryOf } from '../store/unrecorded-briefs.ts';
import { type BriefHead, headOf, isSameSource } from './brief-head.ts';

export interface Kept {
  readonly member: LedgerMember;
  /** Of the joined brief, as it lies in `.joined/`. */
  readonly file: string;
  readonly name: string;
  readonly text: string;
  readonly head: BriefHead;
}

/** A file of `.joined/` that is there and cannot be read, and why. */
export interface Unreadable {
  readonly fault: string;
  /** As far as it can be told from the bytes: whether it holds the words of a source. */
  readonly text: string;
}

/**
 * The joined brief of which a source is, its own one before one that it had taken in itself.
 *
 * @returns undefined where none is kept; a fault where it may be in a file that cannot be read
 * @throws the file system's error
 */
export async function keptOf(
  source: LedgerSource,
  { members }: LedgerEntry,
  directory: string,
): Promise<Kept | Unreadable | undefined> {
  let taken: Kept | undefined;
  let unreadable: Unreadable | undefined;
  for (const member of members) {
    const kept = member.joined === undefined ? undefined : await readKept(member.joined, directory);
    if (kept === undefined) continue;
    if ('fault' in kept) {
      if (source.url === undefined || kept.text.includes(source.url)) unreadable = kept;
      continue;
    }
    const place = kept.head.sources.findIndex((one) => isSameSource(one, source));
    if (place === 0) return { ...kept, member };
    if (place > 0) taken = { ...kept, member };
  }
  return unreadable ?? taken ?? forgotten(source, members, directory);
}

/** One that the folder of what was joined has, and the ledger, being lost, does not tell of. */
async function forgotten(
  source: LedgerSource,
  members: readonly LedgerMember[],
  directory: string,
): Promise<Kept | undefined> {
  const isKnown = new Set(members.map(({ joined }) => joined));
  for (const name of await listJoined(directory)) {
    const kept = isKnown.has(name) ? undefined : await readKept(name, directory);
    if (kept === undefined || 'fault' in kept) continue;
    const [own] = kept.head.sources;
    if (own === undefined || !isSameSource(own, source)) continue;
    const [words = ''] = entryOf(name, kept.text)?.texts ?? [];
    return { ...kept, member: { text: words, story: '', joined: name } };
  }
  return undefined;
}

/**
 * @param name as the ledger has it
 * @returns undefined where it is not there
 */
export async function readKept(
  name: string,
  directory: string,
): Promise<Omit<Kept, 'member'> | Unreadable | undefined> {
  const file = joinedFile(directory, name);
  const text = await readIfThere(file);
  if (text === undefined) return undefined;
  const shown = path.relative(process.cwd(), file);
  const [marker] = findConflictMarkers(shown, text);
  if (marker !== undefined)
    return {
      text,
      fault: `${shown}:${String(marker.line)}: ${marker.message}. ${marker.remedy}، ثم أعد الأمر.`,
    };
  const head = headOf(text);
  return head === undefined
    ? {
        text,
        fault: `${shown}: لا يُقرأ نص المادة المحفوظ. أعد الملف كما كان (git restore)، ثم أعد الأمر.`,
      }
    : { file, name, text, head };
}
