/** Compiles the bodies of many briefs, on all cores where they are many enough. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { type BriefSource, type Compiled, createCompiler, type Registries } from './compiler.ts';
import { withoutFunctions } from '../entities/registry.ts';

/** A thread needs a second to start: so many briefs are compiled in that time. */
const MANY = 500;
/** Briefs that are handed to a thread at once, and lie in a pack together. */
const BATCH = 100;

/**
 * @param compilerOf where many calls follow each other, one that remembers (keepCompiler)
 * @returns by id
 */
export async function compileBriefs(
  sources: readonly BriefSource[],
  registries: Registries,
  compilerOf = createCompiler,
): Promise<ReadonlyMap<string, Compiled>> {
  const batches = Array.from({ length: Math.ceil(sources.length / BATCH) }, (_, i) =>
    sources.slice(i * BATCH, (i + 1) * BATCH),
  );
  const results =
    sources.length < MANY
      ? await inTurn(batches, compilerOf(registries))
      : await onAllCores(batches, registries);
  return new Map(
    batches.flatMap((batch, i) =>
      batch.flatMap(({ id }, n): [string, Compiled][] => {
        const result = results[i]?.[n];
        return result === undefined ? [] : [[id, result]];
      }),
    ),
  );
}

/** @returns what createCompiler does, but makes a compiler only where the registries are not those of the last call */
export function keepCompiler(): typeof createCompiler {
  let last: { readonly of: Registries; readonly compile: Compile } | undefined;
  return (registries) => {
    const isSame =
      last?.of.countries === registries.countries &&
      last.of.actors === registries.actors &&
      last.of.outlets === registries.outlets;
    if (!isSame) last = { of: registries, compile: createCompiler(registries) };
    return last?.compile ?? createCompiler(registries);
  };
}

type Compile = ReturnType<typeof createCompiler>;
type Batch = readonly BriefSource[];

async function inTurn(
  batches: readonly Batch[],
  compile: (batch: Batch) => Promise<Compiled[]>,
): Promise<Compiled[][]> {
  const results: Compiled[][] = [];
  for (const batch of batches) results.push(await compile(batch));
  return results;
}

async function onAllCores(
  batches: readonly Batch[],
  { countries, actors, outlets }: Registries,
): Promise<Compiled[][]> {
  const registries = {
    countries: withoutFunctions(countries),
    actors: withoutFunctions(actors),
    outlets: withoutFunctions(outlets),
  };
  const pool = new Piscina<Batch, Compiled[]>({
    filename: fileURLToPath(new URL('compile-worker.ts', import.meta.url)),
    workerData: registries,
    maxThreads: availableParallelism(),
    maxQueue: Infinity,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  });
  try {
    return await Promise.all(batches.map((batch) => pool.run(batch)));
  } finally {
    await pool.destroy();
  }
}
