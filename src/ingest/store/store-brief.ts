/** Putting a brief in its place without ever touching what an editor has changed. */
import path from 'node:path';
import { readIfThere } from '../../files/read-if-there.ts';
import { addressKey } from '../../schemas/address.ts';
import { briefFolder, UNDATED } from '../../schemas/brief.ts';
import type { Article } from '../article.ts';
import type { Composed } from './compose.ts';
import type { Identity } from './identity.ts';
import { statusBefore, statusIn } from './kept-status.ts';
import { digest, type LedgerEntry, type LedgerSource } from './ledger.ts';
import { comparedIn } from './proposed.ts';
import { wholeReadingOf } from './readings.ts';
import { findArticle, knowsMore, type Match } from './same-article.ts';
import { addSource } from './second-source.ts';
import { sourcesOf } from './sources-in-brief.ts';
import type { BriefFolder, Compose, Stored, StoreOptions } from './storing.ts';

/**
 * Writes a new brief, rewrites one that nobody has touched, leaves every other file alone. A report of an event that
 * has a brief becomes a further source of it; a copy from the same outlet is told as a duplicate.
 *
 * @param identity of the article
 * @param compose makes the brief, with the sources that came later
 * @param event the brief that tells what a new article reports, if any (a file of the folder)
 * @throws the file system's error when a file cannot be read or written
 */
export async function storeBrief(
  article: Article,
  identity: Identity,
  compose: Compose,
  options: StoreOptions,
  event?: string,
): Promise<Stored> {
  const { folder, seen } = options;
  const match = await matchOf(identity, folder);
  const told = event === undefined ? undefined : folder.known.get(event);
  if (match === undefined && told !== undefined)
    return addSource(told, identity, article, compose, options);
  if (match === undefined) {
    const stored = await storeNew(article, identity, compose([]), folder);
    noteMain(article, stored.file, options);
    return stored;
  }
  const { entry } = match;
  if (match.is === 'story') return addSource(entry, identity, article, compose, options);
  if (seen.has(entry.file) && !knowsMore(identity, entry)) {
    const output = path.join(folder.directory, entry.file);
    const isOther = !entry.texts.includes(identity.text);
    if (entry.written.length > 0) await folder.record(withText(entry, identity));
    const reason = isOther
      ? 'المادة نفسها سبقت في هذا التشغيل بنص آخر؛ قارن بينهما إن كان فيها جديد'
      : 'المادة نفسها سبقت في هذا التشغيل';
    return { status: 'duplicate', output, reason, file: entry.file };
  }
  const stored = await storeAgain(entry, article, identity, compose, options);
  noteMain(article, stored.file, options);
  return stored;
}

/** What the run knows of the article that a brief is made from. */
function noteMain(article: Article, file: string, { seen, whole, outlets }: StoreOptions): void {
  seen.add(file);
  if (article.whole !== undefined) whole.set(file, wholeReadingOf(article, outlets));
}

/** Briefs that the ledger does not have are read where it does not know the article, or its brief is gone. */
async function matchOf(identity: Identity, folder: BriefFolder): Promise<Match | undefined> {
  const match = findArticle(identity, folder.known, folder.isThere);
  if (match !== undefined && folder.isThere(match.entry.file)) return match;
  await folder.learnUnrecorded();
  return findArticle(identity, folder.known, folder.isThere);
}

async function storeNew(
  { form }: Article,
  { text, ...identity }: Identity,
  brief: Composed,
  folder: BriefFolder,
): Promise<Stored> {
  const file = freeFile(brief.id, text, folder);
  await folder.write(file, brief.text);
  const written = [digest(brief.text)];
  await folder.record({
    ...identity,
    file,
    written,
    texts: [text],
    sources: [],
    members: [],
    ...(form === 'brief' ? { form } : {}),
  });
  return { status: 'written', output: path.join(folder.directory, file), reason: null, file };
}

