import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decisionCommand, decisionFields, decisionFrom } from '../../../src/desk/decision.ts';
import type { Story } from '../../../src/desk/desk.ts';
import { seenOf } from '../../../src/desk/page/decide.ts';
import { storyPage } from '../../../src/desk/page/words.ts';
import { type AtWork, atWork } from '../../../src/desk/server/desk-pages.ts';
import { createPublishing } from '../../../src/editing/publish-briefs.ts';
import { readContent } from '../../../src/check/content.ts';
import { joinBriefs, splitSource } from '../../../src/ingest/joining/commands.ts';
import { knownEntitiesOf } from '../../../src/ingest/knowledge.ts';
import { type Morning, morning } from './morning.ts';

let day: Morning;
let work: AtWork;
beforeEach(async () => {
  day = await morning();
  const { directory } = day.content;
  work = atWork({
    read: day.desk,
    rest: { faults: [], canWrite: true, site: { name: 'موجز', timeZone: 'UTC' } },
    desktop: {
      directory,
      publishing: createPublishing(directory, directory),
      // As the scripts do it, but for their process: this one has the folder since it ingested.
      run: async (command, [id = '', other = '']) => {
        const options = {
          directory: path.join(directory, 'briefs'),
          dryRun: false,
          onWait: () => undefined,
          outlets: knownEntitiesOf((await readContent(directory, directory)).content).outlets,
        };
        const result =
          command === 'split'
            ? await splitSource(id, other, options)
            : await joinBriefs(id, [other], options);
        return 'fault' in result
          ? { code: 1, output: result.fault }
          : { code: 0, output: result.done.join('\n') };
      },
    },
  });
});
afterEach(() => day.remove());

async function story(words: string): Promise<Story> {
  const { desk } = await day.desk();
  const found = desk.stories.find(({ title }) => title.includes(words));
  if (found === undefined) throw new Error(`no story of ${words}`);
  return found;
}
/** What the form on its page sends. */
async function press(words: string, fields: Record<string, string>) {
  const { id, brief } = await story(words);
  return work.press({ id, seen: seenOf(brief), ...fields }, storyPage(id));
}

describe('a press does what its command does', () => {
  test('publishing leads to the next story that waits, by the order of the desk', async () => {
    const { desk } = await day.desk();
    const [first, second] = desk.stories;
    const result = await press(first?.title ?? '', { act: 'publish' });
    expect(result.told.isFault).toBe(false);
    expect(result.page).toBe(storyPage(second?.id ?? ''));
    expect(await day.read(first?.id ?? '')).toContain('status: published');
  });

  test('one that has faults stays a draft, and says why', async () => {
    const { id } = await story('قمح');
    const { page, told } = await press('قمح', { act: 'publish' });
    expect(page).toBe(storyPage(id));
    expect(told).toMatchObject({ isFault: true });
    expect(told.lines.join()).toContain('وسيلة الإعلام غير معروفة');
    expect(await day.read(id)).toContain('status: draft');
  });

  test('proposals are taken in, one or all, and dropped', async () => {
    const { brief } = await story('منجم');
    const [point] = brief?.data?.proposed?.points ?? [];
    await press('منجم', { act: 'accept', which: 'points:1' });
    const after = (await story('منجم')).brief?.data;
    expect(after?.keyPoints).toEqual([(point as { point: string }).point]); // As ingest writes it.
    await press('منجم', { act: 'drop', which: 'confidence' });
    expect((await story('منجم')).brief?.data).not.toHaveProperty('confidence');
    await press('منجم', { act: 'accept', which: '' });
    const all = (await story('منجم')).brief?.data;
    expect(all).not.toHaveProperty('proposed');
    expect(all?.differs).toHaveLength(1);
  });

  test('a source is split off', async () => {
    const { id } = await story('منجم');
    const split = await press('منجم', { act: 'split', which: '3' });
    expect(split).toMatchObject({ page: storyPage(id), told: { isFault: false } });
    expect((await story('منجم')).sources).toHaveLength(2);
  });

  test('a name is registered, once', async () => {
    const fields = { act: 'register', registry: 'actors', name: 'كريم سو' };
    expect(await work.press(fields, '')).toMatchObject({
      page: 'names.html',
      told: { isFault: false },
    });
    expect(await work.press(fields, '')).toMatchObject({ told: { isFault: true } });
    const { desk, content } = await day.desk();
    expect([...content.actors.values()].map(({ data }) => data.name)).toContain('كريم سو');
    expect(desk.names.some(({ request }) => request.name === 'كريم سو')).toBe(false);
  });
});

