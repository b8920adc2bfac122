/** The results of jobs in their order, from as many threads as there are cores where the work is worth it. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { withoutFunctions } from '../../entities/registry.ts';
import type { Knowledge } from '../article.ts';
import { type KnownRegistries, knowledgeOf } from '../knowledge.ts';
import { doWork, failureOf } from './do-work.ts';
import type { Job, Result, Work } from './job.ts';

/** Bytes of a run: a thread needs a second to start, and so much is read in that time. */
const MANY = 1_000_000;
/** Jobs for each thread that wait or are done and not yet asked for: what lies in memory at once. */
const AHEAD = 3;

export interface JobResults {
  readonly job: Job;
  readonly results: readonly Result[];
}

/**
 * @param bytes how large all inputs are
 * @returns one job after another, each as soon as those before it have been handed on
 */
export async function* resultsOf(
  jobs: AsyncIterable<Job>,
  bytes: number,
  registries: KnownRegistries,
): AsyncGenerator<JobResults, void> {
  if (bytes >= MANY) yield* onAllCores(jobs, registries);
  else {
    const knowledge = knowledgeOf(registries);
    for await (const job of jobs) yield { job, results: await doWork(job.work, knowledge) };
  }
}

async function* onAllCores(
  jobs: AsyncIterable<Job>,
  registries: KnownRegistries,
): AsyncGenerator<JobResults, void> {
  const threads = availableParallelism();
  const pool = new Piscina<Work, Result[]>({
    filename: fileURLToPath(new URL('worker.ts', import.meta.url)),
    workerData: sendable(registries),
    // A thread that waits a moment for the next article is not ended: it would learn the registries anew.
    minThreads: threads,
    maxThreads: threads,
    maxQueue: Infinity,
    resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 },
  });
  let own: Knowledge | undefined;
  /** An article of millions of letters needs more room than a thread has, and gains nothing from one. */
  const runHere = async (job: Job): Promise<JobResults> => {
    own ??= knowledgeOf(registries);
    return { job, results: await doWork(job.work, own) };
  };
  const waiting: Promise<JobResults>[] = [];
  try {
    for await (const job of jobs) {
      waiting.push(isLarge(job.work) ? runHere(job) : run(pool, job));
      if (waiting.length < threads * AHEAD) continue;
      const first = await waiting.shift();
      if (first !== undefined) yield first;
    }
    for (const one of waiting) yield await one;
  } finally {
    await pool.destroy();
  }
}

/** UTF-16 units of one job that are too many for a thread. */
const LARGE = 1_000_000;

function isLarge(work: Work): boolean {
  if (!('pages' in work)) return false;
  const blocks = work.pages.flatMap((page) => page.blocks);
  return blocks.reduce((sum, { text }) => sum + text.length, 0) > LARGE;
}

/** A thread that ends (its memory is full) costs its job alone. */
async function run(pool: Piscina<Work, Result[]>, job: Job): Promise<JobResults> {
  const { work } = job;
  if ('results' in work) return { job, results: work.results };
  try {
    return { job, results: await pool.run(work) };
  } catch (error) {
    const failure = failureOf(error);
    const inputs =
      'files' in work
        ? work.files.map((input) => ({ input, index: 0 }))
        : work.pages.map((_, i) => ({ input: work.file, index: work.from + i }));
    return { job, results: inputs.map((one) => ({ ...one, outcome: { failure } })) };
  }
}

function sendable({ countries, actors, outlets, topics, form }: KnownRegistries): KnownRegistries {
  return {
    countries: withoutFunctions(countries),
    actors: withoutFunctions(actors),
    outlets: withoutFunctions(outlets),
    topics: withoutFunctions(topics),
    ...(form === undefined ? {} : { form }),
  };
}
