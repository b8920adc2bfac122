/** How many briefs come of articles that share headlines, addresses, days and texts, in one run and in several. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Content } from '../../../../src/check/entry.ts';
import { readContent } from '../../../../src/check/content.ts';
import { ingest } from '../../../../src/ingest/ingest.ts';
import type { ReportLine } from '../../../../src/ingest/report.ts';
import { contentFixture, type ContentFixture } from '../../check/content-fixture.ts';

let fixture: ContentFixture;
let content: Content;
let root: string;
beforeAll(async () => {
  fixture = await contentFixture();
  await fixture.write(
    'outlets/al-ufuq.yaml',
    'name: صحيفة الأفق\nurl: https://ufuq.example\nownership: private\ntimeZone: UTC\nrights: full\n',
  );
  ({ content } = await readContent(fixture.directory, fixture.directory));
  root = await mkdtemp(path.join(os.tmpdir(), 'mujaz-identity-'));
});
afterAll(async () => {
  await fixture.remove();
  await rm(root, { recursive: true });
});

interface Story {
  readonly title: string;
  readonly content: string;
  readonly url?: string;
  readonly source?: string;
  readonly date?: string;
}
let folders = 0;
/** A folder of briefs, and what runs put there. */
function place() {
  folders += 1;
  const out = path.join(root, `out-${String(folders)}`);
  return {
    out,
    run: async (stories: readonly Story[], registries = content) => {
      folders += 1;
      const input = path.join(root, `in-${String(folders)}.json`);
      await writeFile(input, JSON.stringify(stories));
      const lines: ReportLine[] = [];
      const options = { out, status: 'published', dryRun: false, restore: false } as const;
      const failures = await ingest([input], registries, options, (line) => void lines.push(line));
      expect(failures).toEqual([]);
      return lines.map(({ status, reason }) => `${status}${reason === null ? '' : `: ${reason}`}`);
    },
    briefs: async (): Promise<string[]> => {
      const names = (await readdir(out, { recursive: true })).filter((f) => f.endsWith('.mdx'));
      return Promise.all(names.sort().map((name) => readFile(path.join(out, name), 'utf8')));
    },
    files: async (): Promise<string[]> => {
      return (await readdir(out, { recursive: true }))
        .filter((f) => /\.(?:mdx|jsonl)$/.test(f))
        .sort();
    },
  };
}

const SUBJECTS = [
  'الطريق',
  'الميناء',
  'المدرسة',
  'السوق',
  'المستشفى',
  'الجسر',
  'المتحف',
  'القناة',
  'المطار',
  'المصنع',
];
const DEEDS = ['افتتحت', 'أغلقت', 'وسعت', 'رممت', 'فحصت', 'سلمت', 'أجرت', 'راجعت', 'زارت', 'مولت'];
const PLACES = [
  'الشمال',
  'الجنوب',
  'الشرق',
  'الغرب',
  'الساحل',
  'الصحراء',
  'الواحة',
  'العاصمة',
  'الهضبة',
  'الضفة',
];
/** A text of its own for every number. */
function textOf(n: number, sentences = 4): string {
  return Array.from({ length: sentences }, (_, i) => {
    const k = n * 7919 + i * 104729;
    const one = (list: readonly string[], by: number) =>
      list[Math.floor(k / by) % list.length] ?? '';
    return `${one(DEEDS, 1)} البلدية رقم ${String(n)} ${one(SUBJECTS, 10)} في ${one(PLACES, 100)} قبل ${String(n + 2)} من ${one(PLACES, 7)} بطلب من لجنة ${one(SUBJECTS, 3)} لأن ${one(SUBJECTS, 13)} ${String(k % 977)} لا يكفي سكان ${one(PLACES, 11)}.`;
  }).join('\n');
}
const numbersIn = (briefs: readonly string[]): number[] =>
  briefs.map((text) => Number(/البلدية رقم (\d+)/.exec(text)?.[1])).sort((a, b) => a - b);

