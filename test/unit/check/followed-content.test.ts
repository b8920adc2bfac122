/** Content that follows the disk is, after any edit, what a fresh reading of the folder finds. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCompiler } from '../../../src/briefs/compiler.ts';
import type { CompiledBody } from '../../../src/briefs/compiler.ts';
import { NO_CONTENT, soundContent } from '../../../src/briefs/sound-content.ts';
import { rememberingCheck } from '../../../src/briefs/remembering-check.ts';
import { type CheckedContent, checkAndCompile } from '../../../src/check/check-content.ts';
import { followContent } from '../../../src/check/followed-content.ts';
import { BRIEF, type ContentFixture, contentFixture } from './content-fixture.ts';

const { MUJAZ_CACHE } = process.env;
let content: ContentFixture;

beforeEach(async () => {
  content = await contentFixture();
  process.env.MUJAZ_CACHE = path.join(content.directory, '.cache');
});
afterEach(async () => {
  if (MUJAZ_CACHE === undefined) delete process.env.MUJAZ_CACHE;
  else process.env.MUJAZ_CACHE = MUJAZ_CACHE;
  await content.remove();
});

/** Without where bodies lie: those that are compiled together lie together. */
function said({ content: read, compiled, problems }: CheckedContent<CompiledBody>) {
  const entries = (map: ReadonlyMap<string, { id: string; data: unknown }>) =>
    [...map].map(([id, { data }]) => [id, data]);
  return {
    problems,
    briefs: entries(read.briefs),
    countries: entries(read.countries),
    actors: entries(read.actors),
    outlets: entries(read.outlets),
    topics: entries(read.topics),
    compiled: [...compiled].map(([id, { place, ...rest }]) => [id, rest, place.html]),
  };
}

async function fresh(): Promise<CheckedContent<CompiledBody>> {
  return checkAndCompile(content.directory, content.directory, {
    compile: async ({ briefs, ...registries }) => {
      const compile = createCompiler(registries);
      const sources = [...briefs.values()].map(({ id, body, data }) => ({
        id,
        body,
        title: data.title,
        summary: data.summary,
        keyPoints: data.keyPoints ?? [],
        never: data.links?.never ?? [],
        always: data.links?.always ?? [],
      }));
      const results = await compile(sources);
      return new Map(
        sources.flatMap(({ id }, i) => {
          const result = results[i];
          return result === undefined ? [] : [[id, result] as const];
        }),
      );
    },
  });
}

const IDS = ['2025-09-24-first', '2025-09-25-second', '2024-01-01-third'];
const words = fc.constantFrom(
  'نص.',
  'في مالي.',
  'قال سيرغي لافروف.',
  'في تمبكتو.',
  'وكالة.',
  '{x}',
  '<b>',
);
const brief = fc
  .record({
    body: fc.oneof(
      words,
      fc.constant('<Quote by="sergey-lavrov">نعم</Quote>'),
      fc.constant('<Quote by="new-actor">نعم</Quote>'),
    ),
    title: fc.constantFrom('عنوان', 'في مالي', '"', 'في تمبكتو'),
    actors: fc.subarray(['sergey-lavrov', 'new-actor', 'nobody']),
    countries: fc.subarray(['ml', 'ne']),
    topics: fc.subarray(['diplomacy', 'diplomaci']),
    follows: fc.option(fc.constantFrom(...IDS)),
    formerly: fc.option(fc.constantFrom(...IDS, '2020-01-01-old')),
    status: fc.constantFrom('published', 'draft'),
  })
  .map(({ body, title, actors, countries, topics, follows, formerly, status }) =>
    BRIEF.replace('نص الموجز.', body)
      .replace('title: عنوان', `title: ${title}`)
      .replace('[ml]', `[${countries.join()}]`)
      .replace('[sergey-lavrov]', `[${actors.join()}]`)
      .replace('[diplomacy]', `[${topics.join()}]`)
      .replace('status: published', `status: ${status}`)
      .replace(
        'topics:',
        `${follows === null ? '' : `follows: ${follows}\n`}${formerly === null ? '' : `formerly: [${formerly}]\n`}topics:`,
      ),
  );
