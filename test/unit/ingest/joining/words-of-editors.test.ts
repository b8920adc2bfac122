/** What an editor wrote or accepted of a source goes with it, or is kept and told; nothing comes out published. */
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acceptProposals } from '../../../../src/editing/accept-proposals.ts';
import { joinBriefs, splitSource } from '../../../../src/ingest/joining/commands.ts';
import { joinedFile, listJoined } from '../../../../src/ingest/store/joined-briefs.ts';
import { type Report, REPORTS } from '../../stories/news.ts';
import { type NewsFolder, newsFolder } from '../news-folder.ts';

let folder: NewsFolder;
beforeEach(async () => {
  folder = await newsFolder();
});
afterEach(() => folder.remove());

const pick = (...ids: string[]): Report[] => REPORTS.filter(({ id }) => ids.includes(id));
const options = (dryRun = false) => ({
  directory: folder.out,
  dryRun,
  onWait: () => undefined,
  outlets: folder.outlets,
});
const join = (into: string, ...others: string[]) => joinBriefs(into, others, options());
const split = (brief: string, source: string) => splitSource(brief, source, options());
const said = (joined: Awaited<ReturnType<typeof split>>): string =>
  'done' in joined ? joined.done.join('\n') : `refused: ${joined.fault}`;

async function briefsWith(word: string): Promise<string[]> {
  const files = Object.entries(await folder.files());
  return files
    .filter(([name, text]) => name.endsWith('.mdx') && text.includes(word))
    .map(([n]) => n);
}
async function run(reports: readonly Report[], status: 'draft' | 'published' = 'draft') {
  const lines = await folder.run(reports, {}, status);
  return (id: string): string => path.relative(folder.out, lines.get(id)?.output ?? '');
}
const idOf = (file: string): string => path.basename(file, '.mdx');
const url = (outlet: string, id: string): string => `https://${outlet}.example/news/${id}`;

describe('an accepted line of what a source alone says', () => {
  const SAID = 'أجلت فرق الإنقاذ 40 شخصا من قرية قريبة';
  // The agency tells what the others do not.
  const bridge = pick('bridge-1', 'bridge-2', 'bridge-3').map((report) =>
    report.id === 'bridge-3' ? { ...report, body: `${report.body} و${SAID}.` } : report,
  );
  const edited = (text: string): string => text.replace(`و${SAID}`, `كلام المحرر ${SAID}`);

  test('goes with the source, as the editor wrote it', async () => {
    const file = (await run(bridge))('bridge-1');
    expect(
      await acceptProposals(idOf(file), [{ kind: 'alone' }], path.dirname(folder.out)),
    ).toHaveProperty('file');
    await folder.edit(file, edited);
    expect(await briefsWith('كلام المحرر')).toEqual([file]);
    await split(idOf(file), 'wakala');
    const [own = ''] = await briefsWith('كلام المحرر');
    expect(own).not.toBe(file);
    expect(await folder.read(own)).toMatch(/^title: بلا ضحايا/m);
    expect(await folder.problems()).toEqual([]);
    // And back.
    await join(idOf(file), idOf(own));
    expect(await briefsWith('كلام المحرر')).toEqual([file]);
  });

  test('survives where the text of the report is lost', async () => {
    const file = (await run(bridge))('bridge-1');
    await acceptProposals(idOf(file), [{ kind: 'alone' }], path.dirname(folder.out));
    await folder.edit(file, edited);
    const { rm } = await import('node:fs/promises');
    await rm(path.join(folder.out, '.joined'), { recursive: true });
    await split(idOf(file), 'wakala');
    expect(await briefsWith('كلام المحرر')).toHaveLength(1);
    expect(await briefsWith('كلام المحرر')).not.toContain(file);
  });
});

describe('a difference', () => {
  const DIFFERS =
    'differs:\n  - what: وقت الانهيار بكلام المحرر\n    values:\n      - { source: al-ufuq, value: الفجر }\n      - { source: wakala, value: الضحى }\n    later: wakala\n';

  test('goes where one side of it leaves; the brief as it was is kept, and that is told', async () => {
    const file = (await run(pick('bridge-1', 'bridge-2', 'bridge-3'), 'published'))('bridge-1');
    await folder.edit(file, (text) => text.replace('sources:', `${DIFFERS}sources:`));
    const before = await folder.read(file);
    const told = said(await split(idOf(file), 'wakala'));
    expect(await folder.read(file)).not.toContain('differs');
    expect(told).toContain('أين تختلف المصادر');
    const kept = /\S+before-split\S+\.txt/.exec(told)?.[0] ?? '';
    expect(await folder.read(path.relative(folder.out, kept))).toBe(before);
    expect(await folder.problems()).toEqual([]);
  });

  test('stays with those that are left, where two differ still', async () => {
    const file = (await run(pick('bridge-1', 'bridge-2', 'bridge-3'), 'published'))('bridge-1');
    const third = DIFFERS.replace(
      '    later',
      '      - { source: al-mada, value: الليل }\n    later',
    );
    await folder.edit(file, (text) => text.replace('sources:', `${third}sources:`));
    await split(idOf(file), 'wakala');
    const text = await folder.read(file);
    expect(text).toContain('بكلام المحرر');
    expect(text).not.toContain('wakala');
    expect(await folder.problems()).toEqual([]);
  });
});

