/** A source of a brief that tells another event after all: it gets its brief again. */
import path from 'node:path';
import { setValue } from '../../editing/frontmatter-text.ts';
import { readIfThere } from '../../files/read-if-there.ts';
import type { OpenFolder } from '../store/brief-folder.ts';
import { idOfJoined } from '../store/joined-briefs.ts';
import { digest, type LedgerEntry } from '../store/ledger.ts';
import type { StoreOptions } from '../store/storing.ts';
import { unlessUnusual, withFormerNames, withoutSources } from './brief-edit.ts';
import { headOf, isSameSource } from './brief-head.ts';
import { idOfFile } from './brief-name.ts';
import type { Joined } from './join-briefs.ts';
import { type Kept, keptOf } from './kept-briefs.ts';
import { keepWords } from './kept-words.ts';
import { sourceOf } from './named-source.ts';
import { undone } from './proposed-block.ts';
import { type ReadBrief, readBrief } from './read-brief.ts';
import { restoredBrief } from './restored-brief.ts';
import { splitWithoutText } from './split-without-text.ts';
import { takeOut } from './take-out.ts';

/**
 * Takes a source out of a brief and puts back the brief that it was, or would have been: what was joined since and
 * touched by nobody is then byte for byte as before. What an editor wrote of the source goes with it, and what cannot is
 * kept in `.joined/` and told. What comes out of a draft is one. A command that was broken off is repeated.
 *
 * @param file of the brief, relative to the folder
 * @param outlets registered ones by id
 * @param which its place among the sources (from 1), an outlet's id, or an address
 * @throws the file system's error; what was not done yet is then as it was
 */
export async function splitBrief(
  file: string,
  which: string,
  folder: OpenFolder,
  outlets: StoreOptions['outlets'],
): Promise<Joined> {
  const { directory } = folder;
  const brief = await readBrief(file, folder);
  if ('fault' in brief) return brief;
  const { text, head, entry, isOurs } = brief;
  const source = sourceOf(which, head);
  if ('fault' in source) return source;
  const kept = await keptOf(source, entry, directory);
  if (kept === undefined) return splitWithoutText(brief, source, folder, outlets);
  if ('fault' in kept) return kept;
  const restored = await unlessUnusual(file, () => restoredBrief(kept, brief, folder, outlets));
  if ('fault' in restored) return restored;
  const worked = await unlessUnusual(file, () => withoutKept(brief, kept, outlets));
  if (typeof worked !== 'string') return worked;
  const { hand, ...remaining } = remainingEntry(entry, kept, restored.entry);
  const without = undone(text, worked, hand, remaining.members);
  const words = await keepWords(brief, kept.head.sources, without.text, folder);
  // What ingest would do in its place comes last: until then the brief has the source, and the command is repeated.
  await folder.write(restored.file, restored.text);
  const own = idOfFile(restored.file);
  for (const follower of kept.member.undo?.followers ?? []) {
    const before = await readIfThere(path.join(directory, follower));
    if (before !== undefined && headOf(before)?.follows === idOfFile(file))
      await folder.write(follower, setValue(before, 'follows', own, 'sources'));
  }
  const known = folder.known.get(restored.file);
  // A command that was broken off has put it back already, and knew more.
  const isBack = known?.written.includes(digest(restored.text)) === true;
  if (restored.entry !== undefined && !isBack) folder.replace(restored.entry);
  const left = { ...remaining, ...(without.hand === undefined ? {} : { hand: without.hand }) };
  await takeOut(brief, without.text, isOurs, left, folder);
  await folder.remove(path.relative(directory, kept.file).split(path.sep).join('/'));
  return {
    done: [
      `خرج المصدر من ${file}، وعاد موجزه: ${path.join(directory, restored.file)}`,
      ...(restored.isTakenBack ? [`خرج من مسودة، فهو مسودة؛ انشره إن كان منشورًا.`] : []),
      ...words,
    ],
  };
}

function withoutKept(
  { file, text, head, isOurs }: ReadBrief,
  kept: Kept,
  outlets: StoreOptions['outlets'],
): string {
  const gone = new Set([idOfJoined(kept.name), ...kept.head.formerly]);
  const rest = head.formerly.filter((one) => !gone.has(one));
  const formerly = rest.length === 1 && rest[0] === idOfFile(file) ? [] : rest;
  let without = withoutSources(text, kept.head.sources, isOurs, outlets);
  if (formerly.length !== head.formerly.length) without = withFormerNames(without, formerly);
  const { follows } = kept.member.undo ?? {};
  return follows === undefined ? without : setValue(without, 'follows', follows, 'sources');
}

function remainingEntry(
  entry: LedgerEntry,
  { member, head }: Kept,
  back: LedgerEntry | undefined,
): LedgerEntry {
  const texts = new Set([member.text, ...(back?.texts ?? [])]);
  const members = new Set([member.text, ...(back?.members ?? []).map(({ text }) => text)]);
  return {
    ...entry,
    texts: entry.texts.filter((text) => !texts.has(text)),
    sources: entry.sources.filter((one) => !head.sources.some((gone) => isSameSource(one, gone))),
    members: entry.members.filter(({ text }) => !members.has(text)),
  };
}
