import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../../src/check/content.ts';
import { splitFrontmatter } from '../../../src/check/frontmatter.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import type { ReportLine } from '../../../src/ingest/report.ts';
import { contentFixture, type ContentFixture } from '../check/content-fixture.ts';

let content: ContentFixture;
let work: string;
beforeEach(async () => {
  content = await contentFixture();
  for (const [id, name, ownership, rights] of [
    ['agency', 'وكالة النهر', 'state', 'full'],
    ['paper', 'صحيفة الضفة', 'private', 'full'],
    ['stingy', 'صحيفة السهل', 'private', 'excerpt'],
  ] as const)
    await content.write(
      `outlets/${id}.yaml`,
      `name: ${name}\nownership: ${ownership}\ntimeZone: UTC\nrights: ${rights}\n`,
    );
  work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-proposed-'));
});
afterEach(async () => {
  await content.remove();
  await rm(work, { recursive: true });
});

const FIRST = {
  source: 'وكالة النهر',
  url: 'https://agency.example/1',
  title: 'انهيار منجم للذهب قرب كاي يقتل 12 شخصا',
  publishedAt: '2026-11-27T10:00:00Z',
  content:
    'قتل 12 شخصا في انهيار منجم للذهب قرب مدينة كاي غربي مالي، بحسب السلطات المحلية في المنطقة.\n\nوقررت الحكومة إغلاق مناجم الذهب في إقليم كاي كله حتى إشعار آخر بعد الحادث.\n\nومن المقرر أن تجتمع لجنة التحقيق الثلاثاء المقبل في باماكو للنظر في أسباب انهيار المنجم.\n\nولم يتضح بعد سبب انهيار المنجم الذي كان العمال يحفرون فيه منذ أسابيع.',
};
const SECOND = {
  ...FIRST,
  source: 'صحيفة الضفة',
  url: 'https://paper.example/1',
  title: 'انهيار منجم للذهب قرب كاي يقتل 17 شخصا',
  publishedAt: '2026-11-27T16:00:00Z',
  content: `${FIRST.content.replaceAll('12 شخصا', '17 شخصا')}\n\nوأصيب 9 عمال نقلوا إلى مستشفى المدينة.`,
};

async function run(
  records: readonly object[],
  status: 'draft' | 'published',
): Promise<ReportLine[]> {
  const input = path.join(work, 'in.jsonl');
  await writeFile(input, records.map((record) => JSON.stringify(record)).join('\n'));
  const { content: registries } = await readContent(content.directory, content.directory);
  const lines: ReportLine[] = [];
  const options = { out: path.join(work, 'out'), status, dryRun: false, restore: false };
  await ingest([input], registries, options, (line) => void lines.push(line));
  return lines;
}

interface Head {
  readonly status: string;
  readonly sources: readonly { readonly outlet: string }[];
  readonly proposed?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}
async function brief(): Promise<{ file: string; text: string; head: Head }> {
  const directory = path.join(work, 'out');
  const files = (await readdir(directory, { recursive: true })).filter(
    (file) => file.endsWith('.mdx') && !file.startsWith('.'),
  );
  expect(files).toHaveLength(1);
  const file = path.join(directory, files[0] ?? '');
  const text = await readFile(file, 'utf8');
  return { file, text, head: parse(splitFrontmatter(text)?.yaml ?? '') as Head }; // As ingest writes it.
}

