/** What several outlets tell of one event is one brief: in any order, in one run or several, broken off or not. */
import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Report, REPORTS } from '../../stories/news.ts';
import { type NewsFolder, newsFolder } from '../news-folder.ts';

let folder: NewsFolder;
beforeEach(async () => {
  folder = await newsFolder();
});
afterEach(() => folder.remove());

const pick = (...ids: string[]): Report[] => REPORTS.filter(({ id }) => ids.includes(id));
const rest = (...ids: string[]): Report[] => REPORTS.filter(({ id }) => !ids.includes(id));
const briefs = (files: Record<string, string>): string[] =>
  Object.keys(files).filter((name) => name.endsWith('.mdx') && !name.includes('2025-09-24'));

test('one brief with all sources, the fullest report of the first day as its text', async () => {
  const lines = await folder.run(REPORTS);
  const first = lines.get('bridge-1');
  expect(first?.status).toBe('written');
  for (const id of ['bridge-2', 'bridge-3']) {
    const line = lines.get(id);
    expect(line).toMatchObject({ status: 'duplicate', output: first?.output });
    expect(line?.reason).toMatch(/أضيف إلى مصادره؛ .*الكلمات: .*جسر.*؛ التشابه 0\.\d\d$/);
  }
  const text = await folder.read(path.relative(folder.out, first?.output ?? ''));
  expect(text.match(/outlet: \S+/g)).toEqual([
    'outlet: al-ufuq',
    'outlet: wakala',
    'outlet: al-mada',
  ]);
  expect(new Set([...lines.values()].map(({ output }) => output)).size).toBe(5);
  expect(await folder.problems()).toEqual([]);
});

test('the brief that a joined report would be is kept', async () => {
  await folder.run(REPORTS);
  const files = await folder.files();
  const kept = Object.keys(files).filter((name) => name.startsWith('.joined/'));
  expect(kept).toHaveLength(3);
  expect(kept.map((name) => files[name]).join('\n')).toContain('الأمطار تهدم جسر الملوية');
});

test('the same again changes nothing', async () => {
  await folder.run(REPORTS);
  const before = await folder.files();
  const lines = await folder.run(REPORTS);
  expect(await folder.files()).toEqual(before);
  expect(new Set([...lines.values()].map(({ status }) => status))).toEqual(
    new Set(['unchanged', 'duplicate']),
  );
});

test('in any order the same files', async () => {
  await folder.run(REPORTS);
  const expected = await folder.files();
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...REPORTS], { minLength: REPORTS.length }),
      async (reports) => {
        const other = await newsFolder();
        await other.run(reports);
        expect(await other.files()).toEqual(expected);
        await other.remove();
      },
    ),
    { numRuns: 8 },
  );
}, 60_000);

describe('a later run', () => {
  test('adds a source to the brief that is there, whose words stay', async () => {
    await folder.run(rest('bridge-1'));
    const before = await folder.files();
    const later = (await folder.run(pick('bridge-1'))).get('bridge-1');
    expect(later?.status).toBe('duplicate');
    const after = await folder.files();
    expect(briefs(after)).toEqual(briefs(before));
    const name = path.relative(folder.out, later?.output ?? '');
    expect(after[name]?.split('---\n')[2]).toBe(before[name]?.split('---\n')[2]);
    expect(after[name]).toContain('https://al-ufuq.example/news/bridge-1');
  });

  test('never touches what an editor has changed, and says so', async () => {
    const lines = await folder.run(pick('bridge-1', 'wheat', 'train'));
    const file = path.relative(folder.out, lines.get('bridge-1')?.output ?? '');
    await folder.edit(file, (text) => `${text}\nزاد المحرر سطرًا.\n`);
    const before = await folder.read(file);
    const later = (await folder.run(pick('bridge-2'))).get('bridge-2');
    expect(await folder.read(file)).toBe(before);
    expect(later).toMatchObject({ status: 'duplicate', output: path.join(folder.out, file) });
    expect(later?.reason).toContain('وقد عدّله محرر');
  });

  test('weeks later is another event', async () => {
    await folder.run(pick('bridge-1'));
    const lines = await folder.run(pick('bridge-2'), { publishedAt: '2025-03-20T09:00:00Z' });
    expect(lines.get('bridge-2')?.status).toBe('written');
  });
});

test('told by hours, in as many runs as one likes, the events are those of one run', async () => {
  const byHour = REPORTS.toSorted((a, b) => a.hour - b.hour);
  const eventsOf = (lines: ReadonlyMap<string, { output: string | null }>): string[][] =>
    [...Map.groupBy(lines, ([, { output }]) => output).values()].map((same) =>
      same.map(([id]) => id).sort(),
    );
  const expected = new Set(eventsOf(await folder.run(REPORTS)).map(String));
  await fc.assert(
    fc.asyncProperty(fc.subarray(byHour.slice(1).map(({ hour }) => hour)), async (starts) => {
      const other = await newsFolder();
      const lines = new Map<string, { output: string | null }>();
      for (const run of runsFrom(byHour, starts))
        for (const [id, line] of await other.run(run)) lines.set(id, line);
      expect(new Set(eventsOf(lines).map(String))).toEqual(expected);
      await other.remove();
    }),
    { numRuns: 12, examples: [[byHour.slice(1).map(({ hour }) => hour)]] },
  );
}, 60_000);

/** @param starts the hours at which a run begins, beside the first */
function runsFrom(reports: readonly Report[], starts: readonly number[]): Report[][] {
  const bounds = [0, ...new Set(starts), 24];
  return bounds
    .slice(0, -1)
    .map((from, i) => reports.filter(({ hour }) => hour >= from && hour < (bounds[i + 1] ?? 24)))
    .filter(({ length }) => length > 0);
}

test('a run that was broken off ends, repeated, as one that was not', async () => {
  await folder.run(REPORTS);
  const whole = await folder.files();
  // What the first lines of the ledger tell was stored, and no more.
  const lines = (whole['.ingest.jsonl'] ?? '').trim().split('\n');
  for (let stored = 0; stored < lines.length; stored += 1) {
    const other = await newsFolder();
    await cp(folder.out, other.out, { recursive: true });
    const kept = lines.slice(0, stored).map((line) => `${line.slice(0, -1)},"open":true}\n`);
    await writeFile(path.join(other.out, '.ingest.jsonl'), kept.join(''));
    for (const line of lines.slice(stored)) {
      const { file } = JSON.parse(line) as { file: string };
      await rm(path.join(other.out, file));
    }
    await other.run(REPORTS);
    expect(await other.files()).toEqual(whole);
    await other.remove();
  }
}, 60_000);

test('likely ones are told with their reasons, both ways', async () => {
  const lines = await folder.run(REPORTS);
  for (const { output, related = [] } of lines.values()) {
    for (const one of related) {
      expect(one.output).not.toBe(output);
      expect(one.likeness).toBeGreaterThan(0);
      expect(one.likeness).toBeLessThanOrEqual(1);
      expect(one.why).toMatch(/التشابه 0\.\d\d$/);
      const other = [...lines.values()].find((line) => line.output === one.output);
      expect(other?.related?.map((back) => back.output)).toContain(output);
    }
  }
});

test('two pages that end with the same other stories are no copies', async () => {
  const tail = pick('chess-1', 'wheat')
    .map(({ title, body }) => `${title}\n${body}`)
    .join('\n');
  const ending = (report: Report): Report => ({ ...report, body: `${report.body}\n${tail}` });
  const lines = await folder.run(pick('bridge-1', 'train').map(ending));
  expect(lines.get('train')?.output).not.toBe(lines.get('bridge-1')?.output);
});
