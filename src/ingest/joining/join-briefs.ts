/** Briefs that tell one event, joined by an editor: the sources of all go to one of them, and the others leave. */
import path from 'node:path';
import { removeKey, setValue } from '../../editing/frontmatter-text.ts';
import { readIfThere } from '../../files/read-if-there.ts';
import { UNKNOWN_OUTLET } from '../../schemas/brief.ts';
import type { OpenFolder } from '../store/brief-folder.ts';
import { joinedFile, joinedName } from '../store/joined-briefs.ts';
import {
  inOrder,
  type LedgerEntry,
  type LedgerMember,
  type LedgerSource,
  lineOf,
  parseLine,
} from '../store/ledger.ts';
import type { StoreOptions } from '../store/storing.ts';
import { unlessUnusual, withFormerNames, withSources } from './brief-edit.ts';
import { headOf, isSameSource } from './brief-head.ts';
import { idOfFile } from './brief-name.ts';
import { isDraft, reportsOf, withCompared } from './joined-reports.ts';
import { handOf } from './proposed-block.ts';
import { type ReadBrief, readBrief } from './read-brief.ts';

/** What was done, or in Arabic why it cannot be. */
export type Joined = { readonly done: readonly string[] } | { readonly fault: string };

/**
 * Joins a brief to another. The words of the one that takes it in stay as they are, but for its list of sources and of
 * former names; the file of the other lies in `.joined/` from then on, byte for byte. A command that was broken off is
 * repeated. A draft is told what the further reports say alone and where they differ, as ingest tells it.
 *
 * @param into file of the brief that stays, relative to the folder
 * @param from file of the one that leaves
 * @throws the file system's error; what was not done yet is then as it was
 */
export async function joinBrief(
  into: string,
  from: string,
  folder: OpenFolder,
  outlets: StoreOptions['outlets'],
): Promise<Joined> {
  const read = await readBoth(into, from, folder);
  if ('fault' in read) return read;
  const { target, other } = read;
  const done = await alreadyKept(target, other, folder.directory);
  const name = done ?? joinedName(idOfFile(from), ownText(other.entry));
  const joined = await joinedText(target, other, idOfFile(into), idOfFile(from));
  if (typeof joined !== 'string') return joined;
  const reports = await reportsOf(addedSources(target, other), other, folder.directory);
  const { text, told } = withCompared(target, joined, reports, outlets);
  const followers = await followersOf(idOfFile(from), into, folder);
  await folder.writeJoined(name, other.text);
  // How to undo it is remembered before anything is changed; a command that was broken off has done so already.
  if (done === undefined)
    folder.replace({
      ...joinedEntry(target, other, { name, followers, from: idOfFile(from) }),
      ...(isDraft(target) ? { hand: handOf(target.text, text, target.entry.hand) } : {}),
    });
  await folder.close();
  await folder.write(into, text);
  for (const file of followers) {
    const before = await readIfThere(path.join(folder.directory, file));
    if (before !== undefined)
      await folder.write(file, setValue(before, 'follows', idOfFile(into), 'sources'));
  }
  folder.forget(from);
  await folder.close();
  await folder.remove(from);
  return {
    done: [
      `ضُم ${from} إلى ${into}، وأضيفت مصادر الأول إلى مصادر الثاني.`,
      `نص الأول كما كان في ${joinedFile(folder.directory, name)}`,
      ...followers.map((file) => `صار ${file} يتابع ${idOfFile(into)}`),
      ...told,
    ],
  };
}

/** The name by which the ledger has the brief as joined, where a command was broken off before its file was removed. */
async function alreadyKept(
  { entry }: ReadBrief,
  { text }: ReadBrief,
  directory: string,
): Promise<string | undefined> {
  for (const { joined, undo } of entry.members)
    if (joined !== undefined && undo !== undefined)
      if ((await readIfThere(joinedFile(directory, joined))) === text) return joined;
  return undefined;
}

