import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../../../src/check/content.ts';
import { doWork } from '../../../../src/ingest/jobs/do-work.ts';
import type { Job, Result } from '../../../../src/ingest/jobs/job.ts';
import { jobsOf } from '../../../../src/ingest/jobs/jobs.ts';
import { resultsOf } from '../../../../src/ingest/jobs/results.ts';
import { knowledgeOf } from '../../../../src/ingest/knowledge.ts';
import { inputFiles } from '../../../../src/ingest/read/input-files.ts';
import { contentFixture, type ContentFixture } from '../../check/content-fixture.ts';
import { DUMP } from '../registry-fixture.ts';

let folder: string;
let content: ContentFixture;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mujaz-jobs-'));
  content = await contentFixture();
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await content.remove();
});
const at = (name: string): string => path.join(folder, name);
const registries = async () => (await readContent(content.directory, content.directory)).content;

const PARAGRAPH =
  'وتضم السوق مئة متجر للنسيج والخشب، ومطعمًا صغيرًا في طرفها الشرقي قرب النهر.\n'.repeat(5);
const records = (n: number, from = 0): string =>
  Array.from({ length: n }, (_, i) =>
    JSON.stringify({ title: `خبر رقم ${String(from + i)} من السوق الكبيرة`, text: PARAGRAPH }),
  ).join('\n');

async function all(jobs: AsyncIterable<Job>): Promise<Job[]> {
  const list: Job[] = [];
  for await (const job of jobs) list.push(job);
  return list;
}
const jobs = async (): Promise<Job[]> => all(jobsOf(await inputFiles(folder)));

describe('a run cut into jobs', () => {
  test('small files go together, in the order of their paths', async () => {
    for (const name of ['c.txt', 'a.txt', 'b.txt']) await writeFile(at(name), DUMP);
    const bytes = 3 * Buffer.byteLength(DUMP);
    expect(await jobs()).toEqual([
      { work: { files: ['a.txt', 'b.txt', 'c.txt'].map(at) }, bytes, files: 3 },
    ]);
  });

  test('a large file is cut between its articles, and stays in its place', async () => {
    await writeFile(at('a.txt'), DUMP);
    await writeFile(at('b.jsonl'), records(600));
    await writeFile(at('c.txt'), DUMP);
    const found = await jobs();
    const pieces = found.flatMap(({ work }) => ('pages' in work ? [work] : []));
    expect(found[0]?.work).toEqual({ files: [at('a.txt')] });
    expect(found.at(-1)?.work).toEqual({ files: [at('c.txt')] });
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.map(({ from }) => from)).toEqual(
      pieces.map((_, i) => pieces.slice(0, i).reduce((sum, { pages }) => sum + pages.length, 0)),
    );
    expect(pieces.reduce((sum, { pages }) => sum + pages.length, 0)).toBe(600);
    expect(found.reduce((sum, { files }) => sum + files, 0)).toBe(3);
    const size = Buffer.byteLength(DUMP) * 2 + Buffer.byteLength(records(600));
    expect(found.reduce((sum, { bytes }) => sum + bytes, 0)).toBeCloseTo(size, -1);
  });

  test('what cannot be read is told in its place', async () => {
    await writeFile(at('a.txt'), DUMP);
    await writeFile(at('c.txt'), DUMP);
    const inputs = [
      ...(await inputFiles(at('a.txt'))),
      ...(await inputFiles(at('no.txt'))),
      ...(await inputFiles(at('c.txt'))),
    ];
    const works = (await all(jobsOf(inputs))).map(({ work }) => work);
    expect(works).toEqual([
      { files: [at('a.txt')] },
      {
        results: [
          {
            input: at('no.txt'),
            index: 0,
            outcome: expect.objectContaining({
              failure: expect.stringContaining('لا ملف') as string,
            }) as object,
          },
        ],
      },
      { files: [at('c.txt')] },
    ]);
  });

  test('a large file of no known kind is refused as a small one is', async () => {
    await writeFile(at('a.docx'), records(600));
    const [job] = await jobs();
    expect(job?.work).toMatchObject({
      results: [{ outcome: { refusal: expect.stringContaining('نوع الملف') as string } }],
    });
  });
});

describe('the results of jobs', () => {
  test('threads give what one thread gives, in the same order', async () => {
    await writeFile(at('a.txt'), DUMP);
    await writeFile(at('b.jsonl'), records(600));
    await writeFile(at('c.txt'), 'نص');
    const inputs = await inputFiles(folder);
    const known = await registries();
    const results = async (bytes: number): Promise<Result[]> => {
      const list: Result[] = [];
      for await (const { results: some } of resultsOf(jobsOf(inputs), bytes, known))
        list.push(...some);
      return list;
    };
    const [alone, together] = [await results(0), await results(Infinity)];
    expect(alone).toHaveLength(602);
    expect(together).toEqual(alone);
  });

  test('what one article breaks costs itself alone', async () => {
    const knowledge = knowledgeOf(await registries());
    const good = { blocks: [], evidence: { kind: 'text', titles: [], stamps: [], outletNames: [] } } as const; // prettier-ignore
    // Not a page at all: what a fault of ours would hand on.
    const broken = { ...good, blocks: undefined } as unknown as typeof good;
    const results = await doWork({ file: 'a.json', from: 7, pages: [broken, good] }, knowledge);
    expect(results).toMatchObject([
      { index: 7, outcome: { failure: expect.any(String) as string } },
      { index: 8, outcome: { reading: { reason: 'الملف فارغ' } } },
    ]);
  });
});
