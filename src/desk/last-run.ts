/** The last runs of `npm run collect`: each left its report, and what it could not read. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { dayIn, formatDay } from '../arabic/dates.ts';
import { readIfThere } from '../files/read-if-there.ts';
import { latestOf, readRunReport, type RunReport } from './run-report.ts';

export interface LastRuns {
  readonly report: RunReport;
  /** Sources and items that could not be read, in Arabic, of the last run. */
  readonly faults: readonly string[];
  /** When the last run ended, ISO 8601; undefined where there was none. */
  readonly ranAt: string | undefined;
}

/** A morning may have several runs; what is older is decided, or among the drafts. */
const RECENT = 48 * 3_600_000;

const runSchema = z.object({
  endedAt: z.string(),
  sources: z
    .array(
      z.object({
        name: z.string(),
        state: z.string(),
        reason: z.string().exactOptional(),
        since: z.string().exactOptional(),
      }),
    )
    .default([]),
  items: z
    .object({ failed: z.array(z.object({ url: z.string(), reason: z.string() })).default([]) })
    .default({ failed: [] }),
  failures: z.array(z.string()).default([]),
});

/**
 * @param folder a folder a run, named so that they sort by time
 * @param timeZone by which days are told
 */
export async function lastRuns(folder: string, timeZone: string): Promise<LastRuns> {
  const names = await readdir(folder).catch((): string[] => []);
  const runs: { at: string; report: RunReport; faults: string[] }[] = [];
  for (const name of names.toSorted().reverse()) {
    const run = await readRun(path.join(folder, name), timeZone);
    if (run === undefined) continue;
    const [newest = run] = runs;
    if (Date.parse(newest.at) - Date.parse(run.at) > RECENT) break;
    runs.push(run);
  }
  const [last] = runs;
  return {
    report: latestOf(runs.map(({ report }) => report)),
    faults: last?.faults ?? [],
    ranAt: last?.at,
  };
}

/** @returns undefined for a run that did not come to its end, or whose record cannot be read */
async function readRun(
  folder: string,
  timeZone: string,
): Promise<{ at: string; report: RunReport; faults: string[] } | undefined> {
  const record = await readIfThere(path.join(folder, 'run.json')).catch(() => undefined);
  const run = runSchema.safeParse(parse(record ?? '')).data;
  if (run === undefined || Number.isNaN(Date.parse(run.endedAt))) return undefined;
  const report = readRunReport((await readIfThere(path.join(folder, 'report.jsonl'))) ?? '');
  const faults = [
    ...run.sources.flatMap(({ name, state, reason, since }) => {
      if (state === 'read' || state === 'unchanged') return [];
      const from = since === undefined ? '' : ` (منذ ${formatDay(dayIn(since, timeZone))})`;
      return [`${name}: ${reason ?? state}${from}`];
    }),
    ...run.items.failed.map(({ url, reason }) => `${url}: ${reason}`),
    ...run.failures,
  ];
  return { at: run.endedAt, report, faults };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