describe('one headline, no day', () => {
  const bulletin = (n: number): Story => ({ title: 'نشرة الصباح', content: textOf(n) });

  test('different texts are different briefs, in one run and in several', async () => {
    const numbers = Array.from({ length: 40 }, (_, n) => n);
    const [one, several] = [place(), place()];
    await one.run(numbers.map(bulletin));
    for (const n of numbers) await several.run([bulletin(n)]);
    expect(numbersIn(await one.briefs())).toEqual(numbers);
    expect(numbersIn(await several.briefs())).toEqual(numbers);
    expect(await several.files()).toEqual(await one.files());
    const before = await one.briefs();
    await one.run(numbers.map(bulletin));
    expect(await one.briefs()).toEqual(before);
  });

  test('short texts below one long headline too', async () => {
    const title = 'ملخص أخبار اليوم كما وردت في الصحف الصادرة هذا الصباح في العاصمة';
    const { run, briefs } = place();
    await run([{ title, content: 'فاز الفريق بالمباراة النهائية أمس.' }]);
    await run([{ title, content: 'هطلت أمطار غزيرة على الساحل.' }]);
    expect(await briefs()).toHaveLength(2);
  });

  test('the same short text below two headlines is two briefs', async () => {
    const { run, briefs } = place();
    await run([
      { title: 'وزير النقل يزور الميناء', content: 'تفاصيل أوفى في نشرتنا المقبلة هذا المساء.' },
      { title: 'فريق السلة يفوز بالكأس', content: 'تفاصيل أوفى في نشرتنا المقبلة هذا المساء.' },
    ]);
    expect(await briefs()).toHaveLength(2);
  });
});

describe('one address', () => {
  const at = (n: number, url: string, extra: Partial<Story> = {}): Story => ({
    title: `خبر البلدية ${String(n)} عن الطريق`,
    content: textOf(n),
    url,
    date: '2025-02-13T09:00:00Z',
    ...extra,
  });
  const URL = 'https://ufuq.example/a/17';

  test('a changed text updates its brief, by whatever form of the address', async () => {
    const { run, briefs } = place();
    await run([at(1, URL)]);
    const longer = `${textOf(1)}\nوقال المتحدث إن العمل يبدأ غدًا.`;
    const changed = { title: 'البلدية تبدأ العمل غدًا', content: longer };
    expect(await run([at(1, 'http://www.ufuq.example/a/17/?utm_source=x#top', changed)])).toEqual([
      'updated',
    ]);
    const [brief, ...others] = await briefs();
    expect(others).toEqual([]);
    expect(brief).toContain('يبدأ غدًا');
    expect(brief).toContain('title: البلدية تبدأ');
  });

  test('a few words that become many stay one article', async () => {
    const { run, briefs } = place();
    const title = 'البلدية تفتح الطريق الجديد';
    await run([at(1, URL, { title, content: 'فتحت البلدية الطريق الجديد، والتفاصيل لاحقًا.' })]);
    expect(await run([at(1, URL, { title })])).toEqual(['updated']);
    expect(await briefs()).toHaveLength(1);
  });

  test('another text at it is another brief', async () => {
    const { run, briefs } = place();
    await run([at(1, URL)]);
    await run([at(2, URL)]);
    await run([at(2, URL), at(1, URL)]);
    expect(numbersIn(await briefs())).toEqual([1, 2]);
  });

  test('of an outlet that is registered later is one source, in an edited brief too told only', async () => {
    const bare = { ...content, outlets: new Map() };
    const { run, briefs, out, files } = place();
    await run([at(1, URL, { source: 'صحيفة الأفق' })], bare);
    expect((await briefs())[0]).toContain('outlet: unknown');
    await run([at(1, `${URL}?fbclid=2`, { source: 'صحيفة الأفق' })]);
    const [brief = ''] = await briefs();
    expect(brief.match(/outlet: /g)).toEqual(['outlet: ']);
    expect(brief).toContain('outlet: al-ufuq');
    // It was a draft, and no run publishes what is there.
    expect(brief).toContain('status: draft');
    const [file = ''] = (await files()).filter((name) => name.endsWith('.mdx'));
    await writeFile(path.join(out, file), brief.replace('al-ufuq', 'unknown'));
    const [told] = await run([at(1, URL)]);
    expect(told).toMatch(/^unchanged: عدّله محرر/);
  });
});

