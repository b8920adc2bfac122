/**
 * `npm run ingest -- PATH… [--out DIR] [--report FILE] [--dry-run] [--status draft|published] [--restore]`
 *
 * Exit code 0 when every input was handled, 1 when something could not be read or written, 2 for bad usage.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readContent } from '../src/check/content.ts';
import { contentDirectory } from '../src/workspace.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { DamagedLedger } from '../src/ingest/store/ledger.ts';
import { StorageFailure } from '../src/ingest/store/storage-failure.ts';
import { summarize } from '../src/ingest/report.ts';

const USAGE =
  'Usage: npm run ingest -- PATH… [--out DIR] [--report FILE] [--dry-run] [--status draft|published] [--restore]';

process.exitCode = await main();

async function main(): Promise<number> {
  const parsed = readArguments();
  if (parsed === undefined) {
    console.error(USAGE);
    return 2;
  }
  const { paths, out, report, status, dryRun, restore } = parsed;
  const { content } = await readContent(contentDirectory(), process.cwd());
  const onWait = (): void => {
    console.error(`يعمل ingest آخر في ${out}؛ يُنتظر حتى ينتهي ثم يبدأ هذا.`);
  };
  const options = { out, status, dryRun, restore, onWait };
  const result = await ingest(paths, content, options).catch((error: unknown) => {
    if (error instanceof DamagedLedger || error instanceof StorageFailure) return error;
    throw error;
  });
  if (result instanceof Error) {
    console.error(`تعذّر: ${result.message}`);
    return 1;
  }
  const { lines, failures } = result;
  if (report !== undefined) {
    await writeFile(report, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
  console.log(summarize(lines));
  for (const failure of failures) console.error(`تعذّر: ${failure}`);
  return failures.length === 0 ? 0 : 1;
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string', default: 'content/briefs' },
        report: { type: 'string' },
        status: { type: 'string', default: 'published' },
        'dry-run': { type: 'boolean', default: false },
        restore: { type: 'boolean', default: false },
      },
    });
    const { out, report, status, 'dry-run': dryRun, restore } = values;
    if (positionals.length === 0 || (status !== 'draft' && status !== 'published'))
      return undefined;
    return { paths: positionals, out, report, status, dryRun, restore } as const;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