async function storeAgain(
  known: LedgerEntry,
  { form }: Article,
  identity: Identity,
  compose: Compose,
  { folder, restore }: StoreOptions,
): Promise<Stored> {
  const { directory } = folder;
  const entry = { ...withText(known, identity), ...newest(known, identity) };
  const others = entry.sources.filter((source) => !isOwn(source, identity));
  const current = await readIfThere(path.join(directory, entry.file));
  // What its other sources say beside it was found when they came.
  const compared = comparedIn(current);
  const status = statusIn(current) ?? statusBefore(known, others, compose);
  const brief = compose(others, compared, status);
  const done = (status: Stored['status'], file: string, reason: string | null = null) => ({
    status,
    output: path.join(directory, file),
    reason,
    file,
  });
  const write = async (status: Stored['status']): Promise<Stored> => {
    const file = isDatedNow(entry.file, brief.id)
      ? freeFile(brief.id, identity.text, folder)
      : entry.file;
    const written = [digest(brief.text)];
    if (file !== entry.file && folder.isThere(entry.file)) await folder.rename(entry.file, file);
    // Of a run that is broken off here both texts are ingest's.
    if (folder.isThere(file))
      await folder.record({ ...known, file, written: [...known.written, ...written].sort() });
    await folder.write(file, brief.text);
    await folder.record({ ...entry, file, sources: others, written });
    return done(status, file);
  };
  // The power failed before its words were on the disk: no editor leaves a brief without a single byte.
  if (current === '') return write('written');
  if (current === undefined) {
    if (restore) return write('written');
    return {
      ...done('unchanged', entry.file, 'حُذف الموجز بعد إدخاله؛ أضف ‎--restore لكتابته من جديد'),
      output: null,
    };
  }
  if (known.written.includes(digest(current))) {
    if (current !== brief.text && brief.status !== status)
      return done(
        'unchanged',
        entry.file,
        'الموجز منشور، وفي نص المادة الآن ما يُسأل عنه المحرر؛ قارن بينهما يدويًّا',
      );
    if (current !== brief.text && form !== 'rights' && form !== (known.form ?? 'full'))
      return done(
        'unchanged',
        entry.file,
        form === 'brief'
          ? 'أُدخل بنصه كله من قبل؛ ‎--form brief للموجزات الجديدة'
          : 'أُدخل من قبل بـ‎--form brief؛ أضفه إلى الأمر ليُكتب ما تغيّر في المادة',
      );
    if (current !== brief.text || isDatedNow(entry.file, brief.id)) return write('updated');
    await folder.record({ ...entry, sources: others, written: [digest(current)] });
    return done('unchanged', entry.file);
  }
  // The ledger that told of it is lost: it is as ingest makes it, with the sources it has.
  const listed = sourcesOf(current).slice(1);
  const isAsComposed = (sources: readonly LedgerSource[]): boolean =>
    compose(sources, compared, status).text === current;
  if (known.written.length === 0 && [others, listed].some(isAsComposed)) {
    const sources = current === brief.text ? others : listed;
    await folder.record({ ...entry, sources, written: [digest(current)] });
    return done('unchanged', entry.file);
  }
  const isNews = !known.written.includes(digest(brief.text));
  const reason =
    known.written.length === 0
      ? 'هي مادة هذا الموجز، ولا يقول السجل إن ingest كتبه هكذا؛ فلم يُمس'
      : isNews
        ? 'عدّله محرر بعد إدخاله، وتغيّر المصدر بعد ذلك؛ قارن بينهما يدويًّا'
        : 'عدّله محرر بعد إدخاله، فلم يُمس';
  return done('unchanged', entry.file, reason);
}

/** What its latest text says of the article. */
function newest(
  { written }: LedgerEntry,
  { text: _text, ...identity }: Identity,
): Partial<LedgerEntry> {
  return written.length === 0 ? { story: identity.story } : identity;
}

function withText(entry: LedgerEntry, { text }: Identity): LedgerEntry {
  return entry.texts.includes(text) ? entry : { ...entry, texts: [...entry.texts, text].sort() };
}

/** A further source that is the article itself, by its address. */
function isOwn({ url }: LedgerSource, { address }: Identity): boolean {
  return url !== undefined && address !== '' && addressKey(url) === address;
}

function isDatedNow(file: string, id: string): boolean {
  return file.startsWith(`undated/${UNDATED}`) && !id.startsWith(UNDATED);
}

/** The brief's own place, or one beside it where another article has it, or had it. */
export function freeFile(id: string, text: string, { isThere, known }: BriefFolder): string {
  for (let length = 0; ; length += length === 0 ? 6 : 1) {
    const name = length === 0 ? id : `${id}-${text.slice(0, length)}`;
    const file = `${briefFolder(id)}/${name}.mdx`;
    if (!isThere(file) && known.get(file) === undefined) return file;
    if (length > text.length) throw new Error(`No free name beside ${file}`);
  }
}
