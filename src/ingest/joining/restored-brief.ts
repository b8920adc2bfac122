/** The brief that a source gets back: the one that is kept, less what has left it since, with what an editor wrote of it. */
import path from 'node:path';
import { setValue } from '../../editing/frontmatter-text.ts';
import { readIfThere } from '../../files/read-if-there.ts';
import { briefFolder } from '../../schemas/brief.ts';
import type { OpenFolder } from '../store/brief-folder.ts';
import { idOfJoined } from '../store/joined-briefs.ts';
import { digest, type LedgerEntry, type LedgerSource, parseLine } from '../store/ledger.ts';
import { freeFile } from '../store/store-brief.ts';
import type { StoreOptions } from '../store/storing.ts';
import { entryOf } from '../store/unrecorded-briefs.ts';
import { withFormerNames, withoutSources } from './brief-edit.ts';
import { headOf, isSameSource } from './brief-head.ts';
import { idOfFile } from './brief-name.ts';
import type { Kept } from './kept-briefs.ts';
import { withRecords } from './leaving-words.ts';
import { undone } from './proposed-block.ts';
import type { ReadBrief } from './read-brief.ts';

export interface Restored {
  /** Relative to the folder. */
  readonly file: string;
  readonly text: string;
  /** Undefined where an editor had written it. */
  readonly entry: LedgerEntry | undefined;
  /** It was published, and comes out of a draft: it is one too. */
  readonly isTakenBack: boolean;
}

/**
 * @param brief that the source leaves
 * @throws RangeError where a list of sources is written in another form than a line a key; the file system's error
 */
export async function restoredBrief(
  kept: Kept,
  brief: ReadBrief,
  folder: OpenFolder,
  outlets: StoreOptions['outlets'],
): Promise<Restored> {
  const missing = kept.head.sources
    .slice(1)
    .filter((source) => !brief.head.sources.some((one) => isSameSource(one, source)));
  const others = missing.length === 0 ? [] : await otherBriefs(brief.file, folder);
  const gone = missing.filter((source) =>
    others.some(({ sources }) => sources.some((one) => isSameSource(one, source))),
  );
  const before = keptEntry(kept);
  const isOurs = before?.written.includes(digest(kept.text)) === true;
  const isTakenBack = brief.head.status === 'draft' && kept.head.status === 'published';
  const entry = before && withoutGone(before, gone, brief.entry);
  let text = kept.text;
  let hand = entry?.hand;
  if (gone.length > 0) {
    const less = withoutSources(text, gone, isOurs, outlets);
    ({ text, hand } = { hand: undefined, ...undone(text, less, hand, entry?.members ?? []) });
    text = withoutNames(text, kept, others);
  }
  if (isTakenBack) text = setValue(text, 'status', 'draft', 'status');
  const asMade = text;
  text = withRecords(text, brief.head.sources);
  const isMade = isOurs && text !== kept.text && text === asMade;
  const file = await placeOf(kept, text, folder);
  return {
    file,
    text,
    isTakenBack,
    entry: entry && {
      ...withoutHand(entry),
      ...(hand === undefined ? {} : { hand }),
      file,
      written: isMade ? [digest(text)] : entry.written,
    },
  };
}

/** The sources of all other briefs, with their ids. */
async function otherBriefs(
  file: string,
  folder: OpenFolder,
): Promise<{ readonly id: string; readonly sources: readonly LedgerSource[] }[]> {
  const files = folder.files().filter((one) => one !== file);
  const found: { id: string; sources: readonly LedgerSource[] }[] = [];
  for (const one of files) {
    const text = await readIfThere(path.join(folder.directory, one));
    const head = text === undefined ? undefined : headOf(text);
    if (head !== undefined) found.push({ id: idOfFile(one), sources: head.sources });
  }
  return found;
}

/** Without the former names that are those of briefs again. */
function withoutNames(
  text: string,
  kept: Kept,
  others: readonly { readonly id: string }[],
): string {
  const { formerly } = kept.head;
  const left = formerly.filter((id) => others.every((other) => other.id !== id));
  if (left.length === formerly.length) return text;
  const isOwn = left.length === 1 && left[0] === idOfJoined(kept.name);
  return withFormerNames(text, isOwn ? [] : left);
}

/** Its own place, where that is free, or has been given back already by a command that was broken off. */
async function placeOf({ name, member }: Kept, text: string, folder: OpenFolder): Promise<string> {
  const line = member.undo?.line;
  const id = idOfJoined(name);
  const own =
    (line === undefined ? undefined : parseLine(line)?.file) ?? `${briefFolder(id)}/${id}.mdx`;
  const there = await readIfThere(path.join(folder.directory, own));
  if (there === text || (there === undefined && folder.known.get(own) === undefined)) return own;
  return freeFile(id, member.text, folder);
}

/** The entry of the brief as it was kept. */
function keptEntry({ member, name, text }: Kept): LedgerEntry | undefined {
  const { undo, story } = member;
  if (undo !== undefined) return undo.line === undefined ? undefined : parseLine(undo.line);
  const entry = entryOf(name, text);
  return entry && { ...entry, story, written: [digest(text)], texts: [member.text] };
}

function withoutHand({ hand: _hand, ...entry }: LedgerEntry): LedgerEntry {
  return entry;
}

/** Its entry without the reports that have briefs of their own, or are another's. */
function withoutGone(
  entry: LedgerEntry,
  gone: readonly LedgerSource[],
  { members }: LedgerEntry,
): LedgerEntry {
  if (gone.length === 0) return entry;
  const lost = entry.members.filter(({ text }) => members.every((one) => one.text !== text));
  const texts = new Set(lost.flatMap(({ text, undo }) => [text, ...textsOf(undo?.line)]));
  return {
    ...entry,
    texts: entry.texts.filter((text) => !texts.has(text)),
    sources: entry.sources.filter((one) => !gone.some((source) => isSameSource(one, source))),
    members: entry.members.filter((one) => !lost.includes(one)),
  };
}

function textsOf(line: string | undefined): readonly string[] {
  return line === undefined ? [] : (parseLine(line)?.texts ?? []);
}