describe('a draft', () => {
  test('has proposals, each with its sentence', async () => {
    await run([FIRST], 'draft');
    const { proposed = {} } = (await brief()).head;
    expect(proposed.watch).toEqual([
      expect.objectContaining({
        when: '2026-12-01',
        from: expect.stringContaining('الثلاثاء المقبل') as string,
      }),
    ]);
    expect(proposed.points?.map(({ point }) => point)).toContainEqual(
      expect.stringContaining('إغلاق مناجم الذهب'),
    );
    expect(proposed.unknowns?.[0]?.unknown).toContain('لم يتضح بعد');
    expect(proposed.confidence).toMatchObject({ level: 'low' });
  });

  test('keeps what a further source says alone and where it differs, and the report tells it', async () => {
    await run([FIRST], 'draft');
    const [line] = await run([SECOND], 'draft');
    const { head } = await brief();
    expect(head.sources.map(({ outlet }) => outlet)).toEqual(['agency', 'paper']);
    expect(head.proposed?.alone).toContainEqual(
      expect.objectContaining({ source: 'paper', line: 'وأصيب 9 عمال نقلوا إلى مستشفى المدينة.' }),
    );
    expect(head.proposed?.differs).toMatchObject([{ what: 'عدد القتلى', later: 'paper' }]);
    expect(head.proposed?.confidence).toMatchObject({ level: 'medium' });
    expect(line?.differs).toMatchObject([{ what: 'عدد القتلى' }]);
    expect(line?.alone?.map((one) => one.line)).toContain('وأصيب 9 عمال نقلوا إلى مستشفى المدينة.');
  });

  test('stays the same when all of it comes again, in one run or apart', async () => {
    await run([FIRST], 'draft');
    await run([SECOND], 'draft');
    const { text } = await brief();
    for (const records of [[FIRST], [SECOND], [FIRST, SECOND], [SECOND, FIRST]]) {
      const lines = await run(records, 'draft');
      expect(lines.map(({ status }) => status)).not.toContain('updated');
      expect((await brief()).text).toBe(text);
    }
  });

  test('that an editor has touched is left alone; what is new is in the report', async () => {
    await run([FIRST], 'draft');
    const { file, text } = await brief();
    await writeFile(file, text.replace('قرب كاي', 'في كاي'));
    const [line] = await run([SECOND], 'draft');
    expect((await brief()).text).toBe(text.replace('قرب كاي', 'في كاي'));
    expect(line?.alone?.map((one) => one.line)).toContain('وأصيب 9 عمال نقلوا إلى مستشفى المدينة.');
  });
});

describe('of an outlet that allows an excerpt', () => {
  const FILLER = 'وتواصل فرق الإنقاذ عملها في المنجم رغم الأمطار وسقوط الصخور. ';
  // A brief is made from the longer report.
  const long = (report: typeof FIRST, times: number, ending: string) => ({
    ...report,
    content: `${report.content}\n\n${FILLER.repeat(times)}\n\nواستخدمت الفرق 14 جرافة.\n\n${ending}`,
  });
  const stingy = { source: 'صحيفة السهل', url: 'https://stingy.example/1' };
  const RESCUED = 'وأنقذت الفرق 31 عاملا من المنجم.';

  test('all is compared, and of what may not be printed the facts alone are told', async () => {
    const first = long(FIRST, 20, '');
    const second = long({ ...SECOND, ...stingy }, 12, RESCUED);
    const [, line] = await run([first, second], 'draft');
    const { text, head } = await brief();
    expect(head.proposed?.alone).toContainEqual({
      source: 'stingy',
      line: '31 عاملا',
      news: ['31 عاملا'],
    });
    expect(JSON.stringify([text, line?.alone, line?.differs])).not.toContain('وأنقذت الفرق');
    expect(head.proposed?.differs).toMatchObject([{ what: 'عدد القتلى', later: 'stingy' }]);
  });

  test('what its brief leaves out is not told as news of another', async () => {
    const first = long({ ...FIRST, ...stingy }, 20, RESCUED);
    const second = long(
      SECOND,
      12,
      'وأنقذت الفرق 31 عاملا من المنجم. وأجلت السلطات 60 ساكنا من قرية قريبة.',
    );
    await run([first], 'draft');
    await run([first, second], 'draft');
    const { text, head } = await brief();
    const news = head.proposed?.alone?.map(({ line }) => line);
    expect(news).not.toContain(RESCUED);
    expect(news).not.toContain('واستخدمت الفرق 14 جرافة.');
    expect(news).toContain('وأجلت السلطات 60 ساكنا من قرية قريبة.');
    expect(text).not.toContain('جرافة');
  });
});

test('what is published has none', async () => {
  await run([FIRST], 'published');
  const [line] = await run([SECOND], 'published');
  const { head } = await brief();
  expect(head.status).toBe('published');
  expect(head.proposed).toBeUndefined();
  expect(line?.differs).toHaveLength(1);
});
