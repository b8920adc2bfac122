/**
 * `npm run mutants -- [FILE ...]`: faults put into src/entities and src/arabic, one at a time, and whether a test notices.
 *
 * Every mutant of a file is a switch in one instrumented module (after Stryker's mutant switching); the tests of both
 * rooms run in this process, each file of them anew for each mutant, until one fails. What runs once as a module loads
 * (tables, lists of words) is not mutated. A few files a process: no module that was loaded once is let go. Prints the survivors, then a table; exit code 1 where fewer than 80 in a
 * hundred are noticed.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { instrument, type Mutant } from './mutants/mutations.ts';
import { runTests } from './mutants/test-runner.ts';

const LEAST = 0.8;
/** A test file that comes by so many times more switches than without a mutant goes round in a loop. */
const TIMES_ASKED = 5;
const FEW_ASKED = 1_000_000;
const RUNNER = new URL('./mutants/test-runner.ts', import.meta.url).href;
const root = process.cwd();
const wanted = process.argv.slice(2);
const files = (wanted.length > 0 ? wanted : globSync('src/{entities,arabic}/*.ts'))
  .map((file) => path.resolve(root, file))
  .sort();
const tests = globSync('test/unit/{entities,arabic}/*.test.ts')
  .map((file) => path.resolve(root, file))
  .sort();

const mutants = new Map<string, readonly Mutant[]>();
const reached = new Set<number>();
const NONE = -1;
let active = NONE;
let count = 0;
let asked = 0;
let mostAsked = Infinity;
// The name that instrumented modules ask by.
Object.assign(globalThis, {
  __mutant: (id: number) => {
    if (active === NONE) reached.add(id);
    asked += 1;
    if (asked > mostAsked) throw new Error('without end');
    return id === active;
  },
});

registerHooks({
  resolve(specifier, context, next) {
    const isOwn = specifier === 'vitest' && context.parentURL !== RUNNER;
    return isOwn ? { url: RUNNER, shortCircuit: true } : next(specifier, context);
  },
  load(url, context, next) {
    const file = url.startsWith('file:') ? path.resolve(new URL(url).pathname) : '';
    if (!files.includes(file)) return next(url, context);
    const { code, mutants: made } = instrument(readFileSync(file, 'utf8'), count);
    mutants.set(file, made);
    count += made.length;
    return { format: 'module', source: code, shortCircuit: true };
  },
});

/** Files of a process. */
const BATCH = 5;

process.exitCode = process.send === undefined ? await inProcesses() : await main();

interface Row {
  readonly file: string;
  readonly killed: number;
  readonly all: number;
}

/** @returns the exit code */
async function inProcesses(): Promise<number> {
  const rows: Row[] = [];
  for (let from = 0; from < files.length; from += BATCH) {
    const child = fork(import.meta.filename, files.slice(from, from + BATCH));
    // What this script itself sends.
    child.on('message', (of) => rows.push(...(of as Row[])));
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) return code ?? 1;
  }
  return report(rows);
}

/** In a process for some of the files: sends their rows. */
async function main(): Promise<number> {
  // What each test file reaches, so that a mutant is tried by those alone, the quickest first.
  const atLoad = new Set<number>();
  const reaching: Reach[] = [];
  for (const file of tests) {
    // The first run loads the modules.
    await runTests(urlOf(file, 'first'));
    for (const id of reached) atLoad.add(id);
    reached.clear();
    asked = 0;
    const from = performance.now();
    const failure = await runTests(urlOf(file, 'dry'));
    if (failure !== undefined) {
      console.error(`${path.relative(root, file)} fails without any mutant: ${failure}`);
      return 2;
    }
    reaching.push({ file, ids: new Set(reached), asked, time: performance.now() - from });
  }
  reaching.sort((a, b) => a.time - b.time);
  const inTests = new Set(reaching.flatMap(({ ids }) => [...ids]));
  const rows: Row[] = [];
  for (const [file, list] of [...mutants].sort()) {
    let killed = 0;
    // What only the loading of the modules comes by cannot be switched any more.
    const live = list.filter(({ id }) => inTests.has(id) || !atLoad.has(id));
    for (const mutant of live) {
      const isKilled = await isNoticed(mutant, reaching);
      if (isKilled) killed += 1;
      else
        console.log(
          `${path.relative(root, file)}:${String(mutant.line)}  ${mutant.from}  ->  ${mutant.to}`,
        );
    }
    rows.push({ file: path.relative(root, file), killed, all: live.length });
  }
  process.send?.(rows);
  return 0;
}

/** What a test file comes by without any mutant. */
interface Reach {
  readonly file: string;
  readonly ids: ReadonlySet<number>;
  /** How many switches, again and again ones included. */
  readonly asked: number;
  /** Milliseconds. */
  readonly time: number;
}

async function isNoticed({ id }: Mutant, reaching: readonly Reach[]): Promise<boolean> {
  active = id;
  try {
    for (const { file, ids, asked: usual } of reaching) {
      if (!ids.has(id)) continue;
      asked = 0;
      mostAsked = Math.max(FEW_ASKED, TIMES_ASKED * usual);
      if ((await runTests(urlOf(file, String(id)))) !== undefined) return true;
    }
    return false;
  } finally {
    active = NONE;
    mostAsked = Infinity;
  }
}

/** A module of its own for each run, whose tables are built under the mutant. */
function urlOf(file: string, run: string): string {
  return `${pathToFileURL(file).href}?mutant=${run}`;
}

function report(rows: readonly Row[]): number {
  const percent = (killed: number, all: number): string =>
    all === 0 ? '–' : `${((100 * killed) / all).toFixed(0)} %`;
  for (const { file, killed, all } of rows)
    console.log(
      `${file.padEnd(36)} ${String(killed).padStart(4)} of ${String(all).padStart(4)}   ${percent(killed, all)}`,
    );
  const killed = rows.reduce((sum, row) => sum + row.killed, 0);
  const all = rows.reduce((sum, row) => sum + row.all, 0);
  console.log(
    `${'all'.padEnd(36)} ${String(killed).padStart(4)} of ${String(all).padStart(4)}   ${percent(killed, all)}`,
  );
  return killed >= all * LEAST ? 0 : 1;
}
