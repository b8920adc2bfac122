/** Reads articles in a thread of its own (piscina's workers). */
import { workerData } from 'node:worker_threads';
import { type KnownRegistries, knowledgeOf } from '../knowledge.ts';
import { doWork } from './do-work.ts';
import type { Result, Work } from './job.ts';

// Given by results.ts.
const knowledge = knowledgeOf(workerData as KnownRegistries);

export default (work: Work): Promise<Result[]> => doWork(work, knowledge);
