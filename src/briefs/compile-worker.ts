/** Compiles briefs in a thread of its own (piscina's workers). */
import { workerData } from 'node:worker_threads';
import { type BriefSource, type Compiled, createCompiler } from './compiler.ts';
import type { Registries } from '../entities/registry.ts';

// Given by compile-briefs.ts.
const compile = createCompiler(workerData as Registries);

/** @returns a result for each, in their order */
export default async function compileAll(sources: readonly BriefSource[]): Promise<Compiled[]> {
  const results: Compiled[] = [];
  for (const source of sources) results.push(await compile(source));
  return results;
}
