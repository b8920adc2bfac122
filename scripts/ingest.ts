/**
 * `npm run ingest -- PATH… [--out DIR] [--report FILE] [--dry-run] [--status draft|published] [--form brief|full] [--restore]`
 *
 * PATH is a file, a folder or `-` (standard input, its kind told by what it shows).
 *
 * Exit code 0 when every input was handled, 1 when something could not be read or written, 2 for bad usage.
 */
import { parseArgs } from 'node:util';
import { progressDisplay } from './ingest-progress.ts';
import { readContent } from '../src/check/content.ts';
import { contentDirectory } from '../src/workspace.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { DamagedLedger } from '../src/ingest/store/ledger.ts';
import { StorageFailure } from '../src/ingest/store/storage-failure.ts';
import { type ReportLine, type SummaryLine, summarize, summaryLine } from '../src/ingest/report.ts';
import { createReportFile } from '../src/ingest/report-file.ts';

const USAGE =
  'Usage: npm run ingest -- PATH… [--out DIR] [--report FILE] [--dry-run] [--status draft|published] [--form brief|full] [--restore]';

process.exitCode = await main();

async function main(): Promise<number> {
  const parsed = readArguments();
  if (parsed === undefined) {
    console.error(USAGE);
    return 2;
  }
  const { paths, out, report, status, form, dryRun, restore } = parsed;
  const addresses = paths.filter((path) => /^https?:\/\//i.test(path));
  for (const address of addresses) console.error(howToSave(address));
  if (addresses.length > 0) return 2;
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
  try {
    const reportFile = report === undefined ? undefined : await createReportFile(report);
    const onLine = async (line: ReportLine): Promise<void> => {
      lines.push(summaryLine(line));
      await reportFile?.add(line);
    };
    failures.push(...(await ingest(paths, content, options, onLine)));
    await reportFile?.end();
  } catch (error) {
    if (error instanceof DamagedLedger || error instanceof StorageFailure)
      failures.push(error.message);
    else throw error;
  }
  progress.end();
  if (lines.length > 0 || failures.length === 0) console.log(summarize(lines));
  for (const failure of failures) console.error(`تعذّر: ${failure}`);
  return failures.length === 0 ? 0 : 1;
}

/** Addresses are not fetched: the page is saved by who reads it. */
function howToSave(address: string): string {
  return [
    `تعذّر: ${address}: لا تُجلب العناوين من الشبكة. احفظ الصفحة ثم مرّر ملفها:`,
    '  في المتصفح: Ctrl+S ثم «صفحة ويب، HTML فقط»؛ أو في الطرفية:',
    `  curl -L -o page.html '${address.replaceAll("'", '%27')}' && npm run ingest -- page.html`,
  ].join('\n');
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
