/** A run of collect: feeds and pages from the web, kept; then ingest, with all that was fetched of late. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Content } from '../check/entry.ts';
import { lockFolder } from '../files/folder-lock.ts';
import type { ReportLine } from '../ingest/report.ts';
import { failureReason, StorageFailure } from '../ingest/store/storage-failure.ts';
import type { CollectOptions } from './collect-options.ts';
import type { FeedItem } from './feed/feed-item.ts';
import { ingestTexts } from './ingest-texts.ts';
import { messagesOf } from './messages.ts';
import { isOfSystem, notKept, readSources } from './read-sources.ts';
import type { Source } from './sources.ts';
import { Answers } from './store/answers.ts';
import { pruneRuns, runFolder, type RunRecord, writeRun } from './store/kept-runs.ts';
import { readState, STATE_FILE, writeState } from './store/state.ts';
import { Texts } from './store/texts.ts';

export interface Collected {
  readonly run: RunRecord;
  /** Ingest's lines. */
  readonly lines: readonly ReportLine[];
  /** The items that were taken, or would be (`dryRun`), by outlet. */
  readonly items: ReadonlyMap<string, readonly FeedItem[]>;
  /** The signal stopped it before all was fetched. */
  readonly isStopped: boolean;
}

/** What is handed to ingest goes back at least as far. */
const SHORTEST_WINDOW = 86_400_000;

/** @throws StorageFailure where its folder cannot be used, and what is no failure of a server or of a disk */
export async function collect(
  sources: readonly Source[],
  content: Content,
  options: CollectOptions,
): Promise<Collected> {
  const { directory, clock, dryRun, since, signal, out, status } = options;
  if (!dryRun) {
    await inPlace(directory, () => mkdir(directory, { recursive: true }));
    await lockFolder('collect', directory, () => {
      options.onWait('يعمل collect آخر؛ يُنتظر حتى ينتهي ثم يبدأ هذا.');
    });
  }
  const startedAt = clock.now();
  const { isDamaged, ...state } = await inPlace(path.join(directory, STATE_FILE), () =>
    readState(directory),
  );
  const texts = await inPlace(path.join(directory, 'texts'), (folder) => Texts.open(folder));
  const answers = new Answers(path.join(directory, 'answers'), dryRun);
  const save = async (): Promise<void> => {
    if (!dryRun) await writeState(directory, state, clock.now());
  };
  const { folder, report } = runFolder(directory, startedAt);
  const read = await readSources(sources, options, { state, texts, answers, save }, startedAt);
  const isStopped = signal.aborted;
  options.onFetched?.();
  const failures = [...read.failures];
  let lines: readonly ReportLine[] = [];
  if (!dryRun && !isStopped && failures.length === 0) {
    const window = startedAt - Math.max(since ?? 0, SHORTEST_WINDOW);
    const names = texts.forIngest(state.ingested, window);
    const files = names.map((name) => texts.pathOf(name));
    const done =
      names.length === 0 ? undefined : await ingestTexts(files, content, options, report);
    lines = done?.lines ?? [];
    failures.push(...(done?.failures ?? []));
    for (const { input } of lines) state.ingested.add(path.basename(input));
  }
  const ends = async (work: () => Promise<void>): Promise<void> => {
    try {
      if (!dryRun) await work();
    } catch (error) {
      if (!isOfSystem(error)) throw error;
      failures.push(notKept(directory, error));
    }
  };
  await ends(async () => {
    await texts.prune(state.ingested, clock.now());
    for (const name of state.ingested) if (!texts.has(name)) state.ingested.delete(name);
    await save();
    await answers.prune(clock.now());
  });
  const told = {
    sources: read.results.flatMap(({ runs }) => runs),
    failed: read.results.flatMap(({ failed }) => failed),
  };
  const run: RunRecord = {
    version: 1,
    startedAt: new Date(startedAt).toISOString(),
    endedAt: new Date(clock.now()).toISOString(),
    out,
    status,
    ...told,
    failures,
    messages: [
      ...(isDamaged ? ['ما يتذكره collect تالف؛ بدأ من جديد، ولا يُكتب شيء مرتين.'] : []),
      ...messagesOf(told, clock.now()),
    ],
  };
  if (!isStopped)
    await ends(async () => {
      await writeRun(folder, run);
      await pruneRuns(directory);
    });
  const items = new Map(sources.map(({ outlet }, i) => [outlet, read.results[i]?.items ?? []]));
  return { run, lines, items, isStopped };
}

/** What of collect's folder is needed before anything is asked for. */
async function inPlace<Result>(
  place: string,
  work: (place: string) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(place);
  } catch (error) {
    if (!isOfSystem(error)) throw error;
    const message = `لا يصلح ${place} لحفظ ما يُجلب: ${failureReason(error)}. أزل السبب ثم أعد الأمر نفسه.`;
    throw new StorageFailure(message, { cause: error });
  }
}
