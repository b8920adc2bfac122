/**
 * `npm run collect [-- --since 24h] [--outlet ID]… [--dry-run]`
 *
 * Reads the feeds that outlets name (`feeds:` in content/outlets/*.yaml) and the pages of what is new in them, and hands
 * it to ingest. MUJAZ_COLLECT_PRIVATE names servers (`host:port`) that may be asked though they are not public: for tests.
 *
 * Exit code 0 when sources were read, though some were not; 1 when none was, or something could not be written; 2 for bad
 * usage; 130 when it was stopped (Ctrl-C).
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { progressDisplay } from './ingest-progress.ts';
import { privateServers, siteClient, whatNamesUs } from './site-fetcher.ts';
import { readContent } from '../src/check/content.ts';
import { reportCheck } from '../src/check/report.ts';
import { systemClock } from '../src/collect/clock.ts';
import { collect, type Collected } from '../src/collect/collect.ts';
import { LIMITS } from '../src/collect/net/limits.ts';
import { durationOf } from '../src/collect/duration.ts';
import { sourcesOf } from '../src/collect/sources.ts';
import { summarize, summaryLine } from '../src/ingest/report.ts';
import { StorageFailure } from '../src/ingest/store/storage-failure.ts';
import { closest } from '../src/schemas/closest.ts';
import { collectDirectory, contentDirectory } from '../src/workspace.ts';

const USAGE = 'Usage: npm run collect [-- --since 24h] [--outlet ID]… [--dry-run]';

process.exitCode = await main();

async function main(): Promise<number> {
  const parsed = readArguments();
  if (parsed === undefined) {
    console.error(USAGE);
    return 2;
  }
  const { since, outlets, dryRun } = parsed;
  const { content, problems } = await readContent(contentDirectory(), process.cwd());
  // An outlet whose file has a fault costs itself alone, and is told.
  const faults = problems.filter(
    ({ file, severity }) => severity === 'error' && /outlets[\\/][^\\/]+$/.test(file),
  );
  if (faults.length > 0) console.error(reportCheck({ content, problems: faults }));
  const unknown = outlets.filter((id) => !content.outlets.has(id));
  for (const id of unknown) console.error(unknownOutlet(id, content.outlets.keys()));
  if (unknown.length > 0) return 2;
  const sources = sourcesOf(content.outlets, outlets);
  if (sources.length === 0) {
    console.error(
      'لا خلاصات تُقرأ. أضف إلى ملف الوسيلة في content/outlets سطر feeds وتحته عناوين خلاصاتها:\nfeeds:\n  - https://…/rss.xml',
    );
    return 2;
  }
  const unnamed = whatNamesUs();
  if (unnamed !== undefined) console.error(unnamed);
  const stop = new AbortController();
  const onStop = (): void => {
    stop.abort();
  };
  process.once('SIGINT', onStop).once('SIGTERM', onStop);
  const client = siteClient();
  const progress = progressDisplay(process.stderr);
  const collecting = collect(sources, content, {
    directory: collectDirectory(),
    out: path.relative(process.cwd(), path.join(contentDirectory(), 'briefs')),
    status: 'draft',
    since,
    dryRun,
    signal: stop.signal,
    client,
    clock: systemClock,
    limits: LIMITS,
    exceptions: privateServers(),
    onWait: (what) => {
      console.error(what);
    },
    onArticle: (count) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[Kجُلب: ${String(count)}`);
    },
    onFetched: () => {
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
      // Ingest may be killed at any moment, and goes on where it was.
      process.off('SIGINT', onStop).off('SIGTERM', onStop);
    },
    onProgress: progress.show,
  }).finally(() => client.close());
  try {
    const collected = await collecting;
    progress.end();
    return tell(collected, dryRun);
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    console.error(error.message);
    return 1;
  }
}

function tell({ run, lines, items, isStopped }: Collected, dryRun: boolean): number {
  if (dryRun)
    for (const [outlet, of] of items)
      for (const { title, address } of of)
        console.log(
          `${outlet}: ${title === '' ? '(بلا عنوان)' : title}${address === undefined ? '' : ` ← ${address}`}`,
        );
  const news = lines.filter(({ status }) => status !== 'unchanged');
  if (news.length > 0) console.log(summarize(news.map(summaryLine)));
  if (isStopped) {
    console.error('أُوقف قبل نهايته؛ ما جُلب محفوظ، ويُكمل الأمر نفسه من حيث وقف.');
    return 130;
  }
  for (const message of run.messages)
    (message.startsWith('تعذّر') ? console.error : console.log)(message);
  for (const failure of run.failures) console.error(`تعذّر: ${failure}`);
  const isDead = run.sources.every(({ state }) => state === 'failed' || state === 'forbidden');
  return isDead || run.failures.length > 0 ? 1 : 0;
}

function unknownOutlet(id: string, known: Iterable<string>): string {
  const near = closest(id, known);
  return `لا وسيلة معرّفها «${id}» في content/outlets${near === undefined ? '' : `؛ لعلك تقصد ${near}`}.`;
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        since: { type: 'string' },
        outlet: { type: 'string', multiple: true, default: [] },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const since = values.since === undefined ? undefined : durationOf(values.since);
    if (values.since !== undefined && since === undefined) {
      console.error(`--since ${values.since}: اكتب مدة مثل 90m أو 24h أو 3d، ولا تزد على 30d.`);
      return undefined;
    }
    return { since, outlets: values.outlet, dryRun: values['dry-run'] };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
