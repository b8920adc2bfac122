/** A source of a brief that tells another event after all: it gets its brief again. */
import path from 'node:path';
import { setValue } from '../../editing/frontmatter-text.ts';
import { readIfThere } from '../../files/read-if-there.ts';
import { briefFolder } from '../../schemas/brief.ts';
import { addressKey } from '../../schemas/address.ts';
import type { OpenFolder } from '../store/brief-folder.ts';
import { idOfJoined, joinedFile, listJoined } from '../store/joined-briefs.ts';
import {
  digest,
  type LedgerEntry,
  type LedgerMember,
  type LedgerSource,
  parseLine,
} from '../store/ledger.ts';
import { freeFile } from '../store/store-brief.ts';
import type { StoreOptions } from '../store/storing.ts';
import { entryOf } from '../store/unrecorded-briefs.ts';
import { unlessUnusual, withFormerNames, withoutSources } from './brief-edit.ts';
import { type BriefHead, headOf, isSameSource } from './brief-head.ts';
import { idOfFile, noBrief, unreadable } from './brief-name.ts';
import type { Joined } from './join-briefs.ts';
import { splitWithoutText } from './split-without-text.ts';
import { takeOut } from './take-out.ts';

/**
 * Takes a source out of a brief and puts back the brief that it was, or would have been: what was joined since and
 * touched by nobody is then byte for byte as before. A command that was broken off is repeated.
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
  const text = await readIfThere(path.join(directory, file));
  const head = text === undefined ? undefined : headOf(text);
  if (text === undefined) return { fault: noBrief(file, directory, folder.files()) };
  if (head === undefined) return { fault: unreadable(file) };
  const source = sourceOf(which, head);
  if ('fault' in source) return source;
  const entry = folder.known.get(file) ?? entryOf(file, text);
  if (entry === undefined) return { fault: unreadable(file) };
  const kept = await keptOf(source, entry, directory);
  if (kept === undefined) return splitWithoutText({ file, text, entry }, source, folder, outlets);
  const isOurs = entry.written.includes(digest(text));
  const own = await restoredFile(kept, folder);
  const without = withoutKept(text, head, kept, file, isOurs, outlets);
  if (typeof without !== 'string') return without;
  const back = await ownEntry(kept, own, folder);
  // What ingest would do in its place comes last: until then the brief has the source, and the command is repeated.
  await folder.write(own, kept.text);
  for (const follower of kept.member.undo?.followers ?? []) {
    const before = await readIfThere(path.join(directory, follower));
    if (before !== undefined && headOf(before)?.follows === idOfFile(file))
      await folder.write(follower, setValue(before, 'follows', idOfFile(own), 'sources'));
  }
  if (back !== undefined) folder.replace(back);
  await takeOut({ file, text, entry }, without, isOurs, remainingEntry(entry, kept, back), folder);
  await folder.remove(path.relative(directory, kept.file).split(path.sep).join('/'));
  return { done: [`خرج المصدر من ${file}، وعاد موجزه: ${path.join(directory, own)}`] };
}

interface Kept {
  readonly member: LedgerMember;
  /** Of the joined brief, as it lies in `.joined/`. */
  readonly file: string;
  readonly name: string;
  readonly text: string;
  readonly head: BriefHead;
}

function sourceOf(
  which: string,
  { sources }: BriefHead,
): LedgerSource | { readonly fault: string } {
  const key = addressKey(which);
  const places = sources.flatMap(({ outlet, url }, at) => {
    if (/^\d+$/.test(which)) return Number(which) === at + 1 ? [at] : [];
    if (key !== undefined) return url !== undefined && addressKey(url) === key ? [at] : [];
    return outlet === which ? [at] : [];
  });
  const [place, ...more] = places;
  const source = place === undefined ? undefined : sources[place];
  if (source === undefined)
    return {
      fault: `لا مصدر «${which}» في الموجز. اذكر رقمه (من 1)، أو معرّف الوسيلة، أو عنوان المادة.`,
    };
  if (more.length > 0)
    return { fault: `في الموجز غير مصدر لـ«${which}»؛ اذكر رقم المصدر أو عنوان المادة.` };
  if (place === 0)
    return { fault: 'هو مصدر الموجز نفسه، لا مصدر ضُم إليه. افصل المصادر الأخرى عنه.' };
  return source;
}

