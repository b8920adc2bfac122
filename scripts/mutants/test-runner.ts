/** Stands in for vitest's `describe` and `test` in the process of `npm run mutants`; `expect` is vitest's own. */
import fc from 'fast-check';
import { expect } from 'vitest';

export { expect };

type Body = (...parameters: unknown[]) => unknown;

let cases: (() => unknown)[] = [];
let endings: (() => unknown)[] = [];

// Properties are tried less often than in the tests: most faults show in the first few.
fc.configureGlobal({ numRuns: 40, seed: 42 });

/** Runs a file of tests up to its first failure. @returns what failed, `undefined` where all passed */
export async function runTests(url: string): Promise<string | undefined> {
  cases = [];
  endings = [];
  try {
    await import(url);
    for (const run of cases) {
      await run();
      for (const ending of endings) await ending();
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export function afterEach(ending: () => unknown): void {
  endings.push(ending);
}

export function test(_name: string, body: Body): void {
  cases.push(() => body());
}

test.each =
  (list: readonly unknown[]) =>
  (_name: string, body: Body): void => {
    for (const one of list)
      cases.push(() => (Array.isArray(one) ? body(...(one as unknown[])) : body(one)));
  };

export function describe(_name: string, body: () => unknown): void {
  const ready = body();
  // An asynchronous body registers its tests as it goes.
  cases.push(() => ready);
}

describe.skipIf = (isSkipped: boolean) => (isSkipped ? (): void => undefined : describe);
