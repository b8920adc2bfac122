import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  appendToLedger,
  type LedgerEntry,
  readLedger,
  writeLedger,
} from '../../../../src/ingest/store/ledger.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mujaz-ledger-'));
});
afterEach(() => rm(folder, { recursive: true }));

const file = (): string => path.join(folder, '.ingest.jsonl');
const entry = (name: string, rest: Partial<LedgerEntry> = {}): LedgerEntry => ({
  file: `${name}.mdx`,
  article: name,
  written: ['1'],
  day: '2025-01-01',
  outlet: 'a',
  address: '',
  signature: '',
  length: 0,
  texts: ['t'],
  sources: [],
  story: '',
  members: [],
  ...rest,
});

test('what is written is read, in the order of the files', async () => {
  await writeLedger(folder, [entry('b'), entry('a', { written: ['1', '2'] })]);
  const { entries, isTidy } = await readLedger(folder);
  expect(entries).toEqual([entry('a', { written: ['1', '2'] }), entry('b')]);
  expect(isTidy).toBe(true);
});

test('lines of one brief are one entry, whatever their order: all that ingest wrote is ingest’s', async () => {
  const lines = [
    entry('a'),
    entry('a', { written: ['2'], texts: ['u'], outlet: 'b', sources: [{ outlet: 'c' }] }),
    entry('b'),
  ].map((one) => JSON.stringify(one));
  await writeFile(file(), `${lines.join('\n')}\n`);
  const { entries: first, isTidy } = await readLedger(folder);
  await writeFile(file(), `${lines.reverse().join('\n')}\n`);
  const { entries: second } = await readLedger(folder);
  const byFile = (a: LedgerEntry, b: LedgerEntry): number => (a.file < b.file ? -1 : 1);
  expect([...second].sort(byFile)).toEqual([...first].sort(byFile));
  expect(isTidy).toBe(false);
  expect(first.find((one) => one.file === 'a.mdx')).toMatchObject({
    written: ['1', '2'],
    texts: ['t', 'u'],
    sources: [{ outlet: 'c' }],
  });
});

test('a line that was broken off is passed over, and one without its end is read', async () => {
  await writeLedger(folder, [entry('a')]);
  await appendToLedger(folder, entry('b'));
  const whole = await readFile(file(), 'utf8');
  await writeFile(file(), whole.slice(0, -20));
  expect((await readLedger(folder)).entries.map((one) => one.file)).toEqual(['a.mdx']);
  await writeFile(file(), whole.trimEnd());
  expect((await readLedger(folder)).entries.map((one) => one.file)).toEqual(['a.mdx', 'b.mdx']);
});

test('a line of a run that goes on is open, until the ledger is put in order', async () => {
  await appendToLedger(folder, entry('a'));
  const { entries, isTidy } = await readLedger(folder);
  expect(entries[0]?.open).toBe(true);
  expect(isTidy).toBe(false);
  await writeLedger(folder, entries);
  expect((await readLedger(folder)).entries[0]).not.toHaveProperty('open', true);
});

test('lines of earlier versions are read', async () => {
  await writeFile(file(), '{"file":"a.mdx","article":"k","written":"1"}\n');
  expect((await readLedger(folder)).entries).toMatchObject([{ written: ['1'], texts: [] }]);
});
