/**
 * A run of ingest: files in, briefs and a report out.
 *
 * All articles are read first, since what they tell together decides which brief each goes to; then they are stored,
 * and at last told in the order of the inputs.
 */
import type { Content } from '../check/entry.ts';
import type { Form } from './article.ts';
import { eventsOfRun } from './events/run-events.ts';
import { KeptResults } from './jobs/kept-results.ts';
import { knownEntitiesOf } from './knowledge.ts';
import type { Progress } from './progress.ts';
import { readNewcomers } from './read-newcomers.ts';
import { lineOf, relatedLines } from './report-lines.ts';
import type { ReportLine } from './report.ts';
import { openFolder } from './store/brief-folder.ts';
import { StorageFailure } from './store/storage-failure.ts';
import type { StoreOptions } from './store/storing.ts';
import { type Outcome, storeGroups, type Storing } from './store-groups.ts';
import { storyKnowledgeOf } from './story-knowledge.ts';

export interface IngestOptions {
  /** Where briefs are written. */
  readonly out: string;
  readonly status: 'draft' | 'published';
  readonly dryRun: boolean;
  readonly restore: boolean;
  /** How much of each article; absent: as the rights of its outlet say. They hold for `full` too. */
  readonly form?: Form;
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
  const { out, status, dryRun, restore, form } = options;
  const folder = await openFolder(out, dryRun, options.onWait ?? (() => undefined));
  const names = knownEntitiesOf(content);
  const seen = new Set<string>();
  const store: StoreOptions = { folder, seen, whole: new Map(), restore, outlets: names.outlets };
  const storing: Storing = { status, names, store };
  const failures: string[] = [];
  const results = new KeptResults();
  const done = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      failures.push(error.message);
    }
  };
  const run = async (): Promise<void> => {
    const registries = form === undefined ? content : { ...content, form };
    const newcomers = await readNewcomers(paths, registries, folder, results, options.onProgress);
    const knowledge = storyKnowledgeOf(content, folder.directory);
    const events = await eventsOfRun(newcomers, folder, knowledge);
    const outcomes = new Map<number, Outcome>();
    await done(() => storeGroups(events, newcomers, results, storing, outcomes));
    const related = relatedLines(events, outcomes, folder.directory);
    for (let place = 0; place < results.count; place += 1) {
      const line = lineOf(await results.at(place), outcomes.get(place), related.get(place));
      if (typeof line === 'string') failures.push(line);
      else if (line !== undefined) await report(line);
    }
  };
  await done(run).finally(() => results.close());
  await done(() => folder.close());
  return failures;
}
