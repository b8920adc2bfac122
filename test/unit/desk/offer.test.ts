import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { offerOf } from '../../../src/desk/offer.ts';
import { type Morning, morning } from './morning.ts';

let day: Morning;
beforeAll(async () => {
  day = await morning();
});
afterAll(() => day.remove());

test('the run’s drafts in the desk’s order, with sources, differences and questions', async () => {
  const { desk } = await day.desk();
  const { stories, faults } = offerOf(desk, ['وكالة ج: 503 منذ ثلاثة أيام']);
  expect(stories.map(({ id }) => id)).toEqual(desk.stories.map(({ id }) => id));
  const [first] = stories;
  expect(first?.title).toContain('انهيار منجم');
  expect(first?.provenance).toMatch(/^3 مصادر/);
  expect(first?.sources).toHaveLength(3);
  for (const { outlet, title, url } of first?.sources ?? []) {
    expect(outlet).toMatch(/\p{Script=Arabic}/u);
    expect(title).toBeTruthy();
    expect(url).toMatch(/^https?:/);
  }
  expect(first?.differs.join('\n')).toMatch(/^عدد القتلى: .*\(.*\)، .*\(.*\)/m);
  expect(stories.flatMap(({ questions }) => questions).join()).toContain('لا تاريخ نشر');
  expect(faults[0]).toBe('وكالة ج: 503 منذ ثلاثة أيام');
  expect(faults[1]).toMatch(/^broken\.pdf: /);
});

test('what is published by now, or is of another day, is not offered', async () => {
  const { desk } = await day.desk();
  const [first, second] = desk.stories;
  if (first === undefined || second === undefined) throw new Error('no stories');
  const file = day.fileOf(first.id);
  const text = await day.read(first.id);
  await writeFile(file, text.replace('status: draft', 'status: published'));
  const { stories } = offerOf((await day.desk()).desk, []);
  await writeFile(file, text);
  expect(stories.map(({ id }) => id)).not.toContain(first.id);
  const older = { ...desk, stories: [first, { ...second, isOfRun: false }] };
  expect(offerOf(older, []).stories.map(({ id }) => id)).toEqual([first.id]);
});

test('a difference of a form that nobody knows is left out, not guessed at', async () => {
  const { desk } = await day.desk();
  const [first] = desk.stories;
  if (first?.brief?.data === undefined) throw new Error('no stories');
  const data = { ...first.brief.data, proposed: { differs: ['words', { what: 'x' }] } };
  const strange = { ...desk, stories: [{ ...first, brief: { ...first.brief, data } }] };
  expect(offerOf(strange, []).stories[0]?.differs).toEqual([]);
});
