/** The open data of a built site keeps its own schema, and says what the pages say. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type indexRecord, jsonSchema, RECORDS } from '../../src/open-data/records.ts';
import { type Built, buildSite } from './build-site.ts';
import type { z } from 'astro/zod';

let built: Built;
beforeAll(async () => {
  built = await buildSite(path.resolve(import.meta.dirname, '../fixtures/site'));
});
afterAll(() => built.remove());

const json = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(built.dist, 'api', name), 'utf8')) as unknown;

test('the index leads to every file, and each keeps its schema', async () => {
  const index: z.infer<typeof indexRecord> = RECORDS.Index.parse(await json('index.json'));
  const local = (address: string): string => new URL(address).pathname.replace('/api/', '');
  for (const page of index.briefs) {
    const { briefs } = RECORDS.Briefs.parse(await json(local(page.url)));
    expect(briefs).toHaveLength(page.items);
  }
  const [first] = RECORDS.Briefs.parse(await json('briefs/2025-02.json')).briefs;
  expect(first).toMatchObject({
    sourcesNote: 'لم نجد في المصدرين خريطة للطريق.',
    differs: [
      { what: 'طول الطريق', values: [{ outlet: 'agency' }, { outlet: 'paper' }], later: 'paper' },
    ],
    sources: [{ alone: [] }, { alone: ['اسم المقاول'] }],
  });
  for (const page of index.statements) {
    const { statements } = RECORDS.Statements.parse(await json(local(page.url)));
    expect(statements).toHaveLength(page.items);
  }
  const { countries } = RECORDS.Countries.parse(await json(local(index.countries)));
  expect(countries.find(({ id }) => id === 'ml')).toMatchObject({ name: 'مالي', briefs: 2 });
  RECORDS.Actors.parse(await json(local(index.actors)));
  RECORDS.Topics.parse(await json(local(index.topics)));
  expect(await json('schema.json')).toEqual(
    JSON.parse(JSON.stringify(jsonSchema('https://mujaz.example/api/schema.json'))),
  );
  const files = (await readdir(path.join(built.dist, 'api'), { recursive: true })).filter((name) =>
    name.endsWith('.json'),
  );
  expect(files).toHaveLength(5 + index.briefs.length + index.statements.length);
});

test('what was said has its place, and drafts are nowhere', async () => {
  const index = RECORDS.Index.parse(await json('index.json'));
  const { statements } = RECORDS.Statements.parse(await json('statements/2025.json'));
  expect(statements).toContainEqual(
    expect.objectContaining({
      text: 'سنفتح الطريق قبل نهاية السنة',
      actor: 'amina-toure',
      url: 'https://mujaz.example/briefs/2025-02-03-road-between-capitals/#q1',
    }),
  );
  expect(statements).toContainEqual({
    brief: '2025-02-03-road-between-capitals',
    url: 'https://mujaz.example/briefs/2025-02-03-road-between-capitals/',
    day: '2025-02-03',
    text: 'الطريق الذي تبنيه شركة الطرق بين مالي والنيجر يُفتح قبل نهاية السنة',
    direct: false,
    verb: 'قالت',
    particle: 'إن',
    speaker: 'أمينة توري',
    role: 'وزيرة النقل',
    actor: 'amina-toure',
    about: ['road-company'],
    paragraph: 1,
  });
  expect(index.briefs.reduce((sum, { items }) => sum + items, 0)).toBe(2);
});

test('robots, news and texts for programs name the site’s own addresses', async () => {
  const text = (name: string): Promise<string> => readFile(path.join(built.dist, name), 'utf8');
  expect(await text('robots.txt')).toContain('Sitemap: https://mujaz.example/sitemap.xml');
  expect(await text('sitemap-news.xml')).toContain('2025-02-03-road-between-capitals');
  expect(await text('llms.txt')).toMatch(/^# الموجز\n\n> /);
});
