/**
 * The development inputs of ../shared/raw, scored against their hand-made gold. They are no part of the product: where
 * the folder is absent the test is skipped, and says so.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'astro/zod';

const RAW = path.resolve('../shared/raw');
const isThere = existsSync(path.join(RAW, 'score.mjs'));
const run = promisify(execFile);

const sums = z.object({
  all: z.object({
    title: z.number(),
    instant: z.number(),
    day: z.number(),
    bodyF1: z.number(),
    paraP: z.number(),
    paraR: z.number(),
    boilerplate: z.number(),
    captions: z.number(),
    teasers: z.number(),
    countryF1: z.number(),
    actorF1: z.number(),
    quoteRecall: z.number(),
    quoteSpeaker: z.number(),
    gates: z.string(),
    accounting: z.number(),
    mdxErrors: z.number(),
  }),
});

test.skipIf(!isThere)(
  `ingest on the development inputs${isThere ? '' : ' (skipped: ../shared/raw is not here)'}`,
  async () => {
    const work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-raw-'));
    try {
      const flat = path.join(work, 'in');
      await mkdir(flat);
      for (const id of await readdir(RAW)) {
        const files = existsSync(path.join(RAW, id, 'gold.json'))
          ? await readdir(path.join(RAW, id))
          : [];
        const input = files.find((file) => file.startsWith('input.'));
        if (input !== undefined)
          await copyFile(path.join(RAW, id, input), path.join(flat, id + path.extname(input)));
      }
      const [out, report] = [path.join(work, 'out'), path.join(work, 'report.jsonl')];
      await run(process.execPath, ['scripts/ingest.ts', flat, '--out', out, '--report', report]);
      const { stdout } = await run(process.execPath, [
        path.join(RAW, 'score.mjs'),
        ...['--out', out, '--gold', RAW, '--report', report],
      ]);
      const { all } = sums.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
      const [right, gates] = all.gates.split('/').map(Number);
      expect(right).toBe(gates);
      expect(all).toMatchObject({ boilerplate: 0, captions: 0, teasers: 0, mdxErrors: 0 });
      // The bars of the 51 inputs of now (issue N2); names and speakers are issue N3's, and held where they are.
      for (const [key, least] of [
        ['title', 0.97],
        ['day', 0.97],
        ['instant', 0.97],
        ['bodyF1', 0.98],
        ['paraP', 0.96],
        ['paraR', 0.96],
        ['countryF1', 0.95],
        ['accounting', 0.999],
        ['actorF1', 0.76],
        ['quoteRecall', 0.96],
        ['quoteSpeaker', 0.7],
      ] as const) {
        expect.soft(all[key], key).toBeGreaterThanOrEqual(least);
      }
    } finally {
      await rm(work, { recursive: true });
    }
  },
  120_000,
);
