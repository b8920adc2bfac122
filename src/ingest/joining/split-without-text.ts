/** A source without a kept text, taken out of its brief. */
import path from 'node:path';
import { readIfThere } from '../../files/read-if-there.ts';
import type { OpenFolder } from '../store/brief-folder.ts';
import { digest, type LedgerSource } from '../store/ledger.ts';
import { freeFile } from '../store/store-brief.ts';
import type { StoreOptions } from '../store/storing.ts';
import { unlessUnusual, withoutSources } from './brief-edit.ts';
import { isSameSource } from './brief-head.ts';
import { draftOfSource, entryOfDraft, memberOf } from './draft-of-source.ts';
import type { Joined } from './join-briefs.ts';
import { type SplitFrom, takeOut } from './take-out.ts';

/**
 * Takes out a source that `.joined/` does not have: an editor typed it, or the folder was lost. Its brief is a draft of
 * what the list tells, into which ingest writes the article where it is given again.
 *
 * @throws as `splitBrief`
 */
export async function splitWithoutText(
  { file, text, entry }: SplitFrom,
  source: LedgerSource,
  folder: OpenFolder,
  outlets: StoreOptions['outlets'],
): Promise<Joined> {
  const { directory } = folder;
  const isOurs = entry.written.includes(digest(text));
  const without = unlessUnusual(file, () => withoutSources(text, [source], isOurs, outlets));
  if (typeof without !== 'string') return without;
  const draft = draftOfSource(source);
  const member = memberOf(source, entry.members);
  const there = await readIfThere(path.join(directory, draft.file));
  const own =
    there === undefined || there === draft.text
      ? draft.file
      : freeFile(draft.id, digest(draft.text), folder);
  // A command that was broken off has made it already, and knew more.
  const back = folder.known.get(own) ?? entryOfDraft(own, draft, member);
  await folder.write(own, draft.text);
  if (back !== undefined) folder.replace(back);
  const remaining = {
    ...entry,
    texts: entry.texts.filter((one) => one !== member?.text),
    sources: entry.sources.filter((one) => !isSameSource(one, source)),
    members: entry.members.filter((one) => one !== member),
  };
  await takeOut({ file, text, entry }, without, isOurs, remaining, folder);
  return {
    done: [
      `خرج المصدر من ${file}.`,
      `نص المادة غير محفوظ في .joined، فلا يُعاد: في المسودة ${path.join(directory, own)} ما كان في قائمة المصادر (${toldBy(source)}) لا غير.`,
      `لاستعادة النص أعطِ ingest المادة من جديد قبل تعديل المسودة، فيكتبه فيها: npm run ingest -- FILE${source.url === undefined ? '' : `. احفظ صفحتها من ${source.url}`}`,
    ],
  };
}

function toldBy({ title, url, publishedAt }: LedgerSource): string {
  return [
    ...(title === undefined ? [] : ['العنوان']),
    'الوسيلة',
    ...(url === undefined ? [] : ['الرابط']),
    ...(publishedAt === undefined ? [] : ['تاريخ النشر']),
  ].join('، ');
}
