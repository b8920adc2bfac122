/** A run of collect: feeds and pages from the web, kept; then ingest, with all that was fetched of late. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import PQueue from 'p-queue';
import type { Content } from '../check/entry.ts';
import { lockFolder } from '../files/folder-lock.ts';
import { ingest, type IngestOptions } from '../ingest/ingest.ts';
import type { ReportLine } from '../ingest/report.ts';
import { createReportFile } from '../ingest/report-file.ts';
import { DamagedLedger } from '../ingest/store/ledger.ts';
import { failureReason, StorageFailure } from '../ingest/store/storage-failure.ts';
import type { Clock } from './clock.ts';
import type { FeedItem } from './feed/feed-item.ts';
import { messagesOf } from './messages.ts';
import type { Client } from './net/client.ts';
import { Fetcher } from './net/fetcher.ts';
import type { Limits } from './net/limits.ts';
import type { Exceptions } from './net/target.ts';
import { readSource, type SourceContext, type SourceResult } from './read-source.ts';
import type { Source } from './sources.ts';
import { Answers } from './store/answers.ts';
import { pruneRuns, runFolder, type RunRecord, writeRun } from './store/kept-runs.ts';
import { robotsMemory } from './store/robots-memory.ts';
import { readState, type State, writeState } from './store/state.ts';
import { Texts } from './store/texts.ts';

export interface CollectOptions {
  /** Collect's own folder, absolute. */
  readonly directory: string;
  /** Where briefs are written. */
  readonly out: string;
  readonly status: 'draft' | 'published';
  /** Milliseconds: how old new items may be. */
  readonly since: number;
  /** Feeds are fetched, nothing else; nothing is written. */
  readonly dryRun: boolean;
  /** Ends the fetching: what was fetched stays for the next run. */
  readonly signal: AbortSignal;
  readonly client: Client;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly exceptions: Exceptions;
  /** Told once, in Arabic, when another collect or ingest has to end first. */
  readonly onWait: (what: string) => void;
  /** Told how many articles were fetched so far. */
  readonly onArticle: (count: number) => void;
  /** Told when nothing more is fetched: from then on the signal stops nothing. */
  readonly onFetched?: () => void;
  readonly onProgress?: IngestOptions['onProgress'];
}

export interface Collected {
  readonly run: RunRecord;
  /** Ingest's lines. */
  readonly lines: readonly ReportLine[];
  /** The items that were taken, or would be (`dryRun`), by outlet. */
  readonly items: ReadonlyMap<string, readonly FeedItem[]>;
  /** The signal stopped it. */
  readonly isStopped: boolean;
}

/** Sources that are read at once: each host has one request at a time, and what lies in memory is bounded. */
const AT_ONCE = 8;
/** Milliseconds between two times that the state is written: what is lost by a kill costs requests alone. */
const SAVE_EVERY = 5_000;
/** What is handed to ingest goes back at least as far. */
const SHORTEST_WINDOW = 86_400_000;

/** @throws what is no failure of a server or of a disk */
export async function collect(
  sources: readonly Source[],
  content: Content,
  options: CollectOptions,
): Promise<Collected> {
  const { directory, clock, dryRun, since, signal } = options;
  const startedAt = clock.now();
  if (!dryRun) {
    await mkdir(directory, { recursive: true });
    await lockFolder('collect', directory, () => {
      options.onWait('يعمل collect آخر؛ يُنتظر حتى ينتهي ثم يبدأ هذا.');
    });
  }
  const { isDamaged, ...state } = await readState(directory);
  const texts = await Texts.open(path.join(directory, 'texts'));
  const answers = new Answers(path.join(directory, 'answers'), dryRun);
  const save = async (): Promise<void> => {
    if (!dryRun) await writeState(directory, state, clock.now());
  };
  const failures: string[] = [];
  const read = await readSources(sources, { ...options, state, texts, answers, startedAt, save });
  failures.push(...read.failures);
  options.onFetched?.();
  const lines: ReportLine[] = [];
  const { folder, report } = runFolder(directory, startedAt);
  if (!dryRun && !read.isStopped && !read.isFull) {
    const window = startedAt - Math.max(since, SHORTEST_WINDOW);
    const names = texts.forIngest(state.ingested, window);
    if (names.length > 0)
      failures.push(...(await ingestTexts(names, texts, content, options, report, lines)));
    const had = new Set(lines.map(({ input }) => path.basename(input)));
    for (const name of names) if (had.has(name)) state.ingested.add(name);
  }
  const result = read.results;
  const sourceRuns = result.flatMap(({ runs }) => runs);
  const failed = result.flatMap((one) => one.failed);
  const run: RunRecord = {
    version: 1,
    startedAt: new Date(startedAt).toISOString(),
    endedAt: new Date(clock.now()).toISOString(),
    out: options.out,
    status: options.status,
    sources: sourceRuns,
    failed,
    failures,
    messages: [
      ...(isDamaged ? ['ما يتذكره collect تالف؛ بدأ من جديد، ولا يُكتب شيء مرتين.'] : []),
      ...messagesOf({ sources: sourceRuns, failed }, clock.now()),
    ],
  };
  if (!dryRun) {
    await texts.prune(state.ingested, clock.now());
    for (const name of state.ingested) if (!texts.has(name)) state.ingested.delete(name);
    await save();
    await answers.prune(clock.now());
    if (!signal.aborted) await writeRun(folder, run);
    await pruneRuns(directory);
  }
  const items = new Map(sources.map(({ outlet }, i) => [outlet, result[i]?.items ?? []]));
  return { run, lines, items, isStopped: read.isStopped };
}

