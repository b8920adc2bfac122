/** A source of which `.joined/` has nothing: what can be done is done, and the rest is said. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { splitSource } from '../../../../src/ingest/joining/commands.ts';
import { type Report, REPORTS } from '../../stories/news.ts';
import { type NewsFolder, newsFolder } from '../news-folder.ts';

let folder: NewsFolder;
beforeEach(async () => {
  folder = await newsFolder();
});
afterEach(() => folder.remove());

const split = (brief: string, source: string) =>
  splitSource(brief, source, {
    directory: folder.out,
    dryRun: false,
    onWait: () => undefined,
    outlets: folder.outlets,
  });
const pick = (...ids: string[]): Report[] => REPORTS.filter(({ id }) => ids.includes(id));
const said = (joined: Awaited<ReturnType<typeof split>>): string =>
  'done' in joined ? joined.done.join('\n') : `refused: ${joined.fault}`;
/** The files that came, without those of the ledger. */
const added = (after: Record<string, string>, before: Record<string, string>): string[] =>
  Object.keys(after).filter((name) => !(name in before));

describe('typed by an editor into a brief that ingest never saw', () => {
  const FILE = '2025/2025-09-24-first.mdx';
  beforeEach(() =>
    folder.edit(FILE, (text) =>
      text.replace(
        '/1 }',
        '/1 }\n  - { outlet: al-ufuq, url: https://al-ufuq.example/news/wheat }',
      ),
    ),
  );

  test('leaves the brief, and becomes a draft of what the list tells', async () => {
    const before = await folder.files();
    const text = said(await split('2025-09-24-first', 'al-ufuq'));
    const after = await folder.files();
    const [draft = ''] = added(after, before).filter((name) => name.endsWith('.mdx'));
    expect(after[FILE]).not.toContain('al-ufuq');
    expect(after[draft]).toContain('status: draft');
    expect(after[draft]).toContain('url: https://al-ufuq.example/news/wheat');
    expect(text).toContain('غير محفوظ في .joined');
    expect(text).toContain('(الوسيلة، الرابط) لا غير');
    expect(text).toContain('احفظ صفحتها من https://al-ufuq.example/news/wheat');
    expect(await folder.problems()).toEqual([]);
  });

  test('and the article, given to ingest, is written into that draft, whatever its headline', async () => {
    const before = await folder.files();
    await split('2025-09-24-first', 'al-ufuq');
    const [draft = ''] = added(await folder.files(), before).filter((n) => n.endsWith('.mdx'));
    const line = (await folder.run(pick('wheat'))).get('wheat');
    expect(line).toMatchObject({ status: 'updated' });
    const name = path.relative(folder.out, line?.output ?? '');
    expect(await folder.read(name)).toContain('اشترت هيئة السلع التموينية');
    const files = Object.keys(await folder.files());
    expect(files.filter((one) => one.endsWith('.mdx'))).toHaveLength(2);
    expect(draft).toMatch(/^undated\//);
    expect(files.includes(draft)).toBe(false);
  });

  test('but never over what an editor has made of the draft', async () => {
    const before = await folder.files();
    await split('2025-09-24-first', 'al-ufuq');
    const [draft = ''] = added(await folder.files(), before).filter((n) => n.endsWith('.mdx'));
    await folder.edit(draft, (text) => `${text}\nكتب المحرر هذا.\n`);
    const line = (await folder.run(pick('wheat'))).get('wheat');
    expect(line).toMatchObject({ status: 'unchanged', output: path.join(folder.out, draft) });
    expect(await folder.read(draft)).toContain('كتب المحرر هذا.');
  });
});

describe('joined by ingest', () => {
  const BRIDGE = ['bridge-1', 'bridge-2', 'bridge-3'];
  let brief = '';
  beforeEach(async () => {
    const lines = await folder.run(pick(...BRIDGE));
    brief = path.relative(folder.out, lines.get('bridge-1')?.output ?? '');
  });
  const id = (): string => path.basename(brief, '.mdx');

  test('its text lost: the same article given again gets it back, and is not joined again', async () => {
    await rm(path.join(folder.out, '.joined'), { recursive: true });
    const text = said(await split(id(), 'wakala'));
    expect(text).toContain('(العنوان، الوسيلة، الرابط، تاريخ النشر) لا غير');
    expect(await folder.read(brief)).not.toContain('wakala');
    const lines = await folder.run(pick(...BRIDGE));
    const own = lines.get('bridge-3');
    expect(own?.status).toBe('updated');
    expect(path.relative(folder.out, own?.output ?? '')).not.toBe(brief);
    expect(await folder.read(path.relative(folder.out, own?.output ?? ''))).toContain(
      'من غير ضحايا',
    );
    expect(await folder.read(brief)).not.toContain('wakala');
    const files = await folder.files();
    await folder.run(pick(...BRIDGE));
    expect(await folder.files()).toEqual(files);
    expect(await folder.problems()).toEqual([]);
  });

  test('the ledger lost: its text is found where it lies', async () => {
    await folder.edit('.ingest.jsonl', () => '');
    expect(said(await split(id(), 'wakala'))).toContain('وعاد موجزه');
    const texts = Object.values(await folder.files());
    expect(texts.some((text) => /^title: بلا ضحايا/m.test(text))).toBe(true);
    expect(await folder.read(brief)).not.toContain('wakala');
  });
});
