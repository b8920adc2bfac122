/** All sources of a run, several at once. */
import PQueue from 'p-queue';
import { failureReason } from '../ingest/store/storage-failure.ts';
import type { CollectOptions } from './collect-options.ts';
import { Fetcher } from './net/fetcher.ts';
import { readSource, type SourceResult } from './read-source.ts';
import type { SourceContext } from './source-context.ts';
import type { Source } from './sources.ts';
import type { Answers } from './store/answers.ts';
import { robotsMemory } from './store/robots-memory.ts';
import type { State } from './store/state.ts';
import type { Texts } from './store/texts.ts';
import { windowStart } from './window.ts';

export interface Kept {
  readonly state: State;
  readonly texts: Texts;
  readonly answers: Answers;
  /** Writes the state. @throws the file system's error */
  readonly save: () => Promise<void>;
}

export interface ReadSources {
  /** In the order of the sources; empty of one that could not be kept. */
  readonly results: readonly SourceResult[];
  /** What could not be kept, in Arabic. */
  readonly failures: readonly string[];
}

/** Sources that are read at once: each host has one request at a time, and what lies in memory is bounded. */
const AT_ONCE = 8;
/** Milliseconds between two times that the state is written: what is lost by a kill costs requests alone. */
const SAVE_EVERY = 5_000;

/**
 * @param startedAt milliseconds since 1970
 * @throws what is no failure of a server or of a disk
 */
export async function readSources(
  sources: readonly Source[],
  options: CollectOptions,
  { state, texts, answers, save }: Kept,
  startedAt: number,
): Promise<ReadSources> {
  const { client, clock, limits, exceptions, signal, dryRun } = options;
  const robots = robotsMemory(answers, clock);
  const fetcher = new Fetcher({ client, clock, limits, exceptions, signal, robots });
  fetcher.hosts.remember(state.waits);
  let fetched = 0;
  let saved = clock.now();
  const context: SourceContext = {
    fetcher,
    clock,
    texts,
    answers,
    state,
    since: (feed) =>
      options.since === undefined
        ? windowStart(startedAt, state.read.get(feed))
        : startedAt - options.since,
    startedAt,
    until: startedAt + limits.run,
    dryRun,
    taken: new Set(),
    unread: new Set(),
    onArticle: () => {
      fetched += 1;
      options.onArticle(fetched);
    },
  };
  const read = async (source: Source): Promise<SourceResult> => {
    const result = await readSource(source, context);
    state.waits = fetcher.hosts.waits();
    if (clock.now() - saved < SAVE_EVERY) return result;
    saved = clock.now();
    await save();
    return result;
  };
  const queue = new PQueue({ concurrency: AT_ONCE });
  const settled = await Promise.allSettled(sources.map((source) => queue.add(() => read(source))));
  state.waits = fetcher.hosts.waits();
  const errors = settled.flatMap((one): unknown[] =>
    one.status === 'rejected' && !signal.aborted ? [one.reason] : [],
  );
  const strange = errors.find((error) => !isOfSystem(error));
  if (strange !== undefined)
    throw strange instanceof Error ? strange : new Error('a source failed', { cause: strange });
  return {
    results: settled.map((one) =>
      one.status === 'fulfilled' ? one.value : { runs: [], failed: [], items: [] },
    ),
    failures: [...new Set(errors.map((error) => notKept(options.directory, error)))],
  };
}

/** Whether the file system said it. */
export function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

export function notKept(directory: string, error: unknown): string {
  return `لم يُحفظ ما جُلب في ${directory}: ${failureReason(error)}. أزل السبب ثم أعد الأمر نفسه.`;
}
