/** What an editor is shown while something has a fault. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rememberingCheck } from '../../../src/briefs/remembering-check.ts';
import { NO_CONTENT, soundContent, type SoundContent } from '../../../src/briefs/sound-content.ts';
import { followContent } from '../../../src/check/followed-content.ts';
import { BRIEF, type ContentFixture, contentFixture } from '../check/content-fixture.ts';

const { MUJAZ_CACHE } = process.env;
const FIRST = 'briefs/2025/2025-09-24-first.mdx';
const ID = '2025-09-24-first';
const LAVROV = 'actors/sergey-lavrov.yaml';
const lavrov = (more: string): string =>
  `kind: person\nname: سيرغي لافروف\nnameEn: Sergey Lavrov\n${more}`;

let content: ContentFixture;
/** Checks again what changed. */
let look: (...changed: string[]) => Promise<SoundContent>;

const open = async (before = NO_CONTENT): Promise<void> => {
  const followed = await followContent(content.directory, content.directory);
  const check = rememberingCheck(followed, {
    frontmatter: () => undefined,
    compiled: () => undefined,
    registries: undefined,
  });
  let shown = before;
  let last: Awaited<ReturnType<typeof check>> | undefined;
  look = async (...changed) => {
    await followed.refresh(changed.map((file) => path.join(content.directory, file)));
    const checked = await check();
    shown = soundContent(checked, shown, last);
    last = checked;
    return shown;
  };
};
beforeEach(async () => {
  content = await contentFixture();
  process.env.MUJAZ_CACHE = path.join(content.directory, '.cache');
  await open();
});
afterEach(async () => {
  if (MUJAZ_CACHE === undefined) delete process.env.MUJAZ_CACHE;
  else process.env.MUJAZ_CACHE = MUJAZ_CACHE;
  await content.remove();
});

test.each([
  ['an id that is none', BRIEF.replace('[ml]', '[mx]')],
  ['broken YAML', BRIEF.replace('title: عنوان', 'title: "')],
  ['no frontmatter', 'نص'],
  ['a fault in the text', `${BRIEF}\n{x}\n`],
])('%s: the brief stays as it was, as the same content; mended, it is new', async (_name, text) => {
  const before = await look();
  await content.write(FIRST, text);
  expect(await look(FIRST)).toBe(before);
  await content.write(FIRST, BRIEF.replace('title: عنوان', 'title: آخر'));
  const after = await look(FIRST);
  expect(after.briefs.get(ID)?.data.title).toBe('آخر');
});

test('a brief with a fault that was never sound is left out; one that is removed goes', async () => {
  await content.write('briefs/2025/2025-09-25-new.mdx', BRIEF.replace('[ml]', '[mx]'));
  expect([...(await look('briefs/2025/2025-09-25-new.mdx')).briefs.keys()]).toEqual([ID]);
  await rm(path.join(content.directory, FIRST));
  expect((await look(FIRST)).briefs.size).toBe(0);
});

test('a registry entry that is removed stays while it is named, with the country that it names', async () => {
  await content.write(
    'countries/ru.yaml',
    'name: روسيا\nnameEn: Russia\nnameFr: Russie\nregion: europe\n',
  );
  await content.write(LAVROV, lavrov('country: ru\n'));
  const before = await look('countries', LAVROV);
  for (const file of ['countries/ru.yaml', LAVROV]) await rm(path.join(content.directory, file));
  expect(await look('countries/ru.yaml', LAVROV)).toBe(before);
  // Nobody names it any more.
  await content.write(FIRST, BRIEF.replace('[sergey-lavrov]', '[]'));
  const { briefs, registries } = await look(FIRST);
  expect(briefs.get(ID)?.data.actors).toEqual([]);
  expect([...registries.actors.keys()]).toEqual([]);
  expect([...registries.countries.keys()]).toEqual(['ml']);
});

test('a registry entry with a fault stays as it was, named or not', async () => {
  await content.write('actors/nobody.yaml', lavrov(''));
  const before = await look('actors/nobody.yaml');
  await content.write('actors/nobody.yaml', 'kind: nothing\n');
  expect(await look('actors/nobody.yaml')).toBe(before);
  await rm(path.join(content.directory, 'actors/nobody.yaml'));
  expect([...(await look('actors/nobody.yaml')).registries.actors.keys()]).toEqual([
    'sergey-lavrov',
  ]);
});

test('a brief that comes to name an entry which cannot be read stays as it was', async () => {
  const before = await look();
  await content.write('actors/other.yaml', 'kind: nothing\n');
  await content.write(FIRST, BRIEF.replace('[sergey-lavrov]', '[other]'));
  expect(await look('actors/other.yaml', FIRST)).toBe(before);
});

test('an actor that stays as it was keeps its country, though that be removed meanwhile', async () => {
  await content.write(
    'countries/ru.yaml',
    'name: روسيا\nnameEn: Russia\nnameFr: Russie\nregion: europe\n',
  );
  await content.write(LAVROV, lavrov('country: ru\n'));
  const before = await look('countries', LAVROV);
  await content.write(LAVROV, 'kind: nothing\n');
  await rm(path.join(content.directory, 'countries/ru.yaml'));
  expect(await look('countries/ru.yaml', LAVROV)).toBe(before);
});

test('a brief that names an entry which cannot be read, and never could, is left out', async () => {
  await content.write(LAVROV, 'kind: nothing\n');
  const { briefs, registries } = await look(LAVROV);
  expect([briefs.size, registries.actors.size]).toEqual([0, 0]);
});

test('what an earlier run showed is shown, where its file has a fault now', async () => {
  const before = await look();
  await content.write(FIRST, BRIEF.replace('title: عنوان', 'title: "'));
  await rm(path.join(content.directory, LAVROV));
  await open(before);
  const after = await look();
  expect(after.briefs.get(ID)?.data.title).toBe('عنوان');
  expect([...after.registries.actors.keys()]).toEqual(['sergey-lavrov']);
});

test('drafts without a day or a source have no page, and are listed', async () => {
  const draft = BRIEF.replace('status: published', 'status: draft').replace(/publishedAt.*\n/, '');
  await content.write('briefs/undated/undated-x.mdx', draft);
  const { briefs, incomplete } = await look('briefs/undated');
  expect(briefs.size).toBe(1);
  expect(incomplete).toEqual([{ title: 'عنوان', file: 'briefs/undated/undated-x.mdx' }]);
});
