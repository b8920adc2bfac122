/** What was fetched, handed to ingest; its report is kept. */
import path from 'node:path';
import type { Content } from '../check/entry.ts';
import { ingest, type IngestOptions } from '../ingest/ingest.ts';
import type { ReportLine } from '../ingest/report.ts';
import { createReportFile } from '../ingest/report-file.ts';
import { DamagedLedger } from '../ingest/store/ledger.ts';
import { StorageFailure } from '../ingest/store/storage-failure.ts';
import type { CollectOptions } from './collect-options.ts';

/**
 * @param files paths, in the order of the report
 * @param report where it goes
 * @returns ingest's lines, and in Arabic what could not be read or written
 */
export async function ingestTexts(
  files: readonly string[],
  content: Content,
  { out, status, onWait, onProgress }: CollectOptions,
  report: string,
): Promise<{ readonly lines: readonly ReportLine[]; readonly failures: readonly string[] }> {
  const options: IngestOptions = {
    out,
    status,
    dryRun: false,
    restore: false,
    onWait: () => {
      onWait(`يعمل ingest آخر في ${out}؛ يُنتظر حتى ينتهي.`);
    },
    ...(onProgress === undefined ? {} : { onProgress }),
  };
  const paths = files.map((file) => path.relative(process.cwd(), file));
  const lines: ReportLine[] = [];
  try {
    const file = await createReportFile(report);
    const failures = await ingest(paths, content, options, async (line) => {
      lines.push(line);
      await file.add(line);
    });
    await file.end();
    return { lines, failures };
  } catch (error) {
    if (error instanceof DamagedLedger || error instanceof StorageFailure)
      return { lines, failures: [error.message] };
    throw error;
  }
}
