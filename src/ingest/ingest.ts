/** A run of ingest: files in, briefs and a report out. */
import type { Content } from '../check/entry.ts';
import type { Reading } from './article.ts';
import type { Block } from './block.ts';
import type { Result } from './jobs/job.ts';
import { jobsOf } from './jobs/jobs.ts';
import { resultsOf } from './jobs/results.ts';
import { englishNamesOf } from './knowledge.ts';
import { type Progress, runProgress } from './progress.ts';
import { inputFiles } from './read/input-files.ts';
import { type ReportLine, reportLine } from './report.ts';
import { openFolder } from './store/brief-folder.ts';
import { composeBrief, type EnglishNames, questionsOf } from './store/compose.ts';
import { failureReason, StorageFailure } from './store/storage-failure.ts';
import { storeBrief } from './store/store-brief.ts';
import type { StoreOptions } from './store/storing.ts';

export interface IngestOptions {
  /** Where briefs are written. */
  readonly out: string;
  readonly status: 'draft' | 'published';
  readonly dryRun: boolean;
  readonly restore: boolean;
  /** Told once, when another ingest has the folder and has to end first. */
  readonly onWait?: () => void;
  /** Told after each job how far the run is. */
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * @param paths files, folders (walked) and `-` for standard input
 * @param content the registries
 * @param report given a line for each article, and for each file that holds none, in the order of the inputs
 * @returns files that could not be read or written: what happened, where
 * @throws DamagedLedger, StorageFailure, when the ledger or the output folder is unusable; what stops a run that has
 *   begun is among the failures
 */
export async function ingest(
  paths: readonly string[],
  content: Content,
  options: IngestOptions,
  report: (line: ReportLine) => void | Promise<void>,
): Promise<string[]> {
  const { out, status, dryRun, restore } = options;
  const folder = await openFolder(out, dryRun, options.onWait ?? (() => undefined));
  const names = englishNamesOf(content);
  const store: StoreOptions = { folder, seen: new Set(), restore };
  const failures: string[] = [];
  const done = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      failures.push(error.message);
    }
  };
  await done(async () => {
    const inputs = (await Promise.all(paths.map(inputFiles))).flat();
    const progress = runProgress(inputs);
    const results = resultsOf(jobsOf(inputs), progress.bytes, content);
    for await (const { job, results: found } of results) {
      for (const result of found) {
        const line = await settle(result, { status, names, store });
        if (typeof line === 'string') failures.push(line);
        else {
          await report(line);
          progress.count(line.status === 'rejected');
        }
      }
      progress.finish(job);
      options.onProgress?.(progress.now());
    }
  });
  await done(() => folder.close());
  return failures;
}

interface Storing {
  readonly names: EnglishNames;
  readonly status: 'draft' | 'published';
  readonly store: StoreOptions;
}

/**
 * @returns the line of the report, or what failed: one article that cannot be written costs itself alone
 * @throws StorageFailure where nothing more can be written
 */
async function settle(result: Result, storing: Storing): Promise<ReportLine | string> {
  const { input, index, outcome } = result;
  if ('failure' in outcome) return `${input}: ${outcome.failure}`;
  if ('refusal' in outcome) return rejectedLine(input, index, outcome.refusal, []);
  try {
    return await storeReading(input, index, outcome.reading, storing);
  } catch (error) {
    if (error instanceof StorageFailure) throw error;
    return `${input}: ${failureReason(error)}`;
  }
}

function rejectedLine(
  input: string,
  index: number,
  reason: string,
  blocks: readonly Block[],
): ReportLine {
  return reportLine(input, index, { status: 'rejected', output: null, reason }, undefined, blocks);
}

async function storeReading(
  input: string,
  index: number,
  reading: Reading,
  { status, names, store }: Storing,
): Promise<ReportLine> {
  if ('reason' in reading) return rejectedLine(input, index, reading.reason, reading.blocks);
  const { article, blocks, notes } = reading;
  const stored = await storeBrief(
    article,
    (others) => composeBrief(article, status, names, others),
    store,
  );
  const questions = stored.status === 'duplicate' ? [] : questionsOf(article);
  const reasons = [stored.reason, ...notes, ...questions].filter((r) => r !== null);
  const reason = reasons.length === 0 ? null : reasons.join('؛ ');
  return reportLine(input, index, { ...stored, reason }, article, blocks);
}
