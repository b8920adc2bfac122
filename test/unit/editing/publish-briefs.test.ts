import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { createPublishing, type Publishing } from '../../../src/editing/publish-briefs.ts';
import { reportPublication } from '../../../src/editing/report-publication.ts';
import { BRIEF, contentFixture, type ContentFixture } from '../check/content-fixture.ts';

const DRAFT = BRIEF.replace('status: published', 'status: draft  # ينتظر');
const ID = '2025-09-24-second';
const at = (id: string): string => `briefs/${id.slice(0, 4)}/${id}.mdx`;

let content: ContentFixture;
let publishing: Publishing;
beforeEach(async () => {
  content = await contentFixture();
  publishing = createPublishing(content.directory, content.directory);
});
afterEach(() => content.remove());
const read = (file: string): Promise<string> =>
  readFile(path.join(content.directory, file), 'utf8');

describe('a draft that is sound', () => {
  test.each([
    ['plain', DRAFT],
    ['quoted', DRAFT.replace('draft ', '"draft" ')],
    ['with the line ends of Windows', DRAFT.replaceAll('\n', '\r\n')],
    ['with a mark at its beginning', `\ufeff${DRAFT}`],
    [
      'with proposals that nobody took in',
      DRAFT.replace('sources:', 'proposed:\n  points: [أ]\nsources:'),
    ],
    ['whose body says it too', DRAFT.replace('نص الموجز.', 'status: draft')],
  ])('is published, and no other byte changes: %s', async (_, text) => {
    await content.write(at(ID), text);
    const result = await publishing.publish([ID]);
    expect(result).toEqual({
      published: [{ id: ID, file: at(ID) }],
      already: [],
      refused: [],
    });
    expect(await read(at(ID))).toBe(text.replace(/(status: )(?:draft|"draft")/, '$1published'));
    const { problems } = await checkContent(content.directory, content.directory);
    expect(problems).toEqual([]);
  });

  test('is told, and not written, where it is only tried', async () => {
    await content.write(at(ID), DRAFT);
    const { published } = await publishing.tryOut([ID]);
    expect(published).toHaveLength(1);
    expect(await read(at(ID))).toBe(DRAFT);
  });

  test('gets the day of its publication where its name had none', async () => {
    await content.write('briefs/undated/undated-mali.mdx', DRAFT);
    const { published } = await publishing.publish(['undated-mali']);
    expect(published.map(({ id }) => id)).toEqual(['2025-09-24-mali']);
    expect(existsSync(path.join(content.directory, 'briefs/undated/undated-mali.mdx'))).toBe(false);
    expect(await read(at('2025-09-24-mali'))).toContain('status: published  # ينتظر');
  });

  test('does not take the place of another file', async () => {
    await content.write('briefs/undated/undated-first.mdx', DRAFT);
    const { refused } = await publishing.publish(['undated-first']);
    expect(refused[0]?.fault).toContain('2025-09-24-first.mdx موجود');
    expect(await read(at('2025-09-24-first'))).toBe(BRIEF);
    expect(await read('briefs/undated/undated-first.mdx')).toBe(DRAFT);
  });
});

describe('what is not fit to be read', () => {
  test.each([
    ['an unknown outlet', (text: string) => text.replace('agency', 'unknown')],
    ['no day', (text: string) => text.replace(/publishedAt.*\n/, '')],
    ['another day than its name', (text: string) => text.replace('09-24T', '10-24T')],
    ['an actor that nobody knows', (text: string) => text.replace('sergey-lavrov', 'nobody')],
    ['a body that cannot be read', (text: string) => text.replace('نص الموجز.', '<script>')],
    ['an expression in its body', (text: string) => text.replace('نص الموجز.', '{1}')],
  ])('stays a draft, and the fault is told with its place: %s', async (_, harm) => {
    const text = harm(DRAFT);
    await content.write(at(ID), text);
    const result = await publishing.publish([ID]);
    expect(result.published).toEqual([]);
    expect(result.refused.map(({ id }) => id)).toEqual([ID]);
    expect(result.refused[0]?.problems.length).toBeGreaterThan(0);
    expect(reportPublication(result, false).refused.join()).toContain(`${at(ID)}:`);
    expect(await read(at(ID))).toBe(text);
  });

  test('costs only itself, and those that go on with it', async () => {
    await content.write(at(ID), DRAFT.replace('agency', 'unknown'));
    await content.write(at('2025-09-24-third'), DRAFT);
    const { published, refused } = await publishing.publish([ID, '2025-09-24-third', ID]);
    expect(published.map(({ id }) => id)).toEqual(['2025-09-24-third']);
    expect(refused.map(({ id }) => id)).toEqual([ID]);
  });

  test.each(['../first', 'nothing', ''])('is no brief: «%s»', async (id) => {
    const { refused } = await publishing.publish([id]);
    expect(refused[0]?.fault).toContain('لا موجز');
  });

  test('is withdrawn, or out already', async () => {
    await content.write(
      at(ID),
      BRIEF.replace(
        'status: published',
        'status: withdrawn\nwithdrawal: { at: 2025-09-25, reason: خطأ }',
      ),
    );
    const result = await publishing.publish([ID, '2025-09-24-first']);
    expect(result.already).toEqual(['2025-09-24-first']);
    expect(result.refused[0]?.fault).toContain('سُحب');
  });
});

