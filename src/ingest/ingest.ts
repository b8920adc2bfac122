/** A run of ingest: files in, briefs and a report out. */
import type { Content } from '../check/entry.ts';
import { type Knowledge, readArticle } from './article.ts';
import { composeBrief, type EnglishNames } from './store/compose.ts';
import { decode } from './read/decode.ts';
import { englishNamesOf, knowledgeOf } from './knowledge.ts';
import { openFolder } from './store/brief-folder.ts';
import type { Page } from './page.ts';
import type { Progress } from './progress.ts';
import { inputFiles, readBytes, STANDARD_INPUT } from './read/input-files.ts';
import { isKnownKind, readInput, UNKNOWN_KIND } from './read/input.ts';
import { type ReportLine, reportLine } from './report.ts';
import { storeBrief } from './store/store-brief.ts';
import { failureReason, StorageFailure } from './store/storage-failure.ts';
import type { StoreOptions } from './store/storing.ts';

export interface IngestOptions {
  /** Where briefs are written. */
  readonly out: string;
  readonly status: 'draft' | 'published';
  readonly dryRun: boolean;
  readonly restore: boolean;
  /** Told once, when another ingest has the folder and has to end first. */
  readonly onWait?: () => void;
  /** Told before each file how far the run is. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface IngestResult {
  readonly lines: readonly ReportLine[];
  /** Files that could not be read or written: what happened, where. */
  readonly failures: readonly string[];
}

/**
 * @param paths files, folders (walked) and `-` for standard input
 * @param content the registries
 * @throws DamagedLedger, StorageFailure, when the ledger or the output folder is unusable; what stops a run that has
 *   begun is among its failures
 */
export async function ingest(
  paths: readonly string[],
  content: Content,
  options: IngestOptions,
): Promise<IngestResult> {
  const { out, status, dryRun, restore } = options;
  const folder = await openFolder(out, dryRun, options.onWait ?? (() => undefined));
  const run: Run = {
    knowledge: knowledgeOf(content),
    names: englishNamesOf(content),
    status,
    store: { folder, seen: new Set(), restore },
  };
  const lines: ReportLine[] = [];
  const failures: string[] = [];
  let rejected = 0;
  const add = (line: ReportLine): void => {
    lines.push(line);
    if (line.status === 'rejected') rejected += 1;
  };
  const attempt = async (input: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (error instanceof StorageFailure) throw error;
      failures.push(`${input}: ${failureReason(error)}`);
    }
  };
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
    const start = performance.now();
    for (const [read, input] of inputs.entries()) {
      const elapsed = performance.now() - start;
      options.onProgress?.({ done: read, total: inputs.length, rejected, elapsed });
      await attempt(input.file, async () => {
        if ('failure' in input) throw new Error(input.failure);
        if ('refusal' in input) add(rejectedFile(input.file, input.refusal));
        else await ingestFile(input.file, run, attempt, add);
      });
    }
  });
  await done(() => folder.close());
  return { lines, failures };
}

interface Run {
  readonly knowledge: Knowledge;
  readonly names: EnglishNames;
  readonly status: 'draft' | 'published';
  readonly store: StoreOptions;
}

function rejectedFile(file: string, reason: string): ReportLine {
  return reportLine(file, 0, { status: 'rejected', output: null, reason }, undefined, []);
}

/** @param attempt one article that cannot be written costs itself alone */
async function ingestFile(
  file: string,
  run: Run,
  attempt: (input: string, work: () => Promise<void>) => Promise<void>,
  add: (line: ReportLine) => void,
): Promise<void> {
  if (file !== STANDARD_INPUT && !isKnownKind(file)) {
    add(rejectedFile(file, UNKNOWN_KIND));
    return;
  }
  const decoded = decode(await readBytes(file));
  const input = 'reason' in decoded ? decoded : readInput(file, decoded.text);
  if ('reason' in input) {
    add(rejectedFile(file, input.reason));
    return;
  }
  for (const [index, page] of input.pages.entries()) {
    await attempt(file, async () => {
      add(await ingestPage(file, index, page, run));
    });
  }
}

async function ingestPage(file: string, index: number, page: Page, run: Run): Promise<ReportLine> {
  const reading = readArticle(page, run.knowledge);
  if ('reason' in reading) {
    const { reason, blocks } = reading;
    const outcome = { status: 'rejected', output: null, reason } as const;
    return reportLine(file, index, outcome, undefined, blocks);
  }
  const { article, blocks, notes } = reading;
  const { questions } = composeBrief(article, run.status, run.names);
  const stored = await storeBrief(
    article,
    (others) => composeBrief(article, run.status, run.names, others),
    run.store,
  );
  const isKept = stored.status !== 'duplicate';
  const reasons = [stored.reason, ...notes, ...(isKept ? questions : [])].filter((r) => r !== null);
  const reason = reasons.length === 0 ? null : reasons.join('؛ ');
  return reportLine(file, index, { ...stored, reason }, article, blocks);
}
