/** Putting a brief in its place without ever touching what an editor has changed. */
import path from 'node:path';
import { foldKey } from '../../arabic/folding.ts';
import { writeAtomically } from '../../files/atomic-file.ts';
import { readIfThere } from '../../files/read-if-there.ts';
import { briefFolder } from '../../schemas/brief.ts';
import type { Article } from '../article.ts';
import { shortHash } from './brief-id.ts';
import { type Composed, sourceOf } from './compose.ts';
import { digest, type LedgerEntry, type LedgerSource } from './ledger.ts';
import { findSameStory } from './same-story.ts';
import { addSource } from './second-source.ts';
import { signatureOf } from './signature.ts';
import type { Stored, StoreOptions } from './storing.ts';

/**
 * Writes a new brief, rewrites one that nobody has touched, leaves every other file alone. The same story from
 * another outlet becomes a further source of its brief; from the same outlet it is told as a duplicate.
 *
 * @param compose makes the brief, with the sources that came later
 * @throws the file system's error when a file cannot be read or written
 */
export async function storeBrief(
  article: Article,
  compose: (others: readonly LedgerSource[]) => Composed,
  options: StoreOptions,
): Promise<Stored> {
  const { ledger, seen, directory } = options;
  const key = articleKey(article);
  const known = ledger.get(key);
  if (seen.has(key)) {
    const output = known === undefined ? null : path.join(directory, known.file);
    return { status: 'duplicate', output, reason: 'المادة نفسها سبقت في هذا التشغيل' };
  }
  seen.add(key);
  if (known !== undefined) return storeAgain(known, compose(known.sources), options);
  const entry = newEntry(article, key);
  const same = findSameStory(entry, ledger.values());
  if (same !== undefined) return addSource(same, sourceOf(article), options);
  return storeNew(entry, compose([]), options);
}

/** The same article in a second run: same outlet, day and title, however the title is spelt. */
function articleKey({ title, outlet, publication }: Article): string {
  const day = publication?.publishedAt.slice(0, 10) ?? '';
  return (
    shortHash([foldKey(title), outlet?.id ?? outlet?.name ?? '', day].join('\n')) + shortHash(title)
  );
}

function newEntry(article: Article, key: string): LedgerEntry {
  const { title, summary, paragraphs, outlet, publication } = article;
  return {
    file: '',
    article: key,
    written: '',
    day: publication?.publishedAt.slice(0, 10) ?? '',
    outlet: outlet?.id ?? '',
    signature: signatureOf([title, summary, ...paragraphs].join('\n')),
    sources: [],
  };
}

async function storeNew(
  entry: LedgerEntry,
  brief: Composed,
  { directory, ledger, dryRun }: StoreOptions,
): Promise<Stored> {
  const file = await freeFile(directory, brief, entry.article);
  const output = path.join(directory, file);
  const current = await readIfThere(output);
  if (current === undefined && !dryRun) await writeAtomically(output, brief.text);
  ledger.set(entry.article, { ...entry, file, written: digest(brief.text) });
  return { status: current === undefined ? 'written' : 'unchanged', output, reason: null };
}

async function storeAgain(
  known: LedgerEntry,
  brief: Composed,
  { directory, ledger, dryRun, restore }: StoreOptions,
): Promise<Stored> {
  const output = path.join(directory, known.file);
  const write = async (status: Stored['status']): Promise<Stored> => {
    if (!dryRun) await writeAtomically(output, brief.text);
    ledger.set(known.article, { ...known, written: digest(brief.text) });
    return { status, output, reason: null };
  };
  const current = await readIfThere(output);
  if (current === undefined) {
    if (restore) return write('written');
    return {
      status: 'unchanged',
      output: null,
      reason: 'حُذف الموجز بعد إدخاله؛ أضف ‎--restore لكتابته من جديد',
    };
  }
  if (current === brief.text) return { status: 'unchanged', output, reason: null };
  if (digest(current) === known.written) return write('updated');
  const isNews = digest(brief.text) !== known.written;
  const reason = isNews
    ? 'عدّله محرر بعد إدخاله، وتغيّر المصدر بعد ذلك؛ قارن بينهما يدويًّا'
    : 'عدّله محرر بعد إدخاله، فلم يُمس';
  return { status: 'unchanged', output, reason };
}

/** The brief's own place, or one beside it where another article has it. */
async function freeFile(directory: string, { id, text }: Composed, key: string): Promise<string> {
  const file = `${briefFolder(id)}/${id}.mdx`;
  const current = await readIfThere(path.join(directory, file));
  return current === undefined || current === text
    ? file
    : `${briefFolder(id)}/${id}-${key.slice(0, 6)}.mdx`;
}
