/** Joining, splitting, accepting and editing in any order: each source has one brief, no word is lost, nothing published. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontmatter } from '../../../../src/check/frontmatter.ts';
import { acceptProposals } from '../../../../src/editing/accept-proposals.ts';
import { joinBriefs, splitSource } from '../../../../src/ingest/joining/commands.ts';
import { REPORTS } from '../../stories/news.ts';
import { type NewsFolder, newsFolder } from '../news-folder.ts';

let folder: NewsFolder;
let first: Record<string, string>;
beforeAll(async () => {
  folder = await newsFolder();
  await folder.run(REPORTS.filter(({ id }) => id === 'wheat' || id.startsWith('chess')));
  await folder.run(REPORTS, {}, 'draft');
  first = await folder.files();
  first = Object.fromEntries(Object.entries(first).filter(([name]) => !name.includes('first')));
});
afterAll(() => folder.remove());

interface Head {
  readonly status: string;
  readonly sources: readonly { readonly url?: string }[];
}
function headOf(text: string): Head {
  return parse(splitFrontmatter(text)?.yaml ?? '') as Head; // A brief of the folder; the check reads it too.
}
const urlsOf = (text: string): string[] => headOf(text).sources.map(({ url = '' }) => url);
const isBrief = (name: string): boolean => name.endsWith('.mdx');
const briefsOf = (files: Record<string, string>) =>
  Object.entries(files).filter(([name]) => isBrief(name));
const idOf = (file: string): string => path.basename(file, '.mdx');

async function reset(): Promise<void> {
  await rm(folder.out, { recursive: true });
  for (const [name, text] of Object.entries(first)) {
    const file = path.join(folder.out, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

const options = () => ({
  directory: folder.out,
  dryRun: false,
  onWait: () => undefined,
  outlets: folder.outlets,
});

type Step = readonly ['join' | 'split' | 'accept' | 'edit' | 'run', number, number];

/** @returns whether it did something */
async function take([kind, a, b]: Step, mark: string): Promise<boolean> {
  const briefs = briefsOf(await folder.files());
  const [file, text] = briefs[a % briefs.length] ?? ['', ''];
  if (kind === 'join') {
    const [other = ''] = briefs[b % briefs.length] ?? [];
    return 'done' in (await joinBriefs(idOf(file), [idOf(other)], options()));
  }
  if (kind === 'run') {
    await folder.run(REPORTS, {}, b % 2 === 0 ? 'draft' : 'published');
    return true;
  }
  const urls = urlsOf(text);
  if (kind === 'split')
    return 'done' in (await splitSource(idOf(file), urls[b % urls.length] ?? '', options()));
  if (kind === 'accept')
    return 'file' in (await acceptProposals(idOf(file), [], path.dirname(folder.out)));
  const after = edited(text, mark);
  await writeFile(path.join(folder.out, file), after);
  return after !== text;
}

/** A word put into the first item of each list, but for those that proposals rest on. */
function edited(text: string, mark: string): string {
  let key = '';
  const lines = text.split('\n').map((line) => {
    key = /^(\w+):/.exec(line)?.[1] ?? key;
    return key === 'proposed' ? line : line.replace(/^( +- )(?=\p{L}[^:]*$)/u, `$1${mark} `);
  });
  return lines.join('\n');
}

const isJoin = (kind: Step[0]): boolean => kind === 'join';
const steps = (...kinds: Step[0][]) =>
  fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat({ max: 9 }), fc.nat({ max: 9 })), {
    minLength: 2,
    maxLength: 9,
  });

async function expectSound(words: readonly string[], taken: readonly string[]): Promise<void> {
  const files = await folder.files();
  const told = taken.join('\n');
  const urls = briefsOf(files).flatMap(([, text]) => urlsOf(text));
  expect(urls.toSorted(), told).toEqual(
    briefsOf(first)
      .flatMap(([, text]) => urlsOf(text))
      .toSorted(),
  );
  const all = Object.values(files).join('\n');
  const lost = [...REPORTS.map(({ title }) => title), ...words].filter((one) => !all.includes(one));
  expect(lost, told).toEqual([]);
  // What a run published, or would have, beside a brief that is: nothing else.
  const isPublished = (text: string): boolean => /^status: published$/m.test(text);
  const published = Object.entries(first)
    .filter(([name, text]) => !name.startsWith('.ingest') && isPublished(text))
    .map(([, text]) => text)
    .flatMap((text) => urlsOf(text)[0] ?? []);
  for (const [, text] of briefsOf(files).filter(([, one]) => isPublished(one)))
    expect(published, told).toContain(urlsOf(text)[0]);
  expect(await folder.problems(), told).toEqual([]);
}

const RUNS = Number(process.env.MUJAZ_RUNS ?? 8);

test('each source in one brief, no word lost, nothing published, nothing for the check', async () => {
  await fc.assert(
    fc.asyncProperty(
      steps('join', 'join', 'split', 'split', 'accept', 'edit', 'run'),
      async (all) => {
        await reset();
        const words: string[] = [];
        const taken: string[] = [];
        for (const [n, step] of all.entries()) {
          const mark = `كلمةالمحرر${String(n)}`;
          if (!(await take(step, mark))) continue;
          taken.push(step.join(' '));
          if (step[0] === 'edit') words.push(mark);
          await expectSound(words, taken);
        }
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 240_000);

test('all joins undone in any order: every byte is as before', async () => {
  await fc.assert(
    fc.asyncProperty(steps('join'), fc.infiniteStream(fc.nat({ max: 99 })), async (all, picks) => {
      await reset();
      const joins = all.filter(([kind]) => isJoin(kind));
      for (const step of joins) await take(step, '');
      const home = new Map(briefsOf(first).map(([name, text]) => [urlsOf(text)[0] ?? '', name]));
      for (;;) {
        const files = briefsOf(await folder.files());
        const away = files.flatMap(([name, text]) =>
          urlsOf(text).flatMap((url, at) =>
            at > 0 && home.has(url) ? [[name, url] as const] : [],
          ),
        );
        if (away.length === 0) break;
        const pick = Number(picks.next().value ?? 0);
        const [name, url] = away[pick % away.length] ?? ['', ''];
        expect(await splitSource(idOf(name), url, options())).toHaveProperty('done');
      }
      expect(await folder.files()).toEqual(first);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 240_000);
