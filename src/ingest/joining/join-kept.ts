/**
 * A report that ingest kept for a brief and did not add, since an editor had touched that, or published it: an editor adds
 * it.
 */
import path from 'node:path';
import { UNKNOWN_OUTLET } from '../../schemas/brief.ts';
import type { OpenFolder } from '../store/brief-folder.ts';
import { joinedFile, keptName } from '../store/joined-briefs.ts';
import { inOrder, type LedgerSource } from '../store/ledger.ts';
import type { StoreOptions } from '../store/storing.ts';
import { entryOf } from '../store/unrecorded-briefs.ts';
import { unlessUnusual, withSources } from './brief-edit.ts';
import { isSameSource } from './brief-head.ts';
import type { Joined } from './join-briefs.ts';
import { isDraft, withCompared } from './joined-reports.ts';
import { type Kept, readKept, type Unreadable } from './kept-briefs.ts';
import { handOf } from './proposed-block.ts';
import { readBrief } from './read-brief.ts';

type KeptReport = Omit<Kept, 'member'>;

/**
 * @param name of the file in `.joined/`, or its path
 * @returns undefined where none has it
 * @throws the file system's error
 */
export async function keptNamed(
  name: string,
  { directory }: OpenFolder,
): Promise<KeptReport | Unreadable | undefined> {
  const own = keptName(name);
  return own === undefined ? undefined : readKept(own, directory);
}

/**
 * Adds the report as a source: its text stays where it is kept, and splitting gives it a brief of its own.
 *
 * @param into file of the brief, relative to the folder
 * @throws the file system's error; what was not done yet is then as it was
 */
export async function joinKept(
  into: string,
  kept: KeptReport,
  folder: OpenFolder,
  outlets: StoreOptions['outlets'],
): Promise<Joined> {
  const target = await readBrief(into, folder);
  if ('fault' in target) return target;
  const shown = path.relative(process.cwd(), kept.file);
  const [source] = kept.head.sources;
  if (source === undefined) return { fault: `لا مصدر في ${shown}.` };
  if (target.head.status === 'withdrawn') return { fault: `سُحب ${into}؛ لا يُضم إليه.` };
  if (source.outlet === UNKNOWN_OUTLET && target.head.status === 'published')
    return { fault: `وسيلة المصدر في ${shown} غير معروفة. سجّلها، وأعطِ ingest المادة من جديد.` };
  if (target.head.sources.some((one) => isSameSource(one, source)))
    return { done: [`${source.outlet} من مصادر ${into} من قبل.`] };
  const elsewhere = await briefWith(source, into, folder);
  if (elsewhere !== undefined) return { fault: `المصدر في ${elsewhere}؛ ضُم ذلك الموجز.` };
  const joined = await unlessUnusual(into, () => withSources(target.text, [source]));
  if (typeof joined !== 'string') return joined;
  const { text, told } = withCompared(target, joined, [kept.text], outlets);
  const { entry } = target;
  const [words = ''] = entryOf(into, kept.text)?.texts ?? [];
  const isKnown = entry.members.some((member) => member.joined === kept.name);
  const members = isKnown
    ? entry.members
    : [...entry.members, { text: words, story: '', joined: kept.name }];
  folder.replace({
    ...entry,
    sources: inOrder([...entry.sources, plain(source)]),
    members: [...members],
    ...(isDraft(target) ? { hand: handOf(target.text, text, entry.hand) } : {}),
  });
  await folder.close();
  await folder.write(into, text);
  return {
    done: [
      `أضيف ${source.outlet} إلى مصادر ${into}.`,
      `نص مادته في ${joinedFile(folder.directory, kept.name)}`,
      ...told,
      ...(target.head.status === 'published' ? ['الموجز منشور: حرّك updatedAt حين تنتهي.'] : []),
    ],
  };
}

async function briefWith(
  source: LedgerSource,
  into: string,
  folder: OpenFolder,
): Promise<string | undefined> {
  for (const file of folder.files()) {
    if (file === into) continue;
    const other = await readBrief(file, folder);
    if (!('fault' in other) && other.head.sources.some((one) => isSameSource(one, source)))
      return file;
  }
  return undefined;
}

function plain({ outlet, url, title, publishedAt }: LedgerSource): LedgerSource {
  return {
    outlet,
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}
