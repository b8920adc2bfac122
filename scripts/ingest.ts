/**
 * `npm run ingest -- PATH… [--out DIR] [--report FILE] [--dry-run] [--status draft|published] [--form brief|full] [--restore]`
 *
 * PATH is a file, a folder, `-` (standard input, its kind told by what it shows) or the address of a page, which is fetched
 * as `npm run collect` fetches pages.
 *
 * Exit code 0 when every input was handled, 1 when something could not be read or written, 2 for bad usage.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { progressDisplay } from './ingest-progress.ts';
import { siteFetcher } from './site-fetcher.ts';
import { readContent } from '../src/check/content.ts';
import { systemClock } from '../src/collect/clock.ts';
import { fetchPages, isAddress } from '../src/collect/fetch-pages.ts';
import { collectDirectory, contentDirectory } from '../src/workspace.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { DamagedLedger } from '../src/ingest/store/ledger.ts';
import { StorageFailure } from '../src/ingest/store/storage-failure.ts';
import { type ReportLine, type SummaryLine, summarize, summaryLine } from '../src/ingest/report.ts';
import { createReportFile } from '../src/ingest/report-file.ts';

const USAGE =
  'Usage: npm run ingest -- PATH… [--out DIR] [--report FILE] [--dry-run] [--status draft|published] [--form brief|full] [--restore]';

/** What a program is not given a reader may have. */
const HOW_TO_SAVE =
  '  إن فتحتها في المتصفح فاحفظها: Ctrl+S ثم «صفحة ويب، HTML فقط»، ثم مرّر الملف: npm run ingest -- page.html';

process.exitCode = await main();

async function main(): Promise<number> {
  const parsed = readArguments();
  if (parsed === undefined) {
    console.error(USAGE);
    return 2;
  }
  const { paths, out, report, status, form, dryRun, restore } = parsed;
  const progress = progressDisplay(process.stderr);
  const { content } = await readContent(contentDirectory(), process.cwd());
  const onWait = (): void => {
    console.error(`يعمل ingest آخر في ${out}؛ يُنتظر حتى ينتهي ثم يبدأ هذا.`);
  };
  const options = {
    out,
    status,
    dryRun,
    restore,
    ...(form === undefined ? {} : { form }),
    onWait,
    onProgress: progress.show,
  };
  const lines: SummaryLine[] = [];
  const failures: string[] = [];
  const pages = await fetchedPages(paths.filter(isAddress), dryRun);
  const fileOf = new Map(pages.found.map(({ address, file }) => [address, file]));
  const addressOf = new Map(pages.found.map(({ address, file }) => [file, address]));
  const files = paths.flatMap((one) => (isAddress(one) ? (fileOf.get(one) ?? []) : one));
  failures.push(...pages.failures);
  try {
    const reportFile = report === undefined ? undefined : await createReportFile(report);
    const onLine = async (read: ReportLine): Promise<void> => {
      // Who asked for an address is told of it, not of the file that it was kept in.
      const line = { ...read, input: addressOf.get(read.input) ?? read.input };
      lines.push(summaryLine(line));
      await reportFile?.add(line);
    };
    failures.push(...(await ingest(files, content, options, onLine)));
    await reportFile?.end();
  } catch (error) {
    if (error instanceof DamagedLedger || error instanceof StorageFailure)
      failures.push(error.message);
    else throw error;
  }
  await pages.end();
  progress.end();
  if (lines.length > 0 || failures.length === 0) console.log(summarize(lines));
  for (const failure of failures) console.error(`تعذّر: ${failure}`);
  return failures.length === 0 ? 0 : 1;
}

interface Pages {
  readonly found: readonly { readonly address: string; readonly file: string }[];
  readonly failures: readonly string[];
  /** Takes away what a dry run keeps nowhere. */
  readonly end: () => Promise<void>;
}

async function fetchedPages(addresses: readonly string[], dryRun: boolean): Promise<Pages> {
  if (addresses.length === 0) return { found: [], failures: [], end: () => Promise.resolve() };
  const folder = dryRun
    ? await mkdtemp(path.join(tmpdir(), 'mujaz-pages-'))
    : path.join(collectDirectory(), 'pages');
  const { fetcher, close } = siteFetcher(dryRun, new AbortController().signal);
  const fetched = await fetchPages(addresses, folder, fetcher, systemClock).finally(close);
  return {
    found: fetched.filter((one) => 'file' in one),
    failures: fetched.flatMap((one) =>
      'reason' in one ? [`${one.address}: ${one.reason}.\n${HOW_TO_SAVE}`] : [],
    ),
    end: () => (dryRun ? rm(folder, { recursive: true, force: true }) : Promise.resolve()),
  };
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string', default: 'content/briefs' },
        report: { type: 'string' },
        status: { type: 'string', default: 'published' },
        form: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        restore: { type: 'boolean', default: false },
      },
    });
    const { out, report, status, form, 'dry-run': dryRun, restore } = values;
    if (positionals.length === 0 || (status !== 'draft' && status !== 'published'))
      return undefined;
    if (form !== undefined && form !== 'brief' && form !== 'full') return undefined;
    return { paths: positionals, out, report, status, form, dryRun, restore } as const;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
