/** What an editor has decided of a brief that is there, no later run decides anew: its status, its proposals, its form. */
import path from 'node:path';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { REPORTS, type Report } from '../../stories/news.ts';
import { type NewsFolder, newsFolder } from '../news-folder.ts';

let folder: NewsFolder;
beforeEach(async () => {
  folder = await newsFolder();
});
afterEach(() => folder.remove());

const [WHEAT] = REPORTS.filter(({ id }) => id === 'wheat') as [Report]; // It is there: news.ts.
const CORRECTED: Report = { ...WHEAT, body: WHEAT.body.replace('241', '243') };
const BRIDGE = REPORTS.filter(({ id }) => /^bridge-\d$/.test(id));

const STATUSES = ['draft', 'published'] as const;
const other = (status: 'draft' | 'published') => (status === 'draft' ? 'published' : 'draft');

describe.each(STATUSES)('a brief that is %s', (status) => {
  test('is as it was when the same article comes with another status', async () => {
    await folder.run([WHEAT, ...BRIDGE], {}, status);
    const before = await folder.files();
    const lines = await folder.run([WHEAT, ...BRIDGE], {}, other(status));
    expect(await folder.files()).toEqual(before);
    expect([...lines.values()].map((line) => line.status)).not.toContain('updated');
  });

  test('keeps its status when its outlet corrects the text', async () => {
    await folder.run([WHEAT], {}, status);
    const line = (await folder.run([CORRECTED], {}, other(status))).get('wheat');
    expect(line?.status).toBe('updated');
    const text = await folder.read(path.relative(folder.out, line?.output ?? ''));
    expect(text).toContain('243');
    expect(text).toContain(`status: ${status}\n`);
    expect(/^proposed:/m.test(text)).toBe(status === 'draft');
  });

  test('comes back with it when it was deleted and is restored', async () => {
    const first = (await folder.run(BRIDGE, {}, status)).get('bridge-1');
    const file = first?.output ?? '';
    await rm(file);
    await folder.run(BRIDGE, {}, other(status), { restore: true });
    expect(await folder.read(path.relative(folder.out, file))).toContain(`status: ${status}\n`);
  });

  test('takes a later source in, and keeps it', async () => {
    const [first, ...later] = BRIDGE;
    if (first === undefined) throw new Error('no report');
    const file = (await folder.run([first], {}, status)).get(first.id)?.output ?? '';
    await folder.run(later, {}, other(status));
    const text = await folder.read(path.relative(folder.out, file));
    expect(text).toContain('outlet: al-mada');
    expect(text).toContain(`status: ${status}\n`);
    expect(/^proposed:/m.test(text)).toBe(status === 'draft');
  });
});

test('a text that an editor would be asked about is not written over one that is published', async () => {
  const first = (await folder.run([WHEAT])).get('wheat');
  const before = await folder.files();
  const line = (await folder.run([CORRECTED], { title: '' })).get('wheat');
  const file = path.relative(folder.out, first?.output ?? '');
  expect(await folder.read(file)).toBe(before[file]);
  if (line?.output === first?.output) expect(line?.status).toBe('unchanged');
});

describe('--form', () => {
  const LONG: Report = { ...WHEAT, body: REPORTS.map(({ body }) => body).join('\n\n') };
  const FORMS = ['brief', 'full'] as const;

  test.each(FORMS)(
    '%s holds for new briefs; those of before keep theirs, and are told',
    async (form) => {
      const [first, second] =
        form === 'brief' ? (['brief', undefined] as const) : ([undefined, 'brief'] as const);
      const asked = (one: 'brief' | undefined) => (one === undefined ? {} : { form: one });
      await folder.run([LONG], {}, 'published', asked(first));
      const before = await folder.files();
      const line = (await folder.run([LONG], {}, 'published', asked(second))).get('wheat');
      const after = await folder.files();
      expect(line?.status).toBe('unchanged');
      expect(line?.reason).toContain('--form');
      for (const [name, text] of Object.entries(before))
        if (name.endsWith('.mdx')) expect(after[name]).toBe(text);
      const again = (await folder.run([LONG], {}, 'published', asked(first))).get('wheat');
      expect(again?.status).toBe('unchanged');
      expect(again?.reason).toBeNull();
    },
  );
});
