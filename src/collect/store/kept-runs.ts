/** What each run did, for who looks at it later: a folder a run, named by when it began. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { writeAtomically } from '../../files/atomic-file.ts';
import { readIfThere } from '../../files/read-if-there.ts';
import { compact } from './kept-text.ts';

const sourceSchema = z.object({
  /** Id of the outlet, its name, and the address of the feed. */
  outlet: z.string(),
  name: z.string(),
  feed: z.string(),
  state: z.enum(['read', 'unchanged', 'failed', 'waiting', 'forbidden']),
  /** Items that the feed has, and those that were new and taken. */
  found: z.number(),
  taken: z.number(),
  /** Why it could not be read, in Arabic. */
  reason: z.string().exactOptional(),
  /** Since when it cannot be read (ISO 8601). */
  since: z.string().exactOptional(),
  /** Where it has moved to for good. */
  movedTo: z.string().exactOptional(),
  /** Items that wait for another day, or until the host wants to be asked again, or behind newer ones of a long feed. */
  left: z.number(),
  /** Items whose pages no program may read. */
  forbidden: z.number(),
  /** Items that are damaged, or name no page and have no text; records of earlier runs do not tell. */
  unread: z.number().default(0),
});
export type SourceRun = z.infer<typeof sourceSchema>;

const runSchema = z.object({
  version: z.literal(1),
  /** ISO 8601. */
  startedAt: z.string(),
  endedAt: z.string(),
  /** The folder of briefs, and the status of new ones. */
  out: z.string(),
  status: z.enum(['draft', 'published']),
  sources: z.array(sourceSchema),
  /** Articles whose page could not be read, with the reason in Arabic. */
  failed: z.array(z.object({ outlet: z.string(), url: z.string(), reason: z.string() })),
  /** What stopped the run or a part of it, in Arabic. */
  failures: z.array(z.string()),
  /** What was said at its end. */
  messages: z.array(z.string()),
});
export type RunRecord = z.infer<typeof runSchema>;

export interface KeptRun {
  readonly folder: string;
  readonly run: RunRecord;
  /** Ingest's report (ingest/report.ts), a line an article; undefined where the run brought none. */
  readonly reportFile: string | undefined;
}

const RUNS = 'runs';
const RECORD = 'run.json';
const REPORT = 'report.jsonl';
const MOST = 30;

/** @param startedAt milliseconds since 1970 @returns the folder of a run, and where ingest's report goes */
export function runFolder(
  directory: string,
  startedAt: number,
): { readonly folder: string; readonly report: string } {
  const folder = path.join(directory, RUNS, compact(startedAt));
  return { folder, report: path.join(folder, REPORT) };
}

/** Ends a run: its record is written last, so that one without it did not come to its end. @throws the file system's error */
export async function writeRun(folder: string, run: RunRecord): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeAtomically(path.join(folder, RECORD), `${JSON.stringify(run, null, 2)}\n`);
}

/**
 * @param directory collect's own (`collectDirectory()`); it need not be there
 * @returns the runs that came to their end, the newest first; damaged ones are left out
 */
export async function keptRuns(directory: string): Promise<KeptRun[]> {
  const kept: KeptRun[] = [];
  for (const name of (await names(directory)).reverse()) {
    const folder = path.join(directory, RUNS, name);
    const text = await readIfThere(path.join(folder, RECORD)).catch(() => undefined);
    const run = text === undefined ? undefined : parse(text);
    if (run === undefined) continue;
    const report = path.join(folder, REPORT);
    const isThere = await stat(report).then(
      (file) => file.isFile(),
      () => false,
    );
    kept.push({ folder, run, reportFile: isThere ? report : undefined });
  }
  return kept;
}

/** Keeps the newest runs alone. */
export async function pruneRuns(directory: string): Promise<void> {
  for (const name of (await names(directory)).slice(0, -MOST))
    await rm(path.join(directory, RUNS, name), { recursive: true, force: true });
}

async function names(directory: string): Promise<string[]> {
  const all = await readdir(path.join(directory, RUNS)).catch(() => []);
  return all.filter((name) => /^\d{8}T\d{9}Z$/.test(name)).sort();
}

function parse(text: string): RunRecord | undefined {
  try {
    return runSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
