/** A folder of briefs of its own, with the outlets of the made-up reports registered. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { checkContent } from '../../../src/check/check-content.ts';
import { readContent } from '../../../src/check/content.ts';
import { ingest, type IngestOptions } from '../../../src/ingest/ingest.ts';
import { knownEntitiesOf } from '../../../src/ingest/knowledge.ts';
import type { ReportLine } from '../../../src/ingest/report.ts';
import { contentFixture } from '../check/content-fixture.ts';
import type { Report } from '../stories/news.ts';
import { recordOf, registerOutlets } from './news-records.ts';

export async function newsFolder() {
  const fixture = await contentFixture();
  await registerOutlets(fixture);
  const { content } = await readContent(fixture.directory, fixture.directory);
  const out = path.join(fixture.directory, 'briefs');
  const inputs = await mkdtemp(path.join(os.tmpdir(), 'mujaz-news-'));
  let runs = 0;
  return {
    out,
    outlets: knownEntitiesOf(content).outlets,
    remove: async (): Promise<void> => {
      await fixture.remove();
      await rm(inputs, { recursive: true });
    },
    /** Lines of the report by the ids of the reports. */
    async run(
      reports: readonly Report[],
      rest: Record<string, unknown> = {},
      status: 'draft' | 'published' = 'published',
      more: Partial<IngestOptions> = {},
    ) {
      runs += 1;
      const input = path.join(inputs, `in-${String(runs)}.json`);
      await writeFile(input, JSON.stringify(reports.map((one) => ({ ...recordOf(one), ...rest }))));
      const lines = new Map<string, ReportLine>();
      const failures = await ingest(
        [input],
        content,
        { out, status, dryRun: false, restore: false, ...more },
        (line) => void lines.set(reports[line.index]?.id ?? '', line),
      );
      if (failures.length > 0) throw new Error(failures.join('\n'));
      return lines;
    },
    /** Every file, the ledger and what is joined too. */
    async files(): Promise<Record<string, string>> {
      const entries = await readdir(out, { recursive: true, withFileTypes: true });
      const names = entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)))
        .sort();
      return Object.fromEntries(
        await Promise.all(
          names.map(async (name) => [name, await readFile(path.join(out, name), 'utf8')] as const),
        ),
      );
    },
    read: (file: string): Promise<string> => readFile(path.join(out, file), 'utf8'),
    edit: async (file: string, change: (text: string) => string): Promise<void> => {
      const before = await readFile(path.join(out, file), 'utf8');
      await writeFile(path.join(out, file), change(before));
    },
    problems: async (): Promise<string[]> =>
      (await checkContent(fixture.directory, fixture.directory)).problems
        .filter(({ severity }) => severity === 'error')
        .map(({ file, message }) => `${file}: ${message}`),
  };
}

export type NewsFolder = Awaited<ReturnType<typeof newsFolder>>;
