/** The last runs of `npm run collect`: each left its report, and what it could not read. */
import { faultsOf } from '../collect/messages.ts';
import { type KeptRun, keptRuns } from '../collect/store/kept-runs.ts';
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
 * @param directory collect's own (`collectDirectory()`); it need not be there
 * @throws the file system's error, where a report is there and cannot be read
 */
export async function lastRuns(directory: string): Promise<LastRuns> {
  const [last, ...before] = await keptRuns(directory);
  if (last === undefined) return { report: latestOf([]), faults: [], ranAt: undefined };
  const ended = ({ run }: KeptRun): number => Date.parse(run.endedAt);
  const recent = [last, ...before.filter((one) => ended(last) - ended(one) <= RECENT)];
  return {
    report: latestOf(await Promise.all(recent.map(reportOf))),
    faults: [...faultsOf(last.run, ended(last)), ...last.run.failures],
    ranAt: last.run.endedAt,
  };
}

async function reportOf({ reportFile }: KeptRun): Promise<RunReport> {
  return readRunReport(reportFile === undefined ? '' : ((await readIfThere(reportFile)) ?? ''));
}
