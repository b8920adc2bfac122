/** An event that a further report tells too. */
import path from 'node:path';
import { parse } from 'yaml';
import { splitFrontmatter } from '../../check/frontmatter.ts';
import { readIfThere } from '../../files/read-if-there.ts';
import { addressKey } from '../../schemas/address.ts';
import { UNKNOWN_OUTLET } from '../../schemas/brief.ts';
import { writeFrontmatter } from './brief-file.ts';
import type { Article } from '../article.ts';
import { sourceOf } from './compose.ts';
import { joinedName } from './joined-briefs.ts';
import type { Identity } from './identity.ts';
import { statusIn } from './kept-status.ts';
import { digest, inOrder, type LedgerEntry, type LedgerSource } from './ledger.ts';
import { comparedWith, proposedWith } from './proposed.ts';
import { similarity } from './signature.ts';
import { sourcesOf } from './sources-in-brief.ts';
import type { Compose, Stored, StoreOptions } from './storing.ts';

/**
 * Adds a source to the brief of an entry that nobody has touched; of any other brief it tells the editor. A source
 * that the brief has already, by its address, or by its outlet with nearly the same text, is not added; where its
 * outlet was not known and is now, it is named.
 *
 * @param compose makes the brief that the report would be by itself, which is kept: beside a draft it is one too
 * @throws the file system's error when the brief cannot be read or written
 */
export async function addSource(
  known: LedgerEntry,
  identity: Identity,
  article: Article,
  compose: Compose,
  { folder, outlets, whole }: StoreOptions,
): Promise<Stored> {
  const source = sourceOf(article);
  const output = path.join(folder.directory, known.file);
  const entry = withText(known, identity.text);
  const told = async (reason: string, of = entry): Promise<Stored> => {
    if (known.written.length > 0) await folder.record(of);
    return {
      status: 'duplicate',
      output,
      reason,
      file: known.file,
      ...(of === entry ? {} : { isJoined: true, ...(compared === undefined ? {} : { compared }) }),
    };
  };
  const current = await readIfThere(output);
  const compared =
    current === undefined
      ? undefined
      : comparedWith(current, article, outlets, whole.get(known.file));
  const parts = current === undefined ? undefined : splitFrontmatter(current);
  const listed = current === undefined ? entry.sources : sourcesOf(current);
  const isAtAddress = atAddress(source);
  const unnamed = listed.findIndex(
    (one) => isAtAddress(one) && one.outlet === UNKNOWN_OUTLET && source.outlet !== UNKNOWN_OUTLET,
  );
  const own = compose([], undefined, statusIn(current) === 'draft' ? 'draft' : undefined);
  const name = joinedName(own.id, identity.text);
  const joined = withMember(entry, identity, name);
  const keep = (): Promise<void> => folder.keepJoined(name, own.text);
  if (unnamed < 0 && isThere([...listed, ...entry.sources], source, identity, entry)) {
    if (!isThere(listed.slice(1), source, identity, { ...entry, outlet: '' })) {
      // Whatever the edit says is nowhere else.
      if (!known.texts.includes(identity.text)) await keep();
      return told('هي مادة هذا الموجز بتعديل يسير؛ قارن بينهما إن كان فيها جديد');
    }
    await keep();
    return told('هي أحد مصادر هذا الموجز', joined);
  }
  if (unnamed < 0 && source.outlet === UNKNOWN_OUTLET) {
    if (known.texts.includes(identity.text))
      return told('هي مادة هذا الموجز بتعديل يسير؛ قارن بينهما إن كان فيها جديد');
    await keep();
    return told('هي خبر هذا الموجز من وسيلة لا تُعرف؛ سجّلها ثم أعد الأمر ليضاف المصدر', joined);
  }
  const data: unknown = parts === undefined ? undefined : parse(parts.yaml);
  if (current === undefined || parts === undefined || !hasSources(data))
    return told('هي مادة هذا الموجز من مصدر ثانٍ، وقد حُذف أو تغيّر');
  await keep();
  if (!entry.written.includes(digest(current)))
    return told(
      `هي مادة هذا الموجز من مصدر ثانٍ، وقد عدّله محرر أو نشره، فلا تضاف إلا بأمر (npm run join -- ${idOf(known.file)} ${name})`,
      joined,
    );
  const others = entry.sources.filter((one) => !isAtAddress(one));
  const further = inOrder([...others, source]);
  const [first] = data.sources;
  const sources = unnamed < 0 ? [first, ...further] : data.sources.with(unnamed, source);
  const proposed =
    unnamed < 0
      ? proposedWith(data.proposed, article, current, sources, outlets, whole.get(known.file))
      : data.proposed;
  const head = { ...data, sources, ...(proposed === undefined ? {} : { proposed }) };
  const text = `${writeFrontmatter(head)}${parts.body}`;
  const after = { ...(unnamed < 0 ? joined : entry), sources: further };
  // Of a run that is broken off here both texts are ingest's.
  await folder.record({ ...known, written: [...known.written, digest(text)].sort() });
  await folder.write(entry.file, text);
  await folder.record({ ...after, written: [digest(text)] });
  return {
    status: 'duplicate',
    output,
    file: entry.file,
    isJoined: true,
    ...(compared === undefined ? {} : { compared }),
    reason:
      unnamed < 0
        ? 'هي مادة هذا الموجز من مصدر ثانٍ، وأضيف إلى مصادره'
        : 'هي أحد مصادر هذا الموجز، وسُمّيت وسيلة الإعلام التي لم تكن معروفة',
  };
}

/** By its address; or by its outlet, where it is the brief's own text after a few edits, or gives no address. */
function isThere(
  sources: readonly LedgerSource[],
  source: LedgerSource,
  { signature }: Identity,
  entry: LedgerEntry,
): boolean {
  if (sources.some(atAddress(source))) return true;
  const isOfOutlet =
    source.outlet !== UNKNOWN_OUTLET &&
    (source.outlet === entry.outlet || sources.some(({ outlet }) => outlet === source.outlet));
  return isOfOutlet && (source.url === undefined || isVersion(signature, entry.signature));
}

/** Nearly the same text, as by its outlet's later edits. */
const SAME_TEXT = 0.4;

function isVersion(signature: string, other: string): boolean {
  return similarity(signature, other) >= SAME_TEXT;
}

function withText(entry: LedgerEntry, text: string): LedgerEntry {
  return entry.texts.includes(text) ? entry : { ...entry, texts: [...entry.texts, text].sort() };
}

function withMember(entry: LedgerEntry, { text, story }: Identity, joined: string): LedgerEntry {
  if (entry.members.some((member) => member.text === text && member.joined !== undefined))
    return entry;
  const others = entry.members.filter((member) => member.text !== text);
  const members = [...others, { text, story, joined }].sort((a, b) => (a.text < b.text ? -1 : 1));
  return { ...entry, members };
}

function atAddress({ url }: LedgerSource): (other: LedgerSource) => boolean {
  const key = url === undefined ? undefined : addressKey(url);
  return (other) => key !== undefined && other.url !== undefined && addressKey(other.url) === key;
}

function idOf(file: string): string {
  return path.posix.basename(file, '.mdx');
}

function hasSources(data: unknown): data is Record<string, unknown> & { sources: unknown[] } {
  return (
    typeof data === 'object' && data !== null && 'sources' in data && Array.isArray(data.sources)
  );
}
