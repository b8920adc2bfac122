import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RunRecord, runFolder, writeRun } from '../../../src/collect/store/kept-runs.ts';
import { lastRuns } from '../../../src/desk/last-run.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mujaz-runs-'));
});
afterEach(() => rm(folder, { recursive: true }));

const HOUR = 3_600_000;
const NOW = Date.parse('2025-11-28T06:00:00Z');
const line = (input: string, status: string): string =>
  `${JSON.stringify({ input, index: 0, status, output: `${input}.mdx`, reason: null, outletName: null, outletSlug: null, names: [], blocks: [] })}\n`;

/** @param report of ingest; undefined for a run that brought nothing */
async function run(
  hoursAgo: number,
  report: string | undefined,
  rest: Partial<RunRecord> = {},
): Promise<string> {
  const { folder: at, report: file } = runFolder(folder, NOW - hoursAgo * HOUR);
  const endedAt = new Date(NOW - hoursAgo * HOUR).toISOString();
  await writeRun(at, {
    version: 1,
    startedAt: endedAt,
    endedAt,
    out: 'content/briefs',
    status: 'draft',
    sources: [],
    failed: [],
    failures: [],
    messages: [],
    ...rest,
  });
  if (report !== undefined) await writeFile(file, report);
  return at;
}
const read = async (): Promise<(string | undefined)[]> => {
  const { report } = await lastRuns(folder);
  return report.articles.map(({ input, status }) => `${input} ${status}`);
};

test('no run, and no folder', async () => {
  expect(await lastRuns(path.join(folder, 'none'))).toEqual({
    report: { articles: [], damaged: [] },
    faults: [],
    ranAt: undefined,
  });
});

test('the runs of two days are one desk; of what several tell the last one counts', async () => {
  await run(0, undefined);
  await run(1, line('a', 'updated') + line('b', 'written'));
  await run(20, line('a', 'written'));
  await run(49, line('old', 'written'));
  expect(await read()).toEqual(['a updated', 'b written']);
  expect((await lastRuns(folder)).ranAt).toBe('2025-11-28T06:00:00.000Z');
});

test('one that did not come to its end, or whose record is damaged, is none', async () => {
  await run(3, line('a', 'written'));
  const broken = await run(1, line('b', 'written'));
  await rm(path.join(broken, 'run.json'));
  const damaged = await run(2, line('c', 'written'));
  await writeFile(path.join(damaged, 'run.json'), '{"version":1');
  expect(await read()).toEqual(['a written']);
});

test('what the last run could not read is told, with its reason and since when', async () => {
  const source = {
    outlet: 'x',
    name: 'وكالة',
    feed: 'https://x.example/f',
    found: 0,
    taken: 0,
    left: 0,
    forbidden: 0,
    unread: 0,
  };
  await run(2, undefined, { failures: ['عطل قديم'] });
  await run(1, undefined, {
    sources: [
      { ...source, state: 'failed', reason: '503', since: '2025-11-25T10:00:00Z' },
      { ...source, name: 'صامتة', state: 'waiting' },
      { ...source, name: 'سليمة', state: 'read' },
      { ...source, name: 'كما هي', state: 'unchanged' },
    ],
    failed: [{ outlet: 'x', url: 'https://x.example/1', reason: '404' }],
    failures: ['امتلأ القرص'],
  });
  expect((await lastRuns(folder)).faults).toEqual([
    'لم يُقرأ: https://x.example/1: 404',
    'تنتظر: صامتة (https://x.example/f)',
    'تعذّر: وكالة: 503 منذ يومين (https://x.example/f)',
    'امتلأ القرص',
  ]);
});
