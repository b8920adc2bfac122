import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { joinBriefs, splitSource } from '../../../../src/ingest/joining/commands.ts';
import { REPORTS } from '../../stories/news.ts';
import { type NewsFolder, newsFolder } from '../news-folder.ts';

let folder: NewsFolder;
beforeEach(async () => {
  folder = await newsFolder();
});
afterEach(() => folder.remove());

const options = (dryRun = false) => ({
  directory: folder.out,
  dryRun,
  onWait: () => undefined,
  outlets: folder.outlets,
});
const join = (into: string, others: readonly string[], dryRun = false) =>
  joinBriefs(into, others, options(dryRun));
const split = (brief: string, source: string, dryRun = false) =>
  splitSource(brief, source, options(dryRun));

/** Ids of the briefs of two reports that ingest does not join. */
async function twoBriefs(): Promise<[string, string]> {
  const lines = await folder.run(REPORTS);
  const idOf = (id: string) => path.basename(lines.get(id)?.output ?? '', '.mdx');
  return [idOf('bridge-1'), idOf('bridge-blame')];
}
const fileOf = (id: string): string => `2025/${id}.mdx`;

describe('join', () => {
  test('moves the sources, keeps the words of both, and leads the address on', async () => {
    const [into, from] = await twoBriefs();
    const before = await folder.read(fileOf(into));
    const gone = await folder.read(fileOf(from));
    expect(await join(into, [from])).toHaveProperty('done');
    const after = await folder.read(fileOf(into));
    const files = await folder.files();
    expect(files[fileOf(from)]).toBeUndefined();
    expect(Object.entries(files).filter(([, text]) => text === gone)).toEqual([
      [expect.stringMatching(new RegExp(`^\\.joined/${from}-[0-9a-f]{6}\\.txt$`)), gone],
    ]);
    expect(after).toContain(`formerly: [${into}, ${from}]`);
    expect(after).toContain('https://al-mada.example/news/bridge-blame');
    expect(after.split('---\n')[2]).toBe(before.split('---\n')[2]);
    expect(await folder.problems()).toEqual([]);
  });

  test('is kept by later runs of the same articles', async () => {
    const [into, from] = await twoBriefs();
    await join(into, [from]);
    const before = await folder.files();
    const lines = await folder.run(REPORTS);
    expect(await folder.files()).toEqual(before);
    expect(lines.get('bridge-blame')).toMatchObject({
      status: 'duplicate',
      output: path.join(folder.out, fileOf(into)),
    });
  });

  test('keeps the words of an editor, whatever ingest reads again', async () => {
    const [into, from] = await twoBriefs();
    await folder.edit(fileOf(from), (text) => `${text}\nزاد المحرر سطرًا.\n`);
    const edited = await folder.read(fileOf(from));
    await join(into, [from]);
    await folder.edit('.ingest.jsonl', () => '');
    await folder.run(REPORTS);
    expect(Object.values(await folder.files())).toContain(edited);
  });

  test('is kept where the ledger is lost', async () => {
    const [into, from] = await twoBriefs();
    await join(into, [from]);
    await folder.edit('.ingest.jsonl', () => '');
    const lines = await folder.run(REPORTS);
    expect(lines.get('bridge-blame')?.output).toBe(path.join(folder.out, fileOf(into)));
    expect((await folder.files())[fileOf(from)]).toBeUndefined();
  });

  test('takes along who followed the brief that leaves, and gives them back', async () => {
    const [into, from] = await twoBriefs();
    const follower = '2025/2025-09-24-first.mdx';
    await folder.edit(follower, (text) => text.replace('topics:', `follows: ${from}\ntopics:`));
    const before = await folder.files();
    await join(into, [from]);
    expect(await folder.read(follower)).toContain(`follows: ${into}\n`);
    expect(await folder.problems()).toEqual([]);
    await split(into, 'https://al-mada.example/news/bridge-blame');
    expect(await folder.files()).toEqual(before);
  });

  test('changes only its lines of a brief that an editor has touched', async () => {
    const [into, from] = await twoBriefs();
    await folder.edit(fileOf(into), (text) => text.replace('status:', '# للمراجعة\nstatus:'));
    const before = (await folder.read(fileOf(into))).split('\n');
    await join(into, [from]);
    const after = (await folder.read(fileOf(into))).split('\n');
    expect(before.every((line) => after.includes(line))).toBe(true);
    await split(into, 'https://al-mada.example/news/bridge-blame');
    expect((await folder.read(fileOf(into))).split('\n')).toEqual(before);
  });

  test.each([
    ['itself', (a: string) => [a, a]],
    ['a brief that is not there', (a: string) => [a, '2025-01-01-none']],
    ['what is no brief', (a: string) => [a, '../outlets/agency.yaml']],
  ])('refuses %s, and changes nothing', async (_, names) => {
    const [into] = await twoBriefs();
    const before = await folder.files();
    const [first = '', second = ''] = names(into);
    expect(await join(first, [second])).toHaveProperty('fault');
    expect(await folder.files()).toEqual(before);
  });

  test('refuses to lead a published address to a draft', async () => {
    const [into, from] = await twoBriefs();
    await folder.edit(fileOf(into), (text) => text.replace('status: published', 'status: draft'));
    expect(await join(into, [from])).toHaveProperty('fault');
  });

  test('a dry run changes nothing', async () => {
    const [into, from] = await twoBriefs();
    const before = await folder.files();
    expect(await join(into, [from], true)).toHaveProperty('done');
    expect(await folder.files()).toEqual(before);
  });
});

