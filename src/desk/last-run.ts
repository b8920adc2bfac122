/** The last runs of `npm run collect`: what they read, and what they could not. */
import { dayIn, formatDay } from '../arabic/dates.ts';
import { type KeptRun, keptRuns, type RunRecord } from '../collect/store/kept-runs.ts';
import { readIfThere } from '../files/read-if-there.ts';
import { latestOf, readRunReport, type RunReport } from './run-report.ts';

export interface LastRuns {
  readonly report: RunReport;
  /** What the last run could not read, in Arabic. */
  readonly faults: readonly string[];
  /** When the last run ended, ISO 8601; undefined where there was none. */
  readonly ranAt: string | undefined;
}

/** A morning may have several runs; what is older is decided, or among the drafts. In ms. */
const RECENT = 48 * 3_600_000;

/**
 * @param directory collect's own (`collectDirectory()`)
 * @param timeZone by which days are told
 */
export async function lastRuns(directory: string, timeZone: string): Promise<LastRuns> {
  const runs = await keptRuns(directory);
  const [last] = runs;
  if (last === undefined) return { report: latestOf([]), faults: [], ranAt: undefined };
  const since = Date.parse(last.run.endedAt) - RECENT;
  const recent = runs.filter(({ run }) => Date.parse(run.endedAt) >= since);
  return {
    report: latestOf(await Promise.all(recent.map(reportOf))),
    faults: faultsOf(last.run, timeZone),
    ranAt: last.run.endedAt,
  };
}

async function reportOf({ reportFile }: KeptRun): Promise<RunReport> {
  return readRunReport(reportFile === undefined ? '' : ((await readIfThere(reportFile)) ?? ''));
}

function faultsOf({ sources, failed, failures }: RunRecord, timeZone: string): string[] {
  return [
    ...sources.flatMap(({ name, reason, since, state }) => {
      if (state === 'read' || state === 'unchanged') return [];
      const from = since === undefined ? '' : ` (منذ ${formatDay(dayIn(since, timeZone))})`;
      return [`${name}: ${reason ?? 'لم تُقرأ'}${from}`];
    }),
    ...failed.map(({ url, reason }) => `${url}: ${reason}`),
    ...failures,
  ];
}