const broken = fc.constantFrom('', '---\n', 'title: [', '\u0000\uFFFD', '---\ntitle: x\n---\n');
const briefFile = fc.oneof(
  fc.constantFrom(...IDS.map((id) => `briefs/${id.slice(0, 4)}/${id}.mdx`)),
  fc.constantFrom(
    'briefs/2026/2025-09-24-first.mdx',
    'briefs/undated/undated-x.mdx',
    'briefs/notes.txt',
    'briefs/2025/.hidden.mdx',
  ),
);
const registry = fc.oneof(
  fc.record({
    file: fc.constantFrom('countries/ml.yaml', 'countries/ne.yaml'),
    text: fc.constantFrom(
      'name: مالي\nnameEn: Mali\nnameFr: Mali\nregion: sahel\n',
      'name: مالي\nnameEn: Mali\nnameFr: Mali\nregion: sahel\naliases: [تمبكتو]\n',
      'name: النيجر\nnameEn: Niger\nnameFr: Niger\nregion: nowhere\n',
    ),
  }),
  fc.record({
    file: fc.constantFrom('actors/sergey-lavrov.yaml', 'actors/new-actor.yaml'),
    text: fc.constantFrom(
      'kind: person\nname: سيرغي لافروف\nnameEn: Sergey Lavrov\n',
      'kind: person\nname: آخر\nnameEn: Other\ncountry: ne\nmemberOf: [sergey-lavrov]\n',
      'kind: nothing\n',
    ),
  }),
  fc.record({
    file: fc.constantFrom('outlets/agency.yaml', 'topics/diplomacy.yaml'),
    text: fc.constantFrom(
      'name: وكالة\nownership: state\ntimeZone: UTC\nrights: full\n',
      'name: الدبلوماسية\n',
    ),
  }),
);
type Edit =
  | { readonly write: string; readonly text: string }
  | { readonly remove: string }
  | { readonly move: string; readonly to: string };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ write: briefFile, text: brief }) },
  { weight: 1, arbitrary: fc.record({ write: briefFile, text: broken }) },
  { weight: 4, arbitrary: registry.map(({ file, text }) => ({ write: file, text })) },
  {
    weight: 3,
    arbitrary: fc.record({
      remove: fc.oneof(
        briefFile,
        registry.map(({ file }) => file),
        fc.constantFrom('briefs/2025', 'actors'),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { move: 'briefs/2025', to: 'briefs/2026' },
      { move: 'briefs/2026', to: 'briefs/2025' },
      { move: 'actors/sergey-lavrov.yaml', to: 'actors/new-actor.yaml' },
    ),
  },
);

/** @returns the files that a watcher would name */
async function apply(one: Edit): Promise<string[]> {
  const at = (file: string): string => path.join(content.directory, file);
  if ('write' in one) {
    await content.write(one.write, one.text);
    return [at(one.write)];
  }
  if ('remove' in one) {
    await rm(at(one.remove), { recursive: true, force: true });
    return [at(one.remove)];
  }
  await rm(at(one.to), { recursive: true, force: true });
  await rename(at(one.move), at(one.to)).catch(() => undefined);
  return [at(one.move), at(one.to)];
}

test('after any edits, a check that remembers says what a check of the whole says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 5 }),
      async (rounds) => {
        await content.remove();
        content = await contentFixture();
        process.env.MUJAZ_CACHE = path.join(content.directory, '.cache');
        const followed = await followContent(content.directory, content.directory);
        const check = rememberingCheck(followed, {
          frontmatter: () => undefined,
          compiled: () => undefined,
          registries: undefined,
        });
        let last = await check();
        let [shown, anew] = [soundContent(last, NO_CONTENT), soundContent(last, NO_CONTENT)];
        for (const edits of rounds) {
          const changed: string[] = [];
          for (const one of edits) changed.push(...(await apply(one)));
          await followed.refresh(changed);
          const checked = await check();
          expect(said(checked)).toEqual(said(await fresh()));
          // What is shown is the same, whether it is made of all or of what changed.
          const isShown = shown;
          shown = soundContent(checked, shown, last);
          const isAnew = anew;
          anew = soundContent(checked, anew);
          expect(shown).toEqual(anew);
          expect([...shown.briefs.keys()]).toEqual([...anew.briefs.keys()]);
          expect(shown === isShown).toBe(anew === isAnew);
          last = checked;
        }
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

describe('what did not change', () => {
  test('stays the same object, also where it was saved again', async () => {
    const followed = await followContent(content.directory, content.directory);
    const before = followed.check();
    await content.write('briefs/2025/2025-09-24-first.mdx', BRIEF);
    await content.write('briefs/2025/2025-09-25-second.mdx', BRIEF);
    await followed.refresh([path.join(content.directory, 'briefs')]);
    const after = followed.check();
    expect(after.content.briefs.get('2025-09-24-first')).toBe(
      before.content.briefs.get('2025-09-24-first'),
    );
    expect(after.content.briefs.size).toBe(2);
    expect(after.content.actors).toBe(before.content.actors);
    await content.write('actors/other.yaml', 'kind: person\nname: آخر\nnameEn: Other\n');
    await followed.refresh([path.join(content.directory, 'actors/other.yaml')]);
    const last = followed.check();
    expect(last.content.actors).not.toBe(before.content.actors);
    expect(last.content.actors.size).toBe(2);
    expect(last.content.countries).toBe(before.content.countries);
  });

  test('outside the folder, and hidden, is passed over', async () => {
    const followed = await followContent(content.directory, content.directory);
    await mkdir(path.join(content.directory, 'briefs/.git'), { recursive: true });
    await writeFile(path.join(content.directory, 'briefs/.git/x.mdx'), 'x');
    await followed.refresh([
      path.join(content.directory, 'briefs/.git/x.mdx'),
      path.join(content.directory, '../elsewhere.mdx'),
    ]);
    expect(followed.check().problems).toEqual([]);
  });
});
