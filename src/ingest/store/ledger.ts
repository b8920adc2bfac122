/**
 * What earlier runs wrote: `.ingest.jsonl` beside the briefs, a line a brief. It tells a brief that an editor has
 * touched from one that may be written again, and an article that is there already from a new one.
 *
 * Lines are added as briefs are written, and put in order at the end. Their order means nothing, and of several lines
 * of one brief all are true: so git merges the file by itself (`.gitattributes`, merge=union).
 */
import { createHash } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { findConflictMarkers } from '../../check/conflict-markers.ts';
import { writeAtomically } from '../../files/atomic-file.ts';

export const sourceSchema = z.object({
  outlet: z.string(),
  url: z.string().exactOptional(),
  title: z.string().exactOptional(),
  publishedAt: z.string().exactOptional(),
});

/** A report that was joined to the brief of another. */
const memberSchema = z.object({
  /** Of its words (identity.ts). */
  text: z.string(),
  /** As in the entry of a brief. */
  story: z.string().default(''),
  /** Id of the brief that it would be by itself, which lies in the folder of what was joined (joined-briefs.ts). */
  joined: z.string().exactOptional(),
  /** What an editor's join changed beside, so that it can be undone. */
  undo: z
    .object({
      /** The entry of the brief that was joined. */
      line: z.string().exactOptional(),
      /** Files of the briefs that followed it. */
      followers: z.array(z.string()),
      /** What the brief followed that took it in, where that was the joined one. */
      follows: z.string().exactOptional(),
    })
    .exactOptional(),
});

const entrySchema = z.object({
  /** Path of the brief, relative to the folder of briefs, with forward slashes. */
  file: z.string(),
  /** Of headline, outlet and day (identity.ts). */
  article: z.string(),
  /** SHA-256 of the file as ingest wrote it; several where lines of two branches are merged. */
  written: z.union([z.string().transform((one) => [one]), z.array(z.string())]),
  /** The day of the article, `YYYY-MM-DD`; '' where it is not known. */
  day: z.string().default(''),
  /** Id of the outlet; '' where it is not known. */
  outlet: z.string().default(''),
  /** Key of its address (`addressKey`); '' where it is not known. */
  address: z.string().default(''),
  /** Of its text (signature.ts), and of how many words that is. */
  signature: z.string().default(''),
  length: z.number().default(0),
  /** Of the words of every text that was found to be this article (identity.ts). */
  texts: z.array(z.string()).default([]),
  /** Further sources that brought the same story later. */
  sources: z.array(sourceSchema).default([]),
  /** What tells its story (stories/kept-profile.ts); '' where that is not known. */
  story: z.string().default(''),
  /** Where `--form brief` asked for less than the outlet's rights give. */
  form: z.literal('brief').exactOptional(),
  /** Of a draft that an editor joined others to: what was proposed before the first join, and a digest of what is since. */
  hand: z.object({ proposed: z.string(), now: z.string() }).exactOptional(),
  /** The reports of the further sources. */
  members: z.array(memberSchema).default([]),
  /** Of a run that has not come to its end: its brief may not be on the disk, if the power failed. */
  open: z.literal(true).optional(),
});

export interface LedgerEntry extends Readonly<z.infer<typeof entrySchema>> {
  readonly written: string[];
}
export type LedgerMember = z.infer<typeof memberSchema>;
export type LedgerSource = z.infer<typeof sourceSchema>;

const NAME = '.ingest.jsonl';

/** The ledger says something else than ingest wrote: what and where, in Arabic. Nothing may be written without it. */
export class DamagedLedger extends Error {
  override readonly name = 'DamagedLedger';
}

export interface ReadLedger {
  readonly entries: readonly LedgerEntry[];
  /** Whether it is as `writeLedger` leaves it: no run was broken off, nothing was merged. */
  readonly isTidy: boolean;
}

/**
 * @param directory the folder of briefs
 * @throws DamagedLedger when it cannot be understood; the file system's error when it is there and cannot be read
 */