async function readBoth(
  into: string,
  from: string,
  folder: OpenFolder,
): Promise<{ target: ReadBrief; other: ReadBrief } | { fault: string }> {
  if (into === from) return { fault: 'لا يُضم الموجز إلى نفسه.' };
  const target = await readBrief(into, folder);
  if ('fault' in target) return target;
  const other = await readBrief(from, folder);
  if ('fault' in other) return other;
  const withdrawn = [target, other].find(({ head }) => head.status === 'withdrawn');
  if (withdrawn !== undefined) return { fault: `سُحب ${withdrawn.file}؛ لا يُضم ولا يُضم إليه.` };
  if (other.head.status === 'published' && target.head.status !== 'published')
    return {
      fault: `نُشر ${from} ولم يُنشر ${into}، فلا يقود عنوانه إلى شيء. انشر ${into} أولًا، أو اعكس الترتيب.`,
    };
  const isUnknown = other.head.sources.some(({ outlet }) => outlet === UNKNOWN_OUTLET);
  if (isUnknown && target.head.status === 'published')
    return { fault: `في ${from} مصدر وسيلته غير معروفة. سجّلها وسمِّها أولًا.` };
  return { target, other };
}

async function joinedText(
  target: ReadBrief,
  other: ReadBrief,
  into: string,
  from: string,
): Promise<string | { readonly fault: string }> {
  const added = addedSources(target, other);
  const names = other.head.status === 'published' ? [from, ...other.head.formerly] : [];
  const formerly = target.head.formerly;
  // Feeds know a brief by its first name: its own comes before those that it takes in.
  const all = [...new Set([...(formerly.length > 0 ? formerly : [into]), ...names])];
  return unlessUnusual(target.file, () => {
    let text = withSources(target.text, added);
    if (names.length > 0) text = withFormerNames(text, all);
    if (target.head.follows !== from) return text;
    const { follows } = other.head;
    return follows === undefined || follows === into
      ? removeKey(text, 'follows')
      : setValue(text, 'follows', follows, 'sources');
  });
}

function addedSources(target: ReadBrief, other: ReadBrief): LedgerSource[] {
  return other.head.sources.filter(
    (source) => !target.head.sources.some((one) => isSameSource(one, source)),
  );
}

/** Files of the briefs that follow one, but for that which takes it in. */
async function followersOf(id: string, into: string, folder: OpenFolder): Promise<string[]> {
  const found: string[] = [];
  for (const file of folder.files()) {
    if (file === into || idOfFile(file) === id) continue;
    const text = await readIfThere(path.join(folder.directory, file));
    if (text?.includes(id) === true && headOf(text)?.follows === id) found.push(file);
  }
  return found.sort();
}

/** Digest of the words of a brief's own report: those of the reports that it has taken in are no name for it. */
function ownText({ texts, members }: LedgerEntry): string {
  const taken = new Set(members.flatMap(({ text, undo }) => [text, ...textsIn(undo?.line)]));
  return texts.find((text) => !taken.has(text)) ?? texts[0] ?? '';
}

function textsIn(line: string | undefined): readonly string[] {
  return line === undefined ? [] : (parseLine(line)?.texts ?? []);
}

function joinedEntry(
  { entry, head }: ReadBrief,
  other: ReadBrief,
  { name, followers, from }: { name: string; followers: string[]; from: string },
): LedgerEntry {
  const own: LedgerMember = {
    text: ownText(other.entry),
    story: other.entry.story,
    joined: name,
    undo: {
      ...(other.entry.written.length === 0 ? {} : { line: lineOf(other.entry) }),
      followers,
      ...(head.follows === from ? { follows: from } : {}),
    },
  };
  const members = [
    ...entry.members.filter(({ text }) => text !== own.text),
    own,
    ...other.entry.members,
  ];
  const further = other.head.sources.filter(
    (source) => !head.sources.slice(0, 1).some((one) => isSameSource(one, source)),
  );
  const known = entry.sources.filter((one) => !further.some((source) => isSameSource(one, source)));
  return {
    ...entry,
    texts: [...new Set([...entry.texts, ...other.entry.texts])].sort(),
    sources: inOrder([
      ...known,
      ...further.map(({ outlet, url, title, publishedAt }) => ({
        outlet,
        ...(url === undefined ? {} : { url }),
        ...(title === undefined ? {} : { title }),
        ...(publishedAt === undefined ? {} : { publishedAt }),
      })),
    ]),
    members: members.sort((a, b) => (a.text < b.text ? -1 : 1)),
  };
}
