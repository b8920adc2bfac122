import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../../src/check/content.ts';
import { ingest, type IngestOptions } from '../../../src/ingest/ingest.ts';
import { type ReportLine, summarize } from '../../../src/ingest/report.ts';
import { contentFixture, type ContentFixture } from '../check/content-fixture.ts';
import { DUMP } from './registry-fixture.ts';

let content: ContentFixture;
let work: string;
beforeEach(async () => {
  content = await contentFixture();
  await content.write(
    'outlets/sputnik-arabic.yaml',
    'name: سبوتنيك عربي\nownership: state\ntimeZone: UTC\nrights: full\n',
  );
  work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-ingest-'));
});
afterEach(async () => {
  await content.remove();
  await rm(work, { recursive: true });
});

const out = (): string => path.join(work, 'out');
const input = (name = 'a.txt'): string => path.join(work, name);

async function run(paths: string[], options: Partial<IngestOptions> = {}) {
  const { content: registries } = await readContent(content.directory, content.directory);
  const lines: ReportLine[] = [];
  const all = {
    out: out(),
    status: 'published',
    dryRun: false,
    restore: false,
    ...options,
  } as const;
  const failures = await ingest(paths, registries, all, (line) => void lines.push(line));
  return { lines, failures };
}
async function runOn(text: string, options: Partial<IngestOptions> = {}) {
  await writeFile(input(), text);
  const { lines } = await run([input()], options);
  const [line] = lines;
  if (line === undefined) throw new Error('no report line');
  return line;
}
const files = async (): Promise<string[]> =>
  (await readdir(out(), { recursive: true })).filter((file) => file.endsWith('.mdx'));
const FILE = '2025/2025-02-03-mali.mdx';

test('a dump becomes a brief', async () => {
  const line = await runOn(DUMP);
  expect(line).toMatchObject({
    status: 'written',
    output: path.join(out(), FILE),
    outletSlug: 'sputnik-arabic',
  });
  const text = await readFile(path.join(out(), FILE), 'utf8');
  expect(text).toContain('publishedAt: 2025-02-03T14:05:00Z\nstatus: published\n');
  expect(text).toContain('<Quote name="شركة الطرق">');
});

describe('a second run', () => {
  test('changes nothing', async () => {
    await runOn(DUMP);
    const before = await readFile(path.join(out(), FILE), 'utf8');
    const ledger = await readFile(path.join(out(), '.ingest.jsonl'), 'utf8');
    expect(await runOn(DUMP)).toMatchObject({ status: 'unchanged', reason: null });
    expect(await readFile(path.join(out(), FILE), 'utf8')).toBe(before);
    expect(await readFile(path.join(out(), '.ingest.jsonl'), 'utf8')).toBe(ledger);
    expect(await files()).toEqual([FILE]);
  });

  test('updates a brief that nobody has touched', async () => {
    await runOn(DUMP);
    expect(await runOn(`${DUMP}\nوزاد النص فقرة.`)).toMatchObject({ status: 'updated' });
    expect(await readFile(path.join(out(), FILE), 'utf8')).toContain('وزاد النص فقرة');
  });

  test('never touches what an editor has changed', async () => {
    await runOn(DUMP);
    await writeFile(path.join(out(), FILE), 'تحرير باليد');
    expect(await runOn(DUMP)).toMatchObject({
      status: 'unchanged',
      reason: 'عدّله محرر بعد إدخاله، فلم يُمس',
    });
    const changed = await runOn(`${DUMP}\nوزاد النص فقرة.`);
    expect(changed.status).toBe('unchanged');
    expect(changed.reason).toContain('قارن بينهما');
    expect(await readFile(path.join(out(), FILE), 'utf8')).toBe('تحرير باليد');
  });

  test('does not bring back what an editor has deleted, unless asked', async () => {
    await runOn(DUMP);
    await rm(path.join(out(), FILE));
    expect(await runOn(DUMP)).toMatchObject({ status: 'unchanged', output: null });
    expect(await files()).toEqual([]);
    expect(await runOn(DUMP, { restore: true })).toMatchObject({ status: 'written' });
    expect(await files()).toEqual([FILE]);
  });

  test('knows its own briefs when the ledger is lost', async () => {
    await runOn(DUMP);
    await rm(path.join(out(), '.ingest.jsonl'));
    expect(await runOn(DUMP)).toMatchObject({ status: 'unchanged' });
    expect(await files()).toEqual([FILE]);
  });
});

test('another article with the same names of the same day stands beside the first', async () => {
  await runOn(DUMP);
  const other = await runOn(
    [
      'مالي والنيجر: سوق مشتركة للماشية قبل موسم الأمطار',
      '',
      '18:40 GMT 03.02.2025',
      'اتفق تجار من مالي والنيجر على سوق أسبوعية للماشية تُقام في بلدة على الحدود.',
      'ويأتي الاتفاق بعد شكوى الرعاة من ارتفاع كلفة النقل في الموسم الماضي.',
      'سوق الماشية في العام الماضي. - سبوتنيك عربي, 1920, 02.02.2025',
    ].join('\n'),
  );
  expect(other.output).toMatch(/2025-02-03-mali-[0-9a-f]{6}\.mdx$/);
  expect(await files()).toHaveLength(2);
});

