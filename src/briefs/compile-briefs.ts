/** Compiles the bodies of many briefs, on all cores where they are many enough. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { type BriefSource, type Compiled, createCompiler } from './compiler.ts';
import type { Registries } from '../entities/registry.ts';

/** A thread needs a second to start: so many briefs are compiled in that time. */
const MANY = 500;
/** Briefs that are handed to a thread at once. */
const BATCH = 50;

/** @returns by id */
export async function compileBriefs(
  sources: readonly BriefSource[],
  { countries, actors, outlets }: Registries,
): Promise<ReadonlyMap<string, Compiled>> {
  const registries = {
    countries: dataOf(countries),
    actors: dataOf(actors),
    outlets: dataOf(outlets),
  };
  const results = new Map<string, Compiled>();
  if (sources.length < MANY) {
    const compile = createCompiler(registries);
    for (const source of sources) results.set(source.id, await compile(source));
    return results;
  }
  const pool = new Piscina<readonly BriefSource[], Compiled[]>({
    filename: fileURLToPath(new URL('compile-worker.ts', import.meta.url)),
    workerData: registries,
    maxThreads: availableParallelism(),
    maxQueue: Infinity,
  });
  try {
    const batches = Array.from({ length: Math.ceil(sources.length / BATCH) }, (_, i) =>
      sources.slice(i * BATCH, (i + 1) * BATCH),
    );
    await Promise.all(
      batches.map(async (batch) => {
        const compiled = await pool.run(batch);
        for (const [i, { id }] of batch.entries()) {
          const result = compiled[i];
          if (result !== undefined) results.set(id, result);
        }
      }),
    );
  } finally {
    await pool.destroy();
  }
  return results;
}

/** Entries without what cannot be sent to a thread (their functions). */
function dataOf<T>(
  entries: ReadonlyMap<string, { readonly data: T }>,
): ReadonlyMap<string, { readonly data: T }> {
  return new Map([...entries].map(([id, { data }]) => [id, { data }]));
}