describe('split', () => {
  test('undoes a join, byte for byte', async () => {
    const [into, from] = await twoBriefs();
    const before = await folder.files();
    await join(into, [from]);
    expect(await split(into, 'https://al-mada.example/news/bridge-blame')).toHaveProperty('done');
    expect(await folder.files()).toEqual(before);
  });

  test('gives a source that ingest joined a brief of its own, and later runs keep it', async () => {
    const [into] = await twoBriefs();
    const alone = await newsFolder();
    await alone.run(REPORTS.filter(({ id }) => id === 'bridge-3'));
    const own = Object.entries(await alone.files()).find(([, text]) => text.includes('بلا ضحايا'));
    await alone.remove();
    expect(await split(into, 'wakala')).toHaveProperty('done');
    const files = await folder.files();
    const [file, text] = Object.entries(files).find(
      ([name, one]) =>
        name.endsWith('.mdx') &&
        one.includes('بلا ضحايا.. انهيار جسر الملوية بين بركان والناظور\nsummary'),
    ) ?? ['', ''];
    expect(text).toBe(own?.[1]);
    expect(files[fileOf(into)]).not.toContain('wakala');
    expect(await folder.problems()).toEqual([]);
    const lines = await folder.run(REPORTS);
    expect(await folder.files()).toEqual(files);
    expect(lines.get('bridge-3')).toMatchObject({
      status: 'unchanged',
      output: path.join(folder.out, file),
    });
  });

  test('what a draft was proposed for its sake goes too, whoever has touched the rest', async () => {
    const drafts = await newsFolder();
    // The agency has a toll that the others have not.
    const reports = REPORTS.map((report) =>
      report.id === 'bridge-3'
        ? { ...report, body: `${report.body} وأجلت فرق الإنقاذ 40 شخصا من قرية قريبة.` }
        : report,
    );
    try {
      const lines = await drafts.run(reports, {}, 'draft');
      const file = path.relative(drafts.out, lines.get('bridge-1')?.output ?? '');
      const id = path.basename(file, '.mdx');
      const command = { directory: drafts.out, onWait: () => undefined, outlets: drafts.outlets };
      const before = await drafts.read(file);
      expect(before).toContain('source: wakala');
      await splitSource(id, 'wakala', { ...command, dryRun: false });
      const after = await drafts.files();
      expect(after[file]).not.toContain('wakala');
      await drafts.run(reports, {}, 'draft');
      expect(await drafts.files()).toEqual(after);

      await drafts.edit(file, (text) => text.replace('title: ', 'title: # اسم\n  '));
      await splitSource(id, 'al-mada', { ...command, dryRun: false });
      const edited = await drafts.read(file);
      expect(edited).toContain('title: # اسم\n  ');
      expect(edited).not.toContain('outlet: al-mada');
      expect(edited).toContain('from: مصدر واحد');
    } finally {
      await drafts.remove();
    }
  });

  test('and joining it again is as before', async () => {
    const [into] = await twoBriefs();
    const before = await folder.files();
    await split(into, 'wakala');
    const other = Object.keys(await folder.files()).find(
      (name) => name.endsWith('.mdx') && !(name in before),
    );
    await join(into, [path.join(folder.out, other ?? '')]);
    await split(into, 'wakala');
    expect(Object.keys(await folder.files())).toContain(other);
  });

  test.each([
    ['its own source', '1'],
    ['a number that no source has', '9'],
    ['an outlet that it does not cite', 'agency'],
  ])('refuses %s, and changes nothing', async (_, source) => {
    const [into] = await twoBriefs();
    const before = await folder.files();
    expect(await split(into, source)).toHaveProperty('fault');
    expect(await folder.files()).toEqual(before);
  });
});
