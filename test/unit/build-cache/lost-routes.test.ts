import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLedger, type Ledger } from '../../../src/build-cache/ledger.ts';
import { contentNumbers, refuseLoss } from '../../../src/build-cache/lost-routes.ts';

const TOPICS = 'src/pages/topics/[id].astro';
/** Content of so many files, of which the last are others than at first. */
const content = (files: number, changed = 0): number[] =>
  Array.from({ length: files }, (_, i) => (i < files - changed ? i : i + 1_000_000));
const pages = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `topics/${i}/index.html`);

describe('a route that makes no page any more', () => {
  test.each<[string, number, number[], number[], object, boolean]>([
    ['while nothing else changed is a fault', 36, content(300), content(300), {}, true],
    ['of two pages too', 2, content(300), content(300), {}, true],
    ['of a single page is a list that came to its end', 1, content(300), content(300), {}, false],
    ['when its source is gone was taken out', 36, content(300), content(300), { has: () => false }, false],
    ['by a person’s word is as wished', 36, content(300), content(300), { isAccepted: true }, false],
    ['when its ten pages may go with one brief', 10, content(300), content(300, 1), {}, false],
    ['when one brief cannot have had so many', 11, content(300), content(300, 1), {}, true],
    ['when the topics left all briefs', 36, content(300), content(300, 115), {}, false],
    ['when all briefs are gone', 5000, content(300), content(185), {}, false],
    ['when there is no content at all, which is another folder', 36, content(300), [], {}, true],
    ['when there are only other files', 36, content(300), content(300, 300), {}, false],
    ['when only new ones came', 36, content(300), content(400), {}, true],
    ['when four of three hundred files changed', 50, content(300), content(300, 4), {}, false],
    ['when three of them did', 50, content(300), content(300, 3), {}, true],
    ['in a small site, where one brief is much', 15, content(20), content(19), {}, false],
  ])('%s', (_, count, before, now, other, isRefused) => {
    const project = { content: now, has: () => true, isAccepted: false, ...other };
    const judge = (): void => {
      refuseLoss(TOPICS, pages(count), before, project);
    };
    if (isRefused) expect(judge).toThrow(`all ${count} files of ${TOPICS} (topics/0/index.html`);
    else expect(judge).not.toThrow();
  }); // prettier-ignore

  test('is told by what to do', () => {
    const project = { content: content(300), has: () => true, isAccepted: false };
    expect(() => {
      refuseLoss(TOPICS, pages(36), content(300), project);
    }).toThrow(/0 of 300 files.*MUJAZ_ACCEPT_REMOVALS=1/);
  });
});

describe('in a build', () => {
  let temporary = '';
  beforeEach(async () => {
    temporary = await mkdtemp(path.join(os.tmpdir(), 'mujaz-lost-'));
  });
  afterEach(() => rm(temporary, { recursive: true }));

  const site = { 'index.html': 'src/pages/index.astro', 'a.html': TOPICS, 'b.html': TOPICS };
  const file = (): string => path.join(temporary, 'outputs.json');
  /** @param makers of files, by name; `key` undefined for those that are made every time */
  async function build(makers: Record<string, string>, isAccepted = false, key?: string) {
    const ledger: Ledger = createLedger(file());
    const dist = path.join(temporary, 'dist');
    await mkdir(dist, { recursive: true });
    ledger.open(dist, { content: content(300), has: () => true, isAccepted });
    for (const [name, maker] of Object.entries(makers))
      if (!ledger.claim(name, maker, key)) await writeFile(path.join(dist, name), name);
    ledger.refuseLosses('src/pages/');
    return ledger.close();
  }

  test.each([undefined, 'key'])(
    'nothing is taken away, and at every build it is told again (%s)',
    async (key) => {
      await build(site, false, key);
      for (const isAccepted of [false, false])
        await expect(build({ 'index.html': site['index.html'] }, isAccepted, key)).rejects.toThrow(
          TOPICS,
        );
      expect(await build({ 'index.html': site['index.html'] }, true, key)).toMatchObject({
        removed: 2,
      });
      expect(await build({ 'index.html': site['index.html'] }, false, key)).toMatchObject({
        removed: 0,
      });
    },
  );

  test('pages that another route makes now are not lost, nor those that a person removed', async () => {
    await build(site, false, 'key');
    await build(
      { ...site, 'a.html': 'src/pages/other.astro', 'b.html': 'src/pages/other.astro' },
      false,
      'key',
    );
    await rm(path.join(temporary, 'dist/a.html'));
    await build({ 'index.html': site['index.html'] }, false, 'key');
  });

  test('a file that was touched counts as well: other disks keep other times', async () => {
    await build(site, false, 'key');
    for (const name of ['a.html', 'b.html']) await utimes(path.join(temporary, 'dist', name), 1, 1);
    for (const isAccepted of [false, false])
      await expect(build({ 'index.html': site['index.html'] }, isAccepted, 'key')).rejects.toThrow(
        TOPICS,
      );
    expect(await build({ 'index.html': site['index.html'] }, true)).toMatchObject({ removed: 2 });
  });

  test('what the content was is remembered', async () => {
    await build(site, false, 'key');
    const ledger = createLedger(file());
    const now = { content: content(300, 115), has: () => true, isAccepted: false };
    ledger.open(path.join(temporary, 'dist'), now);
    ledger.claim('index.html', site['index.html'], 'key');
    expect(await ledger.close()).toMatchObject({ removed: 2 });
  });

  test('cards count as pages do, at the end', async () => {
    await build({ ...site, 'a.png': 'cards', 'b.png': 'cards' }, false, 'key');
    await expect(build(site, false, 'key')).rejects.toThrow('all 2 files of cards');
  });

  test('files that nobody asked for come and go', async () => {
    await build({ ...site, 'a.txt': '', 'b.txt': '' }, false, 'key');
    expect(await build(site, false, 'key')).toMatchObject({ removed: 2 });
  });
});

test('the content has a number a file, another one for another name or length', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mujaz-content-'));
  try {
    await mkdir(path.join(folder, 'briefs/2025'), { recursive: true });
    await writeFile(path.join(folder, 'briefs/2025/a.mdx'), 'a');
    const [first] = contentNumbers(folder);
    await writeFile(path.join(folder, 'briefs/2025/b.mdx'), 'a');
    expect(contentNumbers(folder)).toContain(first);
    expect(new Set(contentNumbers(folder)).size).toBe(2);
    await writeFile(path.join(folder, 'briefs/2025/a.mdx'), 'ab');
    expect(contentNumbers(folder)).not.toContain(first);
  } finally {
    await rm(folder, { recursive: true });
  }
});