test('a check after another sees what has changed in between', async () => {
  await content.write(at(ID), DRAFT.replace('agency', 'radio'));
  expect((await publishing.publish([ID])).refused).toHaveLength(1);
  await content.write(
    'outlets/radio.yaml',
    'name: راديو\nownership: state\ntimeZone: UTC\nrights: full\n',
  );
  expect((await publishing.publish([ID])).published).toHaveLength(1);
});

test('what was tried before, and edited since, is published as it is now', async () => {
  await content.write(at(ID), DRAFT);
  await publishing.tryOut([ID]);
  await content.write(at(ID), DRAFT.replace('نص الموجز.', 'نص آخر.'));
  expect((await publishing.publish([ID])).published).toHaveLength(1);
  expect(await read(at(ID))).toContain('نص آخر.');
});

test('a speaker who was registered in between is one', async () => {
  await content.write(
    at(ID),
    DRAFT.replace('نص الموجز.', 'قالت: <Quote by="amina-toure">سنعمل.</Quote>'),
  );
  expect((await publishing.publish([ID])).refused).toHaveLength(1);
  await content.write(
    'actors/amina-toure.yaml',
    'kind: person\nname: أمينة توري\nnameEn: Amina Toure\n',
  );
  expect((await publishing.publish([ID])).published).toHaveLength(1);
});

test('two who publish it at once leave it whole', async () => {
  await content.write(at(ID), DRAFT);
  const other = createPublishing(content.directory, content.directory);
  await Promise.all([publishing.publish([ID]), other.publish([ID])]);
  expect(await read(at(ID))).toBe(DRAFT.replace('draft ', 'published '));
});

describe('the command', () => {
  const run = (...args: string[]): Promise<{ code: number; out: string }> =>
    promisify(execFile)(process.execPath, ['scripts/publish.ts', ...args], {
      env: { ...process.env, MUJAZ_CONTENT: content.directory },
    }).then(
      ({ stdout }) => ({ code: 0, out: stdout }),
      (error: unknown) => {
        const { code, stderr } = error as { code: number; stderr: string }; // As execFile rejects.
        return { code, out: stderr };
      },
    );

  test('publishes by id or file, says so in Arabic, and ends with 0, 1 or 2', async () => {
    await content.write(at(ID), DRAFT);
    const told = async (...args: string[]): Promise<string> => {
      const { code, out } = await run(...args);
      return `${String(code)} ${out}`;
    };
    expect(await told('--dry-run', ID)).toMatch(/^0 يُنشر:/);
    expect(await told(at(ID))).toMatch(/^0 نُشر:/);
    expect(await told(ID)).toMatch(/^0 منشور من قبل/);
    expect(await told('nothing')).toMatch(/^1 .*لا موجز/s);
    expect((await run()).code).toBe(2);
    expect((await run('--bogus')).code).toBe(2);
  });

  test.skipIf(process.getuid?.() === 0)('says what failed where the disk does', async () => {
    await content.write(at(ID), DRAFT);
    const folder = path.join(content.directory, 'briefs/2025');
    await chmod(folder, 0o500);
    const result = await run(ID);
    await chmod(folder, 0o700);
    expect(`${String(result.code)} ${result.out}`).toMatch(/^1 تعذّر/);
    expect((await stat(folder)).isDirectory()).toBe(true);
  });
});
