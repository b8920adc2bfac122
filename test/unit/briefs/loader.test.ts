/** However Astro calls the loaders, none waits for another, and all fill their stores from one reading. */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sealBriefStore } from '../../../src/briefs/brief-store.ts';
import { contentLoader } from '../../../src/briefs/loader.ts';
import { COLLECTIONS, type CollectionName } from '../../../src/check/content-files.ts';
import { BRIEF, type ContentFixture, contentFixture } from '../check/content-fixture.ts';
import { type MemoryContext, memoryContext } from './memory-context.ts';

const { MUJAZ_CACHE, MUJAZ_CONTENT } = process.env;
let content: ContentFixture;

beforeEach(async () => {
  content = await contentFixture();
  process.env.MUJAZ_CONTENT = content.directory;
  process.env.MUJAZ_CACHE = path.join(content.directory, '.cache');
});
afterEach(async () => {
  for (const [name, value] of Object.entries({ MUJAZ_CACHE, MUJAZ_CONTENT }))
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  await content.remove();
});

const load = (name: CollectionName, memory: MemoryContext): Promise<void> =>
  contentLoader(name).load(memory.context);
const idsOf = (memory: MemoryContext): string[] => [...memory.entries.keys()];
const EXPECTED: Record<CollectionName, string[]> = {
  briefs: ['2025-09-24-first'],
  countries: ['ml'],
  actors: ['sergey-lavrov'],
  outlets: ['agency'],
  topics: ['diplomacy'],
};

test.each([
  ['in their order', COLLECTIONS],
  ['in another order', COLLECTIONS.toReversed()],
])('called one after the other, %s', async (_order, names) => {
  for (const name of names) {
    const memory = memoryContext();
    await load(name, memory);
    expect(idsOf(memory)).toEqual(EXPECTED[name]);
  }
});

test('called all at once', async () => {
  const memories = COLLECTIONS.map(() => memoryContext());
  await Promise.all(COLLECTIONS.map((name, i) => load(name, memories[i] ?? memoryContext())));
  expect(memories.map(idsOf)).toEqual(COLLECTIONS.map((name) => EXPECTED[name]));
});

test.each(COLLECTIONS)(
  'only that of %s is called, twice: it reads what changed in between',
  async (name) => {
    const memory = memoryContext();
    await load(name, memory);
    expect(idsOf(memory)).toEqual(EXPECTED[name]);
    const second = name === 'briefs' ? 'briefs/2025/2025-09-25-second.mdx' : undefined;
    if (second !== undefined) {
      await content.write(second, BRIEF);
      await load(name, memory);
      expect(idsOf(memory)).toEqual([...EXPECTED.briefs, '2025-09-25-second']);
      expect(memory.log.join('\n')).toContain('1 of 2 bodies are to be compiled');
      await rm(path.join(content.directory, second));
      await load(name, memory);
      expect(idsOf(memory)).toEqual(EXPECTED.briefs);
    } else {
      await rm(path.join(content.directory, name), { recursive: true });
      await load(name, memory);
      expect(idsOf(memory)).toEqual([]);
    }
  },
);

test('a fault in a brief is an error of the briefs alone', async () => {
  await writeFile(
    path.join(content.directory, 'briefs/2025/2025-09-24-first.mdx'),
    `${BRIEF}\n{x}\n`,
  );
  const memory = memoryContext();
  await expect(load('briefs', memory)).rejects.toThrow('2025-09-24-first.mdx:15:1');
  await expect(load('countries', memoryContext())).resolves.toBeUndefined();
});

test('bodies are compiled again after a change of the registries, and only those that may name what changed', async () => {
  const text = (words: string): string => BRIEF.replace('نص الموجز.', words);
  await content.write('briefs/2025/2025-09-24-first.mdx', text('في تمبكتو.'));
  await content.write('briefs/2025/2025-09-25-second.mdx', text('هنا.'));
  const memory = memoryContext();
  await load('briefs', memory);
  const mali = 'name: مالي\nnameEn: Mali\nnameFr: Mali\nregion: sahel\n';
  await content.write('countries/ml.yaml', `${mali}aliases: [تمبكتو]\n`);
  const next = memoryContext(memory);
  await load('briefs', next);
  expect(next.log.join('\n')).toContain('1 of 2 bodies');
  const again = memoryContext(next);
  await load('briefs', again);
  expect(again.log.join('\n')).toContain('0 of 2 bodies');
  // What is remembered of the registries is not what was left there: nothing of the store is taken over.
  again.context.meta.set('registries', '{"countries":');
  const last = memoryContext(again);
  await load('briefs', last);
  expect(last.log.join('\n')).toContain('2 of 2 bodies');
});

test('a store in which a word is another than was left there is filled anew', async () => {
  const memory = memoryContext();
  await load('briefs', memory);
  const [id = ''] = idsOf(memory);
  const entry = memory.entries.get(id);
  memory.entries.set(id, { ...entry, id, data: { ...entry?.data, title: 'عنوان آخر' } });
  const next = memoryContext(memory);
  await load('briefs', next);
  expect(next.log.join('\n')).toContain('not as it was left');
  expect(next.entries.get(id)?.data).toEqual(entry?.data);
});

test('a brief that lies in another folder now is known by its text, and has its new place', async () => {
  const memory = memoryContext();
  await load('briefs', memory);
  const [id = ''] = idsOf(memory);
  const entry = memory.entries.get(id);
  memory.entries.set(id, { ...entry, id, data: entry?.data ?? {}, filePath: 'elsewhere/x.mdx' });
  memory.context.meta.delete('seal');
  const { store, meta } = memory.context;
  sealBriefStore({ store, meta });
  await load('briefs', memoryContext(memory));
  expect(memory.entries.get(id)?.filePath).toBe(entry?.filePath);
});
