/** A story that a second outlet tells too. */
import path from 'node:path';
import { parse } from 'yaml';
import { splitFrontmatter } from '../../check/frontmatter.ts';
import { readIfThere } from '../../files/read-if-there.ts';
import { addressKey } from '../../schemas/address.ts';
import { UNKNOWN_OUTLET } from '../../schemas/brief.ts';
import { writeFrontmatter } from './brief-file.ts';
import type { Identity } from './identity.ts';
import { digest, type LedgerEntry, type LedgerSource } from './ledger.ts';
import { sourcesOf } from './sources-in-brief.ts';
import type { BriefFolder, Stored } from './storing.ts';

/**
 * Adds a source to the brief of an entry that nobody has touched; of any other brief it tells the editor. A source
 * that the brief has already, by its outlet or its address, is not added; where its outlet was not known and is now,
 * it is named.
 *
 * @throws the file system's error when the brief cannot be read or written
 */
export async function addSource(
  known: LedgerEntry,
  { text: words }: Identity,
  source: LedgerSource,
  folder: BriefFolder,
): Promise<Stored> {
  const output = path.join(folder.directory, known.file);
  const entry = known.texts.includes(words)
    ? known
    : { ...known, texts: [...known.texts, words].sort() };
  const told = async (reason: string): Promise<Stored> => {
    if (known.written.length > 0) await folder.record(entry);
    return { status: 'duplicate', output, reason };
  };
  const current = await readIfThere(output);
  const parts = current === undefined ? undefined : splitFrontmatter(current);
  const listed = current === undefined ? entry.sources : sourcesOf(current);
  const isAtAddress = atAddress(source);
  const unnamed = listed.findIndex(
    (one) => isAtAddress(one) && one.outlet === UNKNOWN_OUTLET && source.outlet !== UNKNOWN_OUTLET,
  );
  const has = [...listed, ...entry.sources];
  const isKnown =
    source.outlet === entry.outlet ||
    has.some((one) => one.outlet === source.outlet || isAtAddress(one));
  if (unnamed < 0 && (isKnown || source.outlet === UNKNOWN_OUTLET)) {
    return told('هي مادة هذا الموجز بتعديل يسير؛ قارن بينهما إن كان فيها جديد');
  }
  const data: unknown = parts === undefined ? undefined : parse(parts.yaml);
  if (current === undefined || parts === undefined || !hasSources(data)) {
    return told('هي مادة هذا الموجز من مصدر ثانٍ، وقد حُذف أو تغيّر');
  }
  if (!entry.written.includes(digest(current))) {
    return told('هي مادة هذا الموجز من مصدر ثانٍ، وقد عدّله محرر؛ أضف المصدر يدويًّا');
  }
  const sources = unnamed < 0 ? [...data.sources, source] : data.sources.with(unnamed, source);
  const text = `${writeFrontmatter({ ...data, sources })}${parts.body}`;
  await folder.write(entry.file, text);
  const further = entry.sources.filter((one) => !isAtAddress(one));
  await folder.record({ ...entry, sources: [...further, source], written: [digest(text)] });
  return {
    status: 'duplicate',
    output,
    reason:
      unnamed < 0
        ? 'هي مادة هذا الموجز من مصدر ثانٍ، وأضيف إلى مصادره'
        : 'هي أحد مصادر هذا الموجز، وسُمّيت وسيلة الإعلام التي لم تكن معروفة',
  };
}

function atAddress({ url }: LedgerSource): (other: LedgerSource) => boolean {
  const key = url === undefined ? undefined : addressKey(url);
  return (other) => key !== undefined && other.url !== undefined && addressKey(other.url) === key;
}

function hasSources(data: unknown): data is Record<string, unknown> & { sources: unknown[] } {
  return (
    typeof data === 'object' && data !== null && 'sources' in data && Array.isArray(data.sources)
  );
}
