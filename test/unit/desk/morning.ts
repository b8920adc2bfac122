/** A content folder after an ingest of the made-up window. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readContent } from '../../../src/check/content.ts';
import { createPublishing } from '../../../src/editing/publish-briefs.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import { type ReadDesk, readDesk } from '../../../src/desk/read-desk.ts';
import { readRunReport } from '../../../src/desk/run-report.ts';
import { contentFixture, type ContentFixture } from '../check/content-fixture.ts';
import { type Made, OUTLETS, WINDOW } from './window.ts';

export interface Morning {
  readonly content: ContentFixture;
  /** The report of the run. */
  readonly report: string;
  readonly desk: () => Promise<ReadDesk>;
  /** The text of a brief. */
  readonly read: (id: string) => Promise<string>;
  readonly fileOf: (id: string) => string;
  readonly remove: () => Promise<void>;
}

export async function morning(articles: readonly Made[] = WINDOW): Promise<Morning> {
  const content = await contentFixture();
  for (const [id, text] of Object.entries(OUTLETS)) await content.write(`outlets/${id}.yaml`, text);
  const work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-desk-'));
  const input = path.join(work, 'in.jsonl');
  const report = path.join(work, 'report.jsonl');
  await writeFile(input, articles.map((one) => JSON.stringify(one)).join('\n'));
  await writeFile(path.join(work, 'broken.pdf'), '%PDF-1.4 nothing');
  const { content: registries } = await readContent(content.directory, content.directory);
  const lines: string[] = [];
  const failures = await ingest(
    [input, path.join(work, 'broken.pdf')],
    registries,
    {
      out: path.join(content.directory, 'briefs'),
      status: 'draft',
      dryRun: false,
      restore: false,
    },
    (line) => void lines.push(JSON.stringify(line)),
  );
  if (failures.length > 0) throw new Error(failures.join('\n'));
  await writeFile(report, `${lines.join('\n')}\n`);
  const fileOf = (id: string): string =>
    path.join(
      content.directory,
      'briefs',
      id.startsWith('undated') ? 'undated' : id.slice(0, 4),
      `${id}.mdx`,
    );
  const publishing = createPublishing(content.directory, content.directory);
  return {
    content,
    report,
    desk: async () =>
      readDesk(
        readRunReport(await readFile(report, 'utf8')),
        content.directory,
        content.directory,
        publishing,
      ),
    read: (id) => readFile(fileOf(id), 'utf8'),
    fileOf,
    remove: async () => {
      await content.remove();
      await rm(work, { recursive: true });
    },
  };
}
