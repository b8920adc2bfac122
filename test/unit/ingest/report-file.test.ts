import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ReportLine, reportLine } from '../../../src/ingest/report.ts';
import { createReportFile } from '../../../src/ingest/report-file.ts';
import { StorageFailure } from '../../../src/ingest/store/storage-failure.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mujaz-report-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});
const at = (name: string): string => path.join(folder, name);
const line = (reason: string): ReportLine =>
  reportLine(
    'a.txt',
    0,
    { status: 'rejected', output: null, reason, questions: [] },
    undefined,
    [],
  );

test('what lay there stays until the report is whole', async () => {
  await writeFile(at('r.jsonl'), 'old');
  const report = await createReportFile(at('r.jsonl'));
  const long = 'س'.repeat(700_000);
  for (const reason of [long, long, 'end']) await report.add(line(reason));
  expect(await readFile(at('r.jsonl'), 'utf8')).toBe('old');
  await report.end();
  const lines = (await readFile(at('r.jsonl'), 'utf8')).trimEnd().split('\n');
  expect(lines.map((one) => (JSON.parse(one) as ReportLine).reason)).toEqual([long, long, 'end']);
  expect(await readdir(folder)).toEqual(['r.jsonl']);
});

test('its folder is made', async () => {
  const report = await createReportFile(at('new/r.jsonl'));
  await report.end();
  expect(await readFile(at('new/r.jsonl'), 'utf8')).toBe('');
});

test('where it cannot be written is told before anything is read', async () => {
  await writeFile(at('file'), '');
  await expect(createReportFile(at('file/r.jsonl'))).rejects.toThrow(StorageFailure);
  await mkdir(at('taken'));
  await expect(createReportFile(at('taken'))).rejects.toThrow('taken');
});

test('a full disk costs the report, and is told at its end', async () => {
  const report = await createReportFile('/dev/full');
  await report.add(line('س'.repeat(1_200_000)));
  await report.add(line('ص'));
  await expect(report.end()).rejects.toThrow('امتلأ القرص');
});
