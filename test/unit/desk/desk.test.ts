import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptProposals } from '../../../src/editing/accept-proposals.ts';
import { joinBriefs, splitSource } from '../../../src/ingest/joining/commands.ts';
import { knownEntitiesOf } from '../../../src/ingest/knowledge.ts';
import { readContent } from '../../../src/check/content.ts';
import type { Story } from '../../../src/desk/desk.ts';
import { latestOf, readRunReport } from '../../../src/desk/run-report.ts';
import { type Morning, morning } from './morning.ts';

let day: Morning;
beforeAll(async () => {
  day = await morning();
});
afterAll(() => day.remove());

const stories = async (): Promise<readonly Story[]> => (await day.desk()).desk.stories;
async function story(words: string): Promise<Story> {
  const found = (await stories()).find(({ title }) => title.includes(words));
  if (found === undefined) throw new Error(`no story of ${words}`);
  return found;
}
const outletsOf = ({ sources }: Story): (string | number | undefined)[][] =>
  sources.map(({ outlet, number }) => [outlet.id, number]);

describe('what a run brings to the desk', () => {
  test('the story of most owners stands first, and two outlets of one state are one', async () => {
    const [first, ...rest] = await stories();
    expect(first?.title).toContain('انهيار منجم');
    expect(first?.sources).toHaveLength(3);
    expect(first?.voices).toBe(2);
    expect(rest.every(({ voices }) => voices === 1)).toBe(true);
  });

  test('each source has its article, with all that was read of it, kept and dropped', async () => {
    const { sources } = await story('انهيار منجم');
    for (const { article } of sources) {
      const why = new Set(article?.blocks.map((block) => block.why));
      expect(why).toContain('title');
      expect(why).toContain('paragraph');
      expect(article?.blocks.find(({ text }) => text.startsWith('اقرأ أيضا'))?.kept).toBe(false);
    }
  });

  test('what is asked, and what keeps it from being published', async () => {
    const { desk, blocked } = await day.desk();
    const port = desk.stories.find(({ title }) => title.includes('ميناء'));
    expect(port?.questions.join()).toContain('لا تاريخ نشر');
    expect(blocked.get(port?.id ?? '')?.problems[0]?.message).toContain('publishedAt');
    const wheat = desk.stories.find(({ title }) => title.includes('قمح'));
    expect(wheat?.questions.join()).toContain('غير مسجلة');
    expect(blocked.has(desk.stories[0]?.id ?? '')).toBe(false);
  });

  test('names that no registry has, outlets first, and none of what was refused', async () => {
    const { names, refused } = (await day.desk()).desk;
    expect(names[0]?.request).toMatchObject({ registry: 'outlets', name: 'جريدة بلا سجل' });
    expect(names.map(({ request }) => request.name)).toContain('كريم سو');
    expect(refused.map(({ input }) => path.basename(input))).toEqual(['broken.pdf']);
  });
});

test('a line that was cut off costs itself; of an article that two runs tell the last one counts', () => {
  const line = (status: string, output: string): string =>
    JSON.stringify({
      input: 'a',
      index: 0,
      status,
      output,
      reason: null,
      outletName: null,
      outletSlug: null,
      names: [],
      blocks: [],
    });
  const older = readRunReport(
    `${line('written', 'b.mdx')}\n${line('written', 'c.mdx').slice(0, 40)}\n\n[]\n`,
  );
  expect(older.articles).toHaveLength(1);
  expect(older.damaged).toEqual([2, 4]);
  const newer = readRunReport(line('unchanged', 'b.mdx'));
  expect(latestOf([newer, older]).articles.map(({ status }) => status)).toEqual(['unchanged']);
});

describe('what became of it since', () => {
  test('proposals that were taken in are no proposals', async () => {
    const { id } = await story('شطرنج');
    await acceptProposals(id, [], day.content.directory);
    expect((await story('شطرنج')).brief?.data?.proposed).toBeUndefined();
  });

  test('a source that was split off has its own story, and an article that was joined is in that of the other', async () => {
    const before = await story('انهيار منجم');
    const { content } = await readContent(day.content.directory, day.content.directory);
    const options = {
      directory: path.join(day.content.directory, 'briefs'),
      dryRun: false,
      onWait: () => undefined,
      outlets: knownEntitiesOf(content).outlets,
    };
    const [gone] = before.sources.filter(({ number }) => number === 2);
    await splitSource(before.id, '2', options);
    const after = await stories();
    expect(outletsOf(after.find(({ id }) => id === before.id) ?? before)).toEqual([
      ['daffa', 1],
      ['shashat', 2],
    ]);
    const own = after.find(({ sources }) => sources[0]?.url === gone?.url);
    expect(own?.sources.map(({ article }) => article?.url)).toEqual([gone?.url]);
    expect(own?.isOfRun).toBe(true);

    await joinBriefs(before.id, [own?.id ?? ''], options);
    const again = await stories();
    expect(again.some(({ id }) => id === own?.id)).toBe(false);
    const whole = again.find(({ id }) => id === before.id);
    expect(whole?.sources.every(({ article }) => article !== undefined)).toBe(true);
    expect(whole?.sources).toHaveLength(3);
  });

  test('a brief whose file is gone, and one that cannot be read, are still told', async () => {
    const { id } = await story('جسر');
    const text = await day.read(id);
    await writeFile(day.fileOf(id), text.replace('title:', '<<<<<<< a\ntitle:'));
    expect(await story('جسر')).toMatchObject({ id, state: 'damaged' });
    await rm(day.fileOf(id));
    expect(await story('جسر')).toMatchObject({ id, state: 'gone' });
    await writeFile(day.fileOf(id), text);
  });

  test('a draft of earlier days stands behind those of the run', async () => {
    await day.content.write(
      'briefs/2025/2025-09-24-older.mdx',
      (await day.read('2025-09-24-first')).replace('status: published', 'status: draft\nweight: 9'),
    );
    const all = await stories();
    expect(all.at(-1)).toMatchObject({ id: '2025-09-24-older', isOfRun: false });
    expect(all.some(({ id }) => id === '2025-09-24-first')).toBe(false);
  });
});