test('a dry run writes nothing', async () => {
  expect(await runOn(DUMP, { dryRun: true })).toMatchObject({ status: 'written' });
  await expect(readdir(out())).rejects.toThrow('ENOENT');
});

test('drafts when asked', async () => {
  await runOn(DUMP, { status: 'draft' });
  expect(await readFile(path.join(out(), FILE), 'utf8')).toContain('status: draft');
});

describe('inputs that are none', () => {
  test.each([
    ['a binary file', 'a.txt', new Uint8Array([0x89, 0x50, 0, 1]), 'ثنائي'],
    ['bytes of no encoding', 'a.txt', new Uint8Array([0xff, 0x81, 0x9d, 0xfe, 0x8d]), 'ترميز'],
    ['an unknown kind', 'a.docx', new TextEncoder().encode('نص'), 'نوع الملف'],
  ])('%s is rejected by name', async (_name, name, bytes, reason) => {
    await writeFile(input(name), bytes);
    const { lines, failures } = await run([input(name)]);
    expect(lines).toMatchObject([{ input: input(name), status: 'rejected', output: null }]);
    expect(lines[0]?.reason).toContain(reason);
    expect(failures).toEqual([]);
  });

  test('a folder is walked; a path that is not there is a failure, and the rest goes on', async () => {
    await writeFile(input('b.txt'), DUMP);
    await writeFile(input('.hidden.txt'), DUMP);
    const { lines, failures } = await run([path.join(work, 'none'), work]);
    expect(lines.map(({ status }) => status)).toEqual(['written']);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toContain('none');
  });
});

test('the summary names each file and the sums', async () => {
  await writeFile(input(), DUMP);
  const { lines } = await run([input()]);
  expect(summarize(lines)).toBe(
    `كُتب: ${input()}\n  ← ${path.join(out(), FILE)}\nكُتب: موجز واحد.\n\nأسماء غير مسجلة، الأكثر ورودًا أولًا؛ راجع الأمر قبل تشغيله:\n  3 × npm run new -- actor 'أمينة توري' --name-en 'Amina Tori' --kind person\n  1 × npm run new -- actor 'كريم سو' --name-en 'Karim So' --kind person\n  1 × npm run new -- actor 'شركة الطرق' --name-en 'Sharka Al-Tarq' --kind organisation`,
  );
});

describe('the same story again', () => {
  const retitled = DUMP.replace('14:05 GMT', '16:30 GMT').replace(
    'يُفتح قبل نهاية',
    'يُفتتح قبل نهاية',
  );
  const edited = retitled.replace('الاثنين، ', '');

  test('under another headline it updates its brief', async () => {
    await runOn(DUMP);
    const line = await runOn(retitled);
    expect(line).toMatchObject({ status: 'updated', output: path.join(out(), FILE) });
    expect(await readFile(path.join(out(), FILE), 'utf8')).toContain(
      'title: "توري: الطريق بين البلدين يُفتتح',
    );
    expect(await files()).toEqual([FILE]);
  });

  test('a re-crawl with small edits is told, not published twice', async () => {
    await runOn(DUMP);
    const line = await runOn(edited);
    expect(line).toMatchObject({ status: 'duplicate', output: path.join(out(), FILE) });
    expect(line.reason).toContain('بتعديل يسير');
    expect(await files()).toEqual([FILE]);
  });

  test('from another outlet it becomes a second source, once', async () => {
    await content.write(
      'outlets/al-ufuq.yaml',
      'name: صحيفة الأفق\nownership: private\ntimeZone: UTC\nrights: full\n',
    );
    await runOn(DUMP);
    const other = `${edited.replace(/^.*سبوتنيك.*\n/m, '')}\nجميع الحقوق محفوظة © صحيفة الأفق`;
    expect(await runOn(other)).toMatchObject({ status: 'duplicate' });
    const text = await readFile(path.join(out(), FILE), 'utf8');
    expect(text.match(/outlet: /g)).toHaveLength(2);
    expect(text).toContain('outlet: al-ufuq');
    expect(await runOn(other)).toMatchObject({ status: 'duplicate' });
    expect(await runOn(DUMP)).toMatchObject({ status: 'unchanged', reason: null });
    expect(await readFile(path.join(out(), FILE), 'utf8')).toBe(text);
  });

  test('twice in one run: one brief', async () => {
    await writeFile(input('a.txt'), DUMP);
    await writeFile(input('b.txt'), DUMP);
    const { lines } = await run([work]);
    expect(lines.map(({ status }) => status)).toEqual(['written', 'duplicate']);
  });
});

test('what cannot be known makes a draft that says what to find out', async () => {
  const text = DUMP.replace('14:05 GMT 03.02.2025\n', '').replace(/^.*سبوتنيك.*\n/m, '');
  const line = await runOn(text);
  expect(line.output).toMatch(/undated\/undated-mali\.mdx$/);
  expect(line.reason).toContain('publishedAt');
  expect(line.reason).toContain('outlet');
  const brief = await readFile(path.join(out(), 'undated/undated-mali.mdx'), 'utf8');
  expect(brief).toContain('status: draft');
  expect(brief).toContain('outlet: unknown');
  expect(brief).not.toContain('publishedAt');
});
