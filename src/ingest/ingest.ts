/** A run of ingest: files in, briefs and a report out. */
import type { Content } from '../check/entry.ts';
import { type Knowledge, readArticle } from './article.ts';
import { composeBrief, type EnglishNames } from './store/compose.ts';
import { decode } from './read/decode.ts';
import { englishNamesOf, knowledgeOf } from './knowledge.ts';
import { readLedger, writeLedger } from './store/ledger.ts';
import type { Page } from './page.ts';
import type { Progress } from './progress.ts';
import { inputFiles, readBytes, STANDARD_INPUT } from './read/input-files.ts';
import { isKnownKind, readInput, UNKNOWN_KIND } from './read/input.ts';
import { type ReportLine, reportLine } from './report.ts';
import { storeBrief } from './store/store-brief.ts';
import type { StoreOptions } from './store/storing.ts';

export interface IngestOptions {
  /** Where briefs are written. */
  readonly out: string;
  readonly status: 'draft' | 'published';
  readonly dryRun: boolean;
  readonly restore: boolean;
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
 * @throws when the ledger or the output folder is unusable
 */
export async function ingest(
  paths: readonly string[],
  content: Content,
  options: IngestOptions,
): Promise<IngestResult> {
  const { out, status, dryRun, restore } = options;
  const ledger = await readLedger(out);
  const run: Run = {
    knowledge: knowledgeOf(content),
    names: englishNamesOf(content),
    status,
    store: { directory: out, ledger, seen: new Set(), dryRun, restore },
  };
  const lines: ReportLine[] = [];
  const failures: string[] = [];
  const attempt = async (input: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failures.push(`${input}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const inputs = (await Promise.all(paths.map(inputFiles))).flat();
  const start = performance.now();
  let [counted, rejected] = [0, 0];
  for (const [done, input] of inputs.entries()) {
    for (; counted < lines.length; counted += 1)
      if (lines[counted]?.status === 'rejected') rejected += 1;
    const elapsed = performance.now() - start;
    options.onProgress?.({ done, total: inputs.length, rejected, elapsed });
    await attempt(input.file, async () => {
      if ('failure' in input) throw new Error(input.failure);
      lines.push(
        ...('refusal' in input
          ? rejectedFile(input.file, input.refusal)
          : await ingestFile(input.file, run)),
      );
    });
  }
  if (!dryRun && ledger.size > 0) await writeLedger(out, ledger);
  return { lines, failures };
}

interface Run {
  readonly knowledge: Knowledge;
  readonly names: EnglishNames;
  readonly status: 'draft' | 'published';
  readonly store: StoreOptions;
}

function rejectedFile(file: string, reason: string): ReportLine[] {
  return [reportLine(file, 0, { status: 'rejected', output: null, reason }, undefined, [])];
}

async function ingestFile(file: string, run: Run): Promise<ReportLine[]> {
  if (file !== STANDARD_INPUT && !isKnownKind(file)) return rejectedFile(file, UNKNOWN_KIND);
  const decoded = decode(await readBytes(file));
  if ('reason' in decoded) return rejectedFile(file, decoded.reason);
  const input = readInput(file, decoded.text);
  if ('reason' in input) return rejectedFile(file, input.reason);
  const lines: ReportLine[] = [];
  for (const [index, page] of input.pages.entries()) {
    lines.push(await ingestPage(file, index, page, run));
  }
  return lines;
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
