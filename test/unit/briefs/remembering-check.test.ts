/** What a check that remembers must not remember: the cases that random edits seldom meet. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHtml } from '../../../src/briefs/body-store.ts';
import { rememberingCheck } from '../../../src/briefs/remembering-check.ts';
import { followContent } from '../../../src/check/followed-content.ts';
import { BRIEF, type ContentFixture, contentFixture } from '../check/content-fixture.ts';

const { MUJAZ_CACHE } = process.env;
const FIRST = 'briefs/2025/2025-09-24-first.mdx';
const MALI = 'name: مالي\nnameEn: Mali\nnameFr: Mali\nregion: sahel\n';
const brief = (words: string): string => BRIEF.replace('نص الموجز.', words);

let content: ContentFixture;
/** Checks again. @returns the brief's HTML, or the messages of its faults */
let html: (...changed: string[]) => Promise<string>;

beforeEach(async () => {
  content = await contentFixture();
  process.env.MUJAZ_CACHE = path.join(content.directory, '.cache');
  const followed = await followContent(content.directory, content.directory);
  const check = rememberingCheck(followed, {
    frontmatter: () => undefined,
    compiled: () => undefined,
    registries: undefined,
  });
  html = async (...changed) => {
    await followed.refresh(changed.map((file) => path.join(content.directory, file)));
    const { compiled, problems } = await check();
    const body = compiled.get('2025-09-24-first');
    return body === undefined
      ? problems.map(({ message }) => message).join()
      : readHtml(body.place);
  };
});
afterEach(async () => {
  if (MUJAZ_CACHE === undefined) delete process.env.MUJAZ_CACHE;
  else process.env.MUJAZ_CACHE = MUJAZ_CACHE;
  await content.remove();
});

test('a fault that a new registry entry mends', async () => {
  await content.write(FIRST, brief('<Quote by="new-actor">نعم</Quote>'));
  expect(await html(FIRST)).toContain('new-actor');
  await content.write('actors/new-actor.yaml', 'kind: person\nname: جديد\nnameEn: New\n');
  expect(await html('actors/new-actor.yaml')).toContain('<figure');
});

test('a name that comes into the registries, and goes again', async () => {
  await content.write(FIRST, brief('في تمبكتو.'));
  expect(await html(FIRST)).not.toContain('<a ');
  await content.write('countries/ml.yaml', `${MALI}aliases: [تمبكتو]\n`);
  expect(await html('countries/ml.yaml')).toContain('<a ');
  await content.write('countries/ml.yaml', MALI);
  expect(await html('countries/ml.yaml')).not.toContain('<a ');
});

test('an outlet that is called after a country, in a brief that is written after it', async () => {
  await content.write(FIRST, brief('وفق وكالة مالي.'));
  expect(await html(FIRST)).toContain('<a ');
  const outlet = 'name: وكالة مالي\nownership: state\ntimeZone: UTC\nrights: full\n';
  await content.write('outlets/mali.yaml', outlet);
  expect(await html('outlets/mali.yaml')).not.toContain('<a ');
  await content.write(FIRST, brief('قالت وكالة مالي.'));
  expect(await html(FIRST)).not.toContain('<a ');
  await rm(path.join(content.directory, 'outlets/mali.yaml'));
  expect(await html('outlets/mali.yaml')).toContain('<a ');
});