describe('a press that the editor did not mean is refused, and nothing is written', () => {
  test('the draft was edited since the page was opened', async () => {
    const { id, brief } = await story('منجم');
    const edited = (await day.read(id)).replace('title: ', 'title: عاجل ');
    await writeFile(day.fileOf(id), edited);
    for (const act of ['publish', 'accept', 'drop', 'split']) {
      const fields = { act, id, seen: seenOf(brief), which: act === 'split' ? '2' : '' };
      const { told } = await work.press(fields, '');
      expect(told.isFault).toBe(true);
      expect(told.lines.join()).toContain('تغيّر الموجز منذ فتحتَ الصفحة');
    }
    expect(await day.read(id)).toBe(edited);
    // The page that comes has what is there now.
    expect(await press('منجم', { act: 'publish' })).toMatchObject({ told: { isFault: false } });
  });

  test('its file was deleted', async () => {
    const { id, brief } = await story('منجم');
    await rm(day.fileOf(id));
    const { told } = await work.press({ act: 'publish', id, seen: seenOf(brief) }, '');
    expect(told.lines.join()).toContain('لم يعد لهذا الموجز ملف');
    expect(await work.page(storyPage(id), undefined)).toContain('لا ملف لهذا الموجز الآن');
  });

  test('the same press twice: the second decides about another text', async () => {
    const { id, brief } = await story('منجم');
    const fields = { act: 'accept', id, which: 'points:1', seen: seenOf(brief) };
    await work.press(fields, '');
    const once = await day.read(id);
    expect(await work.press(fields, '')).toMatchObject({ told: { isFault: true } });
    expect(await day.read(id)).toBe(once);
  });

  test.each([
    { act: 'publish', id: '../../../etc/passwd' },
    { act: 'publish', id: '2025-09-24-first' },
    { act: 'remove', id: 'x' },
    { act: 'accept', which: '../x' },
    { act: 'join', which: '2025-09-24-first' },
    { act: 'split', which: '1' },
    { act: 'split', which: '99' },
    { act: 'split', which: '--briefs=/tmp' },
    { act: 'register', registry: 'actors', name: '../../x' },
    { act: 'register', registry: '../outlets', name: 'كريم سو' },
    {},
  ])('what the desk does not offer: %j', async (fields) => {
    const { id, brief } = await story('منجم');
    const before = await day.read(id);
    const result = await work.press({ id, seen: seenOf(brief), ...fields }, '');
    expect(result).toMatchObject({ page: 'index.html', told: { isFault: true } });
    expect(await day.read(id)).toBe(before);
  });
});

test('what a form sends is read as the decision that made it, and its command is the same', async () => {
  const { desk } = await day.desk();
  const mine = await story('منجم');
  const [name] = desk.names;
  if (name === undefined) throw new Error('no names');
  const decisions = [
    { act: 'accept', story: mine, which: 'points:2' },
    { act: 'accept', story: mine, which: undefined },
    { act: 'drop', story: mine, which: 'differs:1' },
    { act: 'publish', story: mine },
    { act: 'split', story: mine, number: 2 },
    { act: 'register', name },
  ] as const;
  for (const one of decisions) expect(decisionFrom(decisionFields(one), desk)).toEqual(one);
  expect(decisions.map(decisionCommand)).toEqual([
    `npm run accept -- ${mine.id} points:2`,
    `npm run accept -- ${mine.id}`,
    `npm run accept -- ${mine.id} --drop differs:1`,
    `npm run publish -- ${mine.id}`,
    `npm run split -- ${mine.id} 2`,
    `npm run new -- outlet 'جريدة بلا سجل' --ownership unknown --time-zone UTC --rights excerpt --id jarida-bala-sajl`,
  ]);
});
