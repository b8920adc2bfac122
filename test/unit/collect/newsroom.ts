/** A small newsroom: content with outlets, a folder for collect, a clock that does not wait; and runs of collect in it. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readContent } from '../../../src/check/content.ts';
import { splitFrontmatter } from '../../../src/check/frontmatter.ts';
import type { Clock } from '../../../src/collect/clock.ts';
import { collect, type Collected, type CollectOptions } from '../../../src/collect/collect.ts';
import { clientOf } from '../../../src/collect/net/client.ts';
import { type Limits, LIMITS } from '../../../src/collect/net/limits.ts';
import { sourcesOf } from '../../../src/collect/sources.ts';
import { parse } from 'yaml';
import { contentFixture } from '../check/content-fixture.ts';
import { NOW } from './news.ts';

/** Short, so that no test waits for seconds. */
export const SHORT: Limits = {
  ...LIMITS,
  connect: 2_000,
  firstByte: 400,
  whole: 1_200,
  feedBytes: 2_000_000,
  pageBytes: 1_000_000,
  pause: 0,
  backOff: [1, 1],
};

export interface TestClock extends Clock {
  /** Milliseconds since 1970; goes on by one each time that it is asked. */
  time: number;
  /** What was slept, in milliseconds. */
  readonly slept: number[];
}

/** Sleeping takes no time, and moves the clock. */
export function testClock(time = NOW): TestClock {
  const clock: TestClock = {
    time,
    slept: [],
    now: () => (clock.time += 1),
    sleep: (milliseconds, signal) => {
      signal.throwIfAborted();
      clock.slept.push(milliseconds);
      clock.time += milliseconds;
      return Promise.resolve();
    },
  };
  return clock;
}

export interface Newsroom {
  readonly content: string;
  readonly directory: string;
  readonly out: string;
  readonly clock: TestClock;
  readonly outlet: (id: string, name: string, url: string, fields: string) => Promise<void>;
  readonly run: (
    exceptions: readonly string[],
    options?: Partial<CollectOptions> & { readonly only?: readonly string[] },
  ) => Promise<Collected>;
  readonly briefs: () => Brief[];
  /** Every file below the folder of briefs and when it was written. */
  readonly files: () => [string, number, string][];
  readonly remove: () => Promise<void>;
}

export interface Brief {
  readonly file: string;
  readonly head: {
    readonly title: string;
    readonly status: string;
    readonly publishedAt?: string;
    readonly sources: readonly { readonly outlet: string; readonly url?: string }[];
  };
  readonly body: string;
}

export async function newsroom(): Promise<Newsroom> {
  const fixture = await contentFixture();
  rmSync(path.join(fixture.directory, 'briefs'), { recursive: true });
  const directory = await mkdtemp(path.join(os.tmpdir(), 'mujaz-collect-'));
  const out = path.join(fixture.directory, 'briefs');
  const clock = testClock();
  const names = (): string[] =>
    existsSync(out)
      ? readdirSync(out, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
          .sort()
      : [];
  return {
    content: fixture.directory,
    directory,
    out,
    clock,
    outlet: (id, name, url, fields) =>
      fixture.write(
        `outlets/${id}.yaml`,
        `name: ${name}\nurl: ${url}\nownership: private\ntimeZone: UTC\nrights: full\n${fields}`,
      ),
    async run(exceptions, { only = [], ...options } = {}) {
      const { content, problems } = await readContent(fixture.directory, fixture.directory);
      const wrong = problems.find(({ severity }) => severity === 'error');
      if (wrong !== undefined) throw new Error(`${wrong.file}: ${wrong.message}`);
      const limits = options.limits ?? SHORT;
      const allowed = new Set(exceptions);
      const client = clientOf('Mujaz/1.0 (+https://digest.example/)', limits, allowed);
      try {
        return await collect(sourcesOf(content.outlets, only), content, {
          directory,
          out,
          status: 'draft',
          since: 86_400_000,
          dryRun: false,
          signal: new AbortController().signal,
          client,
          clock,
          limits,
          exceptions: allowed,
          onWait: () => undefined,
          onArticle: () => undefined,
          ...options,
        });
      } finally {
        await client.close();
      }
    },
    briefs: () =>
      names()
        .filter((file) => file.endsWith('.mdx') && !file.includes('/.joined/'))
        .map((file) => {
          const { yaml, body } = splitFrontmatter(readFileSync(file, 'utf8')) ?? {};
          // What ingest wrote is of this form.
          return { file, head: parse(yaml ?? '') as Brief['head'], body: body ?? '' };
        }),
    files: () => names().map((file) => [file, statSync(file).mtimeMs, readFileSync(file, 'utf8')]),
    remove: async () => {
      rmSync(directory, { recursive: true, force: true });
      await fixture.remove();
    },
  };
}
