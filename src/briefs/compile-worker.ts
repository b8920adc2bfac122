/** Compiles briefs in a thread of its own (piscina's workers). */
import { workerData } from 'node:worker_threads';
import { createCompiler, type Registries } from './compiler.ts';

// Given by compile-briefs.ts.
export default createCompiler(workerData as Registries);