describe('a source has one brief', () => {
  test('a brief that comes back leaves out what has left it since', async () => {
    const file = await run(REPORTS);
    const [chess, bridge] = [file('chess-1'), file('bridge-1')];
    await join(idOf(chess), idOf(bridge));
    await split(idOf(chess), url('wakala', 'bridge-3'));
    await split(idOf(chess), url('al-ufuq', 'bridge-1'));
    for (const [outlet, id] of [
      ['wakala', 'bridge-3'],
      ['al-mada', 'bridge-2'],
      ['al-ufuq', 'bridge-1'],
    ] as const)
      expect(await briefsWith(`url: ${url(outlet, id)}\n`), id).toHaveLength(1);
    // And later runs keep it so.
    const before = await folder.files();
    await run(REPORTS);
    expect(await folder.files()).toEqual(before);
  });

  test('a name of before goes, where a brief has it again', async () => {
    const file = await run(REPORTS, 'published');
    const [chess, bridge, blame] = ['chess-1', 'bridge-1', 'bridge-blame'].map((id) =>
      idOf(file(id)),
    ) as [string, string, string]; // Three ids.
    await join(bridge, blame);
    await join(chess, bridge);
    await split(chess, url('al-mada', 'bridge-blame'));
    await split(chess, url('al-ufuq', 'bridge-1'));
    expect(await folder.problems()).toEqual([]);
    expect(await briefsWith('formerly')).toEqual([]);
  });
});

describe('published by nobody', () => {
  test('a report that a published run brought to a draft comes out as one', async () => {
    const file = (await run(pick('bridge-1')))('bridge-1');
    await run(pick('bridge-2', 'bridge-3'), 'published');
    await split(idOf(file), 'wakala');
    for (const [name, text] of Object.entries(await folder.files()))
      if (!/ingest|-first/.test(name)) expect(text, name).toContain('status: draft');
  });

  test('nor does it where the brief has become a draft since', async () => {
    const file = (await run(pick('bridge-1', 'bridge-2', 'bridge-3'), 'published'))('bridge-1');
    await folder.edit(file, (text) => text.replace('status: published', 'status: draft'));
    expect(said(await split(idOf(file), 'wakala'))).toContain('فهو مسودة');
    expect(await briefsWith('status: published')).toEqual(['2025/2025-09-24-first.mdx']);
  });
});

describe('a join by hand', () => {
  test('tells a draft what the report says alone, and renews the rest', async () => {
    const file = await run(REPORTS);
    const bridge = file('bridge-1');
    const told = said(await join(idOf(bridge), idOf(file('wheat'))));
    const text = await folder.read(bridge);
    expect(text).toMatch(/source: al-ufuq\n +line: .*180/);
    expect(told).toContain('يقول al-ufuq وحده');
    expect(text).not.toContain('من مصدر واحد');
    // «إن <Said>السعر …</Said>.»: as the page prints it.
    expect(text).toContain('line: وقال تجار إن السعر بلغ 241 دولارًا للطن.');
  });

  test('tells the editor of a published one, and changes nothing else of it', async () => {
    const file = await run(REPORTS, 'published');
    const told = said(await join(idOf(file('bridge-1')), idOf(file('wheat'))));
    expect(told).toContain('يقول al-ufuq وحده');
    expect(await folder.read(file('bridge-1'))).not.toContain('proposed');
  });

  test('of several that was broken off is repeated', async () => {
    const file = await run(REPORTS);
    const ids = ['bridge-1', 'bridge-blame', 'wheat'].map((id) => idOf(file(id))) as [
      string,
      string,
      string,
    ]; // Three ids.
    await join(ids[0], ids[1]);
    expect(said(await join(...ids))).toContain('مضموم');
    expect(await folder.read(file('bridge-1'))).toContain(url('al-ufuq', 'wheat'));
  });

  test('tried only says so', async () => {
    const file = await run(REPORTS);
    const tried = await joinBriefs(idOf(file('bridge-1')), [idOf(file('wheat'))], options(true));
    expect(said(tried)).toContain('لم يُكتب شيء');
  });
});

describe('a brief that an editor has published', () => {
  /** Published with no other change, but that its proposals are decided. */
  async function published(): Promise<string> {
    const file = (await run(pick('bridge-1')))('bridge-1');
    await folder.edit(file, (text) =>
      text.replace('status: draft', 'status: published').replace(/^proposed:\n(?: .*\n)*/m, ''),
    );
    return file;
  }

  test('gets no source by itself; the report says how to add it, and that adds it', async () => {
    const file = await published();
    const before = await folder.read(file);
    const lines = await folder.run(pick('bridge-1', 'bridge-3'), {}, 'published');
    expect(await folder.read(file)).toBe(before);
    const [, id = '', name = ''] =
      /npm run join -- (\S+) ([^\s)]+)/.exec(lines.get('bridge-3')?.reason ?? '') ?? [];
    expect(said(await join(id, name))).toContain('أضيف wakala');
    expect(await folder.read(file)).toContain(url('wakala', 'bridge-3'));
    expect(said(await join(id, name))).toContain('من قبل');
    const added = await folder.files();
    await run(REPORTS.filter(({ id: one }) => one.startsWith('bridge-')));
    expect(await folder.read(file)).toBe(added[file]);
    await split(id, 'wakala');
    expect(await folder.read(file)).toBe(before);
    expect(await folder.problems()).toEqual([]);
  });
});

describe('what is kept and cannot be read', () => {
  test('is named, and nothing is split', async () => {
    const file = (await run(pick('bridge-1', 'bridge-2', 'bridge-3')))('bridge-1');
    for (const name of await listJoined(folder.out))
      await folder.edit(
        path.relative(folder.out, joinedFile(folder.out, name)),
        (text) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> other\n`,
      );
    const before = await folder.files();
    expect(said(await split(idOf(file), 'wakala'))).toMatch(/refused: .*\.joined\/.*\.txt:1: /);
    expect(await folder.files()).toEqual(before);
    expect((await folder.problems()).some((one) => one.includes('.joined/'))).toBe(true);
  });
});
