/**
 * An editor's morning: what outlets reported of a day becomes stories; two are joined by hand and parted again, a
 * source is split off, proposals are accepted, what is decided is published; then the second day. The articles are
 * those of ../shared/stories, which are no part of the product: where they are absent the test is skipped, and says so.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { splitFrontmatter } from '../../src/check/frontmatter.ts';
import { buildSite } from './build-site.ts';

const WINDOW = path.resolve('../shared/stories/dev-1.jsonl');
const isThere = existsSync(WINDOW);
const run = promisify(execFile);
const ARTICLES = 60;

const lineSchema = z.object({
  index: z.number(),
  status: z.string(),
  output: z.string().nullable(),
  reason: z.string().nullable(),
  related: z
    .array(z.object({ output: z.string(), kind: z.enum(['event', 'thread']), why: z.string() }))
    .optional(),
});
type Line = z.infer<typeof lineSchema>;
const headSchema = z.looseObject({
  status: z.string(),
  sources: z.array(z.looseObject({ outlet: z.string(), url: z.string().optional() })),
  proposed: z.looseObject({}).optional(),
});

describe.skipIf(!isThere)(
  `an editor's morning${isThere ? '' : ' (skipped: ../shared/stories is not here)'}`,
  () => {
    let work: string;
    let content: string;
    let first: readonly Line[];

    beforeAll(async () => {
      work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-morning-'));
      content = path.join(work, 'content');
      await cp('content', content, { recursive: true });
      await rm(path.join(content, 'briefs'), { recursive: true });
      const records = (await readFile(WINDOW, 'utf8')).trim().split('\n');
      await writeFile(path.join(work, 'one.jsonl'), records.slice(0, ARTICLES).join('\n'));
      await writeFile(
        path.join(work, 'two.jsonl'),
        records.slice(ARTICLES, 2 * ARTICLES).join('\n'),
      );
      first = await ingest('one.jsonl');
    }, 120_000);
    afterAll(() => rm(work, { recursive: true, force: true }));

    /** @throws where the exit code is not 0 */
    async function command(name: string, ...args: string[]): Promise<string> {
      const env = { ...process.env, MUJAZ_CONTENT: content };
      const { stdout } = await run(process.execPath, [`scripts/${name}.ts`, ...args], { env });
      return stdout;
    }

    async function ingest(file: string): Promise<Line[]> {
      const report = path.join(work, `${file}.report`);
      await command(
        'ingest',
        path.join(work, file),
        ...['--out', path.join(content, 'briefs'), '--report', report, '--status', 'draft'],
      );
      const lines = (await readFile(report, 'utf8')).trim().split('\n');
      return lines.map((line) => lineSchema.parse(JSON.parse(line)));
    }

    /** The articles of each output, as paths. */
    const outputs = (): Map<string, Line[]> =>
      Map.groupBy(
        first.filter(({ output }) => output !== null),
        ({ output }) => output ?? '',
      );
    const idOf = (file: string): string => path.basename(file, '.mdx');
    const headOf = async (file: string): Promise<z.infer<typeof headSchema>> =>
      headSchema.parse(parse(splitFrontmatter(await readFile(file, 'utf8'))?.yaml ?? ''));
    /** All briefs with their texts. */
    async function briefs(): Promise<Map<string, string>> {
      const folder = path.join(content, 'briefs');
      const files = (await readdir(folder, { recursive: true })).filter((f) => f.endsWith('.mdx'));
      return new Map(
        await Promise.all(
          files
            .sort()
            .map(async (file): Promise<[string, string]> => [
              file,
              await readFile(path.join(folder, file), 'utf8'),
            ]),
        ),
      );
    }

    test('several articles of one event are one draft, with all its sources', async () => {
      expect(first).toHaveLength(ARTICLES);
      const several = [...outputs()].filter(([, lines]) => lines.length > 1);
      expect(several.length).toBeGreaterThan(0);
      for (const [output, lines] of several)
        expect((await headOf(output)).sources).toHaveLength(lines.length);
      await command('check');
    });

    test('a second run changes nothing', async () => {
      const before = await briefs();
      const again = await ingest('one.jsonl');
      expect(new Set(again.map(({ status }) => status))).toEqual(
        new Set(['unchanged', 'duplicate']),
      );
      expect(again.map(({ output }) => output)).toEqual(first.map(({ output }) => output));
      expect(await briefs()).toEqual(before);
    });

    test('two are joined by hand, and parted again byte for byte', async () => {
      const before = await briefs();
      const [one, two] = [...outputs().keys()];
      if (one === undefined || two === undefined) throw new Error('no outputs');
      const n = (await headOf(one)).sources.length;
      const ofTwo = (await headOf(two)).sources;
      await command('join', idOf(one), idOf(two));
      expect(existsSync(two)).toBe(false);
      expect((await headOf(one)).sources).toHaveLength(n + ofTwo.length);
      await command('check');
      // It comes back whole, with whatever sources it had.
      await command('split', idOf(one), ofTwo[0]?.url ?? '');
      expect(await briefs()).toEqual(before);
    });

    test('a source that ingest joined is split off, and stays so', async () => {
      const [output] = [...outputs()].find(([, lines]) => lines.length > 1) ?? [];
      if (output === undefined) throw new Error('no story of two');
      const n = (await headOf(output)).sources.length;
      const files = (await briefs()).size;
      await command('split', idOf(output), '2');
      expect((await headOf(output)).sources).toHaveLength(n - 1);
      expect((await briefs()).size).toBe(files + 1);
      const decided = await briefs();
      await ingest('one.jsonl');
      expect(await briefs()).toEqual(decided);
      await command('check');
    });

    test('proposals are accepted, drafts published, and the second day leaves them alone', async () => {
      const folder = path.join(content, 'briefs');
      const published: string[] = [];
      for (const file of (await briefs()).keys()) {
        const at = path.join(folder, file);
        const { proposed } = await headOf(at);
        if (proposed === undefined || published.length === 5) continue;
        await command('accept', idOf(file));
        expect((await headOf(at)).proposed).toBeUndefined();
        const text = await readFile(at, 'utf8');
        await writeFile(at, text.replace('status: draft', 'status: published'));
        published.push(file);
      }
      expect(published).toHaveLength(5);
      await command('check');
      const decided = await briefs();

      const second = await ingest('two.jsonl');
      expect(second.some(({ status }) => status === 'written')).toBe(true);
      const after = await briefs();
      for (const file of published) expect(after.get(file)).toBe(decided.get(file));
      await command('check');

      const site = await buildSite(content);
      try {
        expect(site.code, site.output).toBe(0);
        for (const file of published) {
          const page = await readFile(
            path.join(site.dist, 'briefs', idOf(file), 'index.html'),
            'utf8',
          );
          const { sources } = await headOf(path.join(folder, file));
          for (const i of sources.keys()) expect(page).toContain(`id="s${String(i + 1)}"`);
        }
        const pages = (await readdir(path.join(site.dist, 'briefs'))).filter((n) => /^\d/.test(n));
        expect(pages.sort()).toEqual(published.map(idOf).sort());
      } finally {
        await site.remove();
      }
    }, 240_000);
  },
);