describe('what is known is never replaced by what is not', () => {
  const undated = {
    title: 'البلدية تفتح الطريق',
    content: textOf(5),
    source: 'صحيفة الأفق',
    url: 'https://ufuq.example/a/5',
  };
  const full: Story = { ...undated, date: '2025-02-13T09:00:00Z' };
  const bare: Story = { title: full.title, content: full.content };

  test('the same text without day and outlet leaves the brief as it is', async () => {
    const { run, briefs } = place();
    await run([full]);
    const before = await briefs();
    expect((await run([bare]))[0]).toMatch(/^duplicate/);
    expect(await briefs()).toEqual(before);
  });

  test('a later form of its text at its address that gives no day changes nothing either', async () => {
    const { run, briefs } = place();
    await run([full]);
    const before = await briefs();
    await run([{ ...undated, content: `${full.content}\nوتستمر الأشغال شهرا.` }]);
    expect(await briefs()).toEqual(before);
  });

  test('what was not known is filled in, and the file gets its day', async () => {
    const [together, apart] = [place(), place()];
    await together.run([bare, full]);
    await apart.run([bare]);
    expect(await apart.files()).toContainEqual(expect.stringMatching(/^undated\//));
    await apart.run([full]);
    for (const { files, briefs } of [together, apart]) {
      expect((await files()).filter((name) => name.endsWith('.mdx'))).toEqual([
        expect.stringMatching(/^2025\/2025-02-13-/),
      ]);
      expect((await briefs())[0]).toContain('outlet: al-ufuq');
    }
  });
});

test('a file that is no brief among the briefs stops nothing', async () => {
  const { out, run, briefs } = place();
  await mkdir(out, { recursive: true });
  await writeFile(path.join(out, 'notes.mdx'), 'ملاحظات المحرر بلا رأس');
  await writeFile(path.join(out, 'broken.mdx'), '---\ntitle: [\n---\nنص\n');
  expect(await run([{ title: 'البلدية تفتح الطريق', content: textOf(5) }])).toEqual([
    expect.stringMatching(/^written/),
  ]);
  expect(await briefs()).toHaveLength(3);
});

test('nothing is lost and nothing doubled: any articles, any order, one run or several, ledger lost or not', async () => {
  const story = fc.record({
    n: fc.nat(5),
    title: fc.constantFrom('نشرة الصباح', 'نشرة المساء'),
    day: fc.constantFrom(undefined, '2025-02-13T09:00:00Z'),
    source: fc.constantFrom(undefined, 'صحيفة الأفق', 'وكالة'),
    hasAddress: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(story, { minLength: 1, maxLength: 10 }),
      fc.array(fc.nat(10), { maxLength: 3 }),
      fc.boolean(),
      async (picked, cuts, isForgotten) => {
        const stories = picked.map(({ n, title, day, source, hasAddress }): Story => ({
          title,
          content: textOf(n),
          ...(day === undefined ? {} : { date: day }),
          ...(source === undefined ? {} : { source }),
          ...(hasAddress ? { url: `https://ufuq.example/a/${String(n)}` } : {}),
        }));
        const { run, briefs, out } = place();
        const at = [0, ...cuts.map((c) => Math.min(c, stories.length)), stories.length];
        at.sort((a, b) => a - b);
        for (let i = 1; i < at.length; i += 1) {
          await run(stories.slice(at[i - 1], at[i]));
          if (isForgotten) await rm(path.join(out, '.ingest.jsonl'), { force: true });
        }
        const expected = [...new Set(picked.map(({ n }) => n))].sort((a, b) => a - b);
        expect(numbersIn(await briefs())).toEqual(expected);
        // The same again changes no brief's existence.
        await run(stories);
        expect(numbersIn(await briefs())).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
