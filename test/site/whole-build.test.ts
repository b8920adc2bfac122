/** A build that was not made whole, of all collections, never exits 0. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildInto } from './build-site.ts';
import { change, copyProject } from './project-copy.ts';

const FIXTURE = path.resolve(import.meta.dirname, '../fixtures/site');
const CONFIG = 'src/content.config.ts';

let work: string;
beforeAll(async () => {
  work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-whole-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

test.each([
  [
    'a collection that content.config.ts does not declare',
    CONFIG,
    /^ {2}topics: defineCollection.*$/m,
    '',
    'not loaded: topics',
  ],
  [
    'a collection that another loader fills',
    CONFIG,
    "contentLoader('outlets')",
    '() => []',
    'not loaded: outlets',
  ],
  [
    'a content.config.ts that cannot be loaded',
    CONFIG,
    'export const collections = {',
    "throw new Error('broken');\nexport const collections = {",
    'broken',
  ],
  [
    'a content.config.ts that is not there',
    CONFIG,
    'export const collections',
    'const collections',
    'not loaded: briefs, countries, actors, outlets, topics',
  ],
  [
    'a loader that never ends, while nothing is left to do',
    'src/briefs/loader.ts',
    'const content = await contentOfRun(collection);',
    "const content = await contentOfRun(collection);\n      if (collection === 'topics') await new Promise(() => {});",
    'The build ended before it was done',
  ],
])('%s: exit code 1, and what is wrong', async (_name, file, from, to, message) => {
  const project = await mkdtemp(path.join(work, 'case-'));
  await rm(project, { recursive: true });
  await copyProject(project);
  const [content, dist, cache] = ['content', 'dist', 'cache'].map((name) =>
    path.join(project, name),
  ) as [string, string, string];
  await cp(FIXTURE, content, { recursive: true });
  await change(project, file, from, to);
  const { code, output } = await buildInto({ project, dist, cache }, content);
  expect(code, output).toBe(1);
  expect(output).toContain(message);
});