/** The joined brief of which a source is, its own one before one that it had taken in itself. */
async function keptOf(
  source: LedgerSource,
  { members }: LedgerEntry,
  directory: string,
): Promise<Kept | undefined> {
  let taken: Kept | undefined;
  for (const member of members) {
    const kept = member.joined === undefined ? undefined : await readKept(member.joined, directory);
    if (kept === undefined) continue;
    const place = kept.head.sources.findIndex((one) => isSameSource(one, source));
    if (place === 0) return { ...kept, member };
    if (place > 0) taken = { ...kept, member };
  }
  return taken ?? forgotten(source, members, directory);
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
    const [own] = kept?.head.sources ?? [];
    if (kept === undefined || own === undefined || !isSameSource(own, source)) continue;
    const [words = ''] = entryOf(name, kept.text)?.texts ?? [];
    return { ...kept, member: { text: words, story: '', joined: name } };
  }
  return undefined;
}

async function readKept(
  name: string,
  directory: string,
): Promise<Omit<Kept, 'member'> | undefined> {
  const file = joinedFile(directory, name);
  const text = await readIfThere(file);
  const head = text === undefined ? undefined : headOf(text);
  return text === undefined || head === undefined ? undefined : { file, name, text, head };
}

/** Its own place, where that is free, or has been given back already by a command that was broken off. */
async function restoredFile({ name, member, text }: Kept, folder: OpenFolder): Promise<string> {
  const line = member.undo?.line;
  const id = idOfJoined(name);
  const own =
    (line === undefined ? undefined : parseLine(line)?.file) ?? `${briefFolder(id)}/${id}.mdx`;
  const there = await readIfThere(path.join(folder.directory, own));
  if (there === text || (there === undefined && folder.known.get(own) === undefined)) return own;
  return freeFile(id, member.text, folder);
}

function withoutKept(
  text: string,
  head: BriefHead,
  kept: Kept,
  file: string,
  isOurs: boolean,
  outlets: StoreOptions['outlets'],
): string | { readonly fault: string } {
  const gone = new Set([idOfJoined(kept.name), ...kept.head.formerly]);
  const rest = head.formerly.filter((one) => !gone.has(one));
  const formerly = rest.length === 1 && rest[0] === idOfFile(file) ? [] : rest;
  return unlessUnusual(file, () => {
    let without = withoutSources(text, kept.head.sources, isOurs, outlets);
    if (formerly.length !== head.formerly.length) without = withFormerNames(without, formerly);
    const { follows } = kept.member.undo ?? {};
    return follows === undefined ? without : setValue(without, 'follows', follows, 'sources');
  });
}

/** As the ledger has it, where a command that was broken off has put it back already. */
async function ownEntry(
  kept: Kept,
  file: string,
  folder: OpenFolder,
): Promise<LedgerEntry | undefined> {
  const there = await readIfThere(path.join(folder.directory, file));
  const known = there === kept.text ? folder.known.get(file) : undefined;
  return known !== undefined && known.written.length > 0 ? known : restoredEntry(kept, file);
}

/** The entry of the brief that is put back; undefined where an editor had written it. */
function restoredEntry({ member, text }: Kept, file: string): LedgerEntry | undefined {
  const { undo, story } = member;
  if (undo !== undefined) {
    const known = undo.line === undefined ? undefined : parseLine(undo.line);
    return known && { ...known, file };
  }
  const entry = entryOf(file, text);
  return entry && { ...entry, story, written: [digest(text)], texts: [member.text] };
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