interface Reading extends CollectOptions {
  readonly state: State;
  readonly texts: Texts;
  readonly answers: Answers;
  readonly startedAt: number;
  readonly save: () => Promise<void>;
}

/** All sources, several at once. */
async function readSources(
  sources: readonly Source[],
  reading: Reading,
): Promise<{
  readonly results: readonly SourceResult[];
  readonly failures: readonly string[];
  readonly isStopped: boolean;
  readonly isFull: boolean;
}> {
  const { client, clock, limits, exceptions, signal, state, answers, startedAt, save } = reading;
  const robots = robotsMemory(answers, clock);
  const fetcher = new Fetcher({ client, clock, limits, exceptions, signal, robots });
  fetcher.hosts.remember(state.waits);
  let fetched = 0;
  let saved = clock.now();
  const context: SourceContext = {
    fetcher,
    clock,
    texts: reading.texts,
    answers,
    state,
    since: startedAt - reading.since,
    dryRun: reading.dryRun,
    taken: new Set(),
    onArticle: () => {
      fetched += 1;
      reading.onArticle(fetched);
    },
  };
  const queue = new PQueue({ concurrency: AT_ONCE });
  const settled = await Promise.allSettled(
    sources.map((source) =>
      queue.add(async () => {
        const result = await readSource(source, context);
        state.waits = fetcher.hosts.waits();
        if (clock.now() - saved >= SAVE_EVERY) {
          saved = clock.now();
          await save();
        }
        return result;
      }),
    ),
  );
  state.waits = fetcher.hosts.waits();
  const errors = settled.flatMap((one): unknown[] =>
    one.status === 'rejected' ? [one.reason] : [],
  );
  const isStopped = signal.aborted;
  const others = isStopped ? [] : errors;
  const strange = others.find((error) => !isOfSystem(error));
  if (strange !== undefined)
    throw strange instanceof Error ? strange : new Error('a source failed', { cause: strange });
  return {
    results: settled.map((one) =>
      one.status === 'fulfilled' ? one.value : { runs: [], failed: [], items: [] },
    ),
    failures: [
      ...new Set(
        others.map((error) => `لم يُحفظ ما جُلب في ${reading.directory}: ${failureReason(error)}`),
      ),
    ],
    isStopped,
    isFull: others.length > 0,
  };
}

/** Whether the file system said it. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

async function ingestTexts(
  names: readonly string[],
  texts: Texts,
  content: Content,
  { out, status, onWait, onProgress }: CollectOptions,
  report: string,
  lines: ReportLine[],
): Promise<string[]> {
  const options: IngestOptions = {
    out,
    status,
    dryRun: false,
    restore: false,
    onWait: () => {
      onWait(`يعمل ingest آخر في ${out}؛ يُنتظر حتى ينتهي.`);
    },
    ...(onProgress === undefined ? {} : { onProgress }),
  };
  const paths = names.map((name) => path.relative(process.cwd(), texts.pathOf(name)));
  try {
    const file = await createReportFile(report);
    const failures = await ingest(paths, content, options, async (line) => {
      lines.push(line);
      await file.add(line);
    });
    await file.end();
    return failures;
  } catch (error) {
    if (error instanceof DamagedLedger || error instanceof StorageFailure) return [error.message];
    throw error;
  }
}
