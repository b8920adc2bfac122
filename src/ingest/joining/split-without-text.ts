/** A source without a kept text, taken out of its brief. */
import path from 'node:path';
import { readIfThere } from '../../files/read-if-there.ts';
import type { OpenFolder } from '../store/brief-folder.ts';
import { joinedFile } from '../store/joined-briefs.ts';
import { digest, type LedgerSource } from '../store/ledger.ts';
import { freeFile } from '../store/store-brief.ts';
import type { StoreOptions } from '../store/storing.ts';
import { unlessUnusual, withoutSources } from './brief-edit.ts';
import { isSameSource } from './brief-head.ts';
import { draftOfSource, entryOfDraft, memberOf } from './draft-of-source.ts';
import type { Joined } from './join-briefs.ts';
import { keepWords } from './kept-words.ts';
import { undone } from './proposed-block.ts';
import type { ReadBrief } from './read-brief.ts';
import { takeOut } from './take-out.ts';

/**
 * Takes out a source that `.joined/` does not have: an editor typed it, or the folder was lost. Its brief is a draft of
 * what the list tells, into which ingest writes the article where it is given again.
 *
 * @throws as `splitBrief`
 */
export async function splitWithoutText(
  brief: ReadBrief,
  source: LedgerSource,
  folder: OpenFolder,
  outlets: StoreOptions['outlets'],
): Promise<Joined> {
  const { file, text, entry, isOurs } = brief;
  const { directory } = folder;
  const worked = await unlessUnusual(file, () => withoutSources(text, [source], isOurs, outlets));
  if (typeof worked !== 'string') return worked;
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
  const { hand, ...known } = entry;
  const remaining = {
    ...known,
    texts: entry.texts.filter((one) => one !== member?.text),
    sources: entry.sources.filter((one) => !isSameSource(one, source)),
    members: entry.members.filter((one) => one !== member),
  };
  const without = undone(text, worked, hand, remaining.members);
  const words = await keepWords(brief, [source], without.text, folder);
  const left = { ...remaining, ...(without.hand === undefined ? {} : { hand: without.hand }) };
  await takeOut(brief, without.text, isOurs, left, folder);
  const lost = member?.joined;
  return {
    done: [
      `خرج المصدر من ${file}.`,
      ...words,
      `${lost === undefined ? 'نص المادة غير محفوظ في .joined' : `لا ملف في ${joinedFile(directory, lost)}`}، فلا يُعاد: في المسودة ${path.join(directory, own)} ما كان في قائمة المصادر (${toldBy(source)}) لا غير.`,
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