export async function readLedger(directory: string): Promise<ReadLedger> {
  const file = path.join(directory, NAME);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  const markers = findConflictMarkers(file, text);
  if (markers.length > 0)
    throw new DamagedLedger(
      markers
        .map((one) => `${one.file}:${String(one.line)}: ${one.message}. ${one.remedy}.`)
        .join('\n'),
    );
  const lines = text.split('\n');
  // A line is written with its end: what lacks it was broken off, and its brief is known by what it says.
  const tail = lines.pop() ?? '';
  const last = parseLine(tail);
  const read = lines.flatMap((line, index) => {
    if (line === '') return [];
    const entry = parseLine(line);
    if (entry === undefined) throw damaged(file, index + 1);
    return [entry];
  });
  const all = last === undefined ? read : [...read, last];
  const entries = [...Map.groupBy(all, ({ file: name, article }) => `${name}\n${article}`)].map(
    ([, same]) => same.reduce(merge),
  );
  return {
    entries,
    isTidy: tail === '' && entries.length === all.length && all.every((one) => one.open !== true),
  };
}

/**
 * Adds a line at once, so that a process that is killed has told what it did. It is not forced to the disk: a line
 * that is lost costs nothing (its brief is known by what it says), and an `open` one whose brief is lost is no proof
 * that an editor deleted it.
 */
export async function appendToLedger(directory: string, entry: LedgerEntry): Promise<void> {
  await appendFile(path.join(directory, NAME), `${lineOf({ ...entry, open: true })}\n`);
}

/** Writes the ledger in the order of the files, so that git shows what a run added; it is then on the disk. */
export async function writeLedger(
  directory: string,
  entries: Iterable<LedgerEntry>,
): Promise<void> {
  const sorted = [...entries].sort((a, b) =>
    a.file === b.file ? compare(a.article, b.article) : compare(a.file, b.file),
  );
  const text = sorted.map((entry) => `${lineOf({ ...entry, open: undefined })}\n`).join('');
  await writeAtomically(path.join(directory, NAME), text, { isForced: true });
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The line of an entry, its keys in one order. */
export function lineOf(entry: LedgerEntry): string {
  const { file, article, written, day, outlet, address, signature, length, texts, sources } = entry;
  const { story, members, form, hand } = entry;
  return JSON.stringify({
    file,
    article,
    written: written.length === 1 ? written[0] : written,
    day,
    outlet,
    address,
    signature,
    length,
    texts,
    sources,
    ...(story === '' ? {} : { story }),
    ...(form === undefined ? {} : { form }),
    ...(hand === undefined ? {} : { hand }),
    ...(members.length === 0 ? {} : { members }),
    ...(entry.open === true ? { open: true } : {}),
  });
}

/** Both are true: whatever ingest wrote is ingest's; where they differ in the rest, one of them, always the same. */
function merge(a: LedgerEntry, b: LedgerEntry): LedgerEntry {
  const [first, second] = lineOf(a) > lineOf(b) ? [a, b] : [b, a];
  return {
    ...first,
    written: [...new Set([...a.written, ...b.written])].sort(),
    texts: [...new Set([...a.texts, ...b.texts])].sort(),
    sources: inOrder(union(first.sources, second.sources)),
    members: [
      ...new Map(union(first.members, second.members).map((one) => [one.text, one])).values(),
    ],
    open: a.open === true && b.open === true ? true : undefined,
  };
}

/** Further sources as a brief lists them: the oldest first, those without a time last. */
export function inOrder(sources: readonly LedgerSource[]): LedgerSource[] {
  return sources
    .map((source) => {
      const at = Date.parse(source.publishedAt ?? '');
      return { source, at: Number.isNaN(at) ? Infinity : at, text: JSON.stringify(source) };
    })
    .sort((a, b) => (a.at === b.at ? compare(a.text, b.text) : a.at < b.at ? -1 : 1))
    .map(({ source }) => source);
}

/** Each once, in an order that both ways of merging have. */
function union<T>(a: readonly T[], b: readonly T[]): T[] {
  const keyed = [...a, ...b].map((one) => [JSON.stringify(one), one] as const);
  return [...new Map(keyed.sort(([x], [y]) => compare(x, y))).values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @returns the entry of a line; undefined where it is none */
export function parseLine(text: string): LedgerEntry | undefined {
  try {
    return entrySchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function damaged(file: string, line: number): DamagedLedger {
  return new DamagedLedger(
    `${file}:${String(line)}: سطر تالف في سجل ingest. أعد السطر كما كان (git restore)، أو احذفه: يُعرف موجزه من نصه ومصادره.`,
  );
}
