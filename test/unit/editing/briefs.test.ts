import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { readContent } from '../../../src/check/content.ts';
import { splitFrontmatter } from '../../../src/check/frontmatter.ts';
import { correctBrief } from '../../../src/editing/correct-brief.ts';
import { appendRecord, setValue } from '../../../src/editing/frontmatter-text.ts';
import { createBrief } from '../../../src/editing/new-brief.ts';
import { BRIEF, type ContentFixture, contentFixture } from '../check/content-fixture.ts';

const ID = '2025-09-24-first';
const FILE = `briefs/2025/${ID}.mdx`;

let content: ContentFixture;
beforeEach(async () => {
  content = await contentFixture();
});
afterEach(() => content.remove());

const read = (file: string): Promise<string> =>
  readFile(path.join(content.directory, file), 'utf8');
const correct = (note: string, id = ID) =>
  correctBrief(
    { id, note, now: new Date('2025-09-26T23:30:00.123Z'), timeZone: 'Africa/Cairo' },
    content.directory,
  );

describe('correctBrief', () => {
  test('adds the correction and moves updatedAt; all else stays', async () => {
    expect(await correct('صُحح العدد: كان 15، وهو 12')).toEqual({
      file: path.join(content.directory, FILE),
    });
    expect(await read(FILE)).toBe(
      BRIEF.replace('status:', 'updatedAt: 2025-09-26T23:30:00Z\nstatus:').replace(
        '---\n\nنص',
        'corrections:\n  - at: 2025-09-27\n    note: صُحح العدد: كان 15، وهو 12\n---\n\nنص'.replace(
          'صُحح العدد: كان 15، وهو 12',
          '"صُحح العدد: كان 15، وهو 12"',
        ),
      ),
    );
    expect((await checkContent(content.directory, content.directory)).problems).toEqual([]);
  });

  test('a second one stands after the first', async () => {
    await correct('الأول');
    await correct('الثاني');
    const yaml: unknown = parse(splitFrontmatter(await read(FILE))?.yaml ?? '');
    expect(yaml).toMatchObject({ corrections: [{ note: 'الأول' }, { note: 'الثاني' }] });
    expect((await read(FILE)).match(/updatedAt/g)).toHaveLength(1);
  });

  test.each([
    ['two lines', 'سطر\nآخر', /سطر واحد/, ID],
    ['nothing', '  ', /سطر واحد/, ID],
    ['a brief that is not there', 'تصحيح', /لا موجز/, '2025-09-24-other'],
    ['a path', 'تصحيح', /لا موجز/, '../2025/2025-09-24-first'],
  ])('%s is refused, and nothing is written', async (_, note, fault, id) => {
    expect(await correct(note, id)).toMatchObject({
      fault: expect.stringMatching(fault) as string,
    });
    expect(await read(FILE)).toBe(BRIEF);
  });

  test('a draft needs none; a list between brackets is left to its editor', async () => {
    await content.write(FILE, BRIEF.replace('published\n', 'draft\n'));
    expect(await correct('تصحيح')).toMatchObject({
      fault: expect.stringContaining('لم يُنشر') as string,
    });
    const inline = BRIEF.replace(
      'status:',
      'corrections: [{ at: 2025-09-25, note: أول }]\nstatus:',
    );
    await content.write(FILE, inline);
    expect(await correct('تصحيح')).toMatchObject({
      fault: expect.stringContaining('واصلة') as string,
    });
    expect(await read(FILE)).toBe(inline);
  });
});

test('frontmatter as text: a new record at the end of its list, whatever stands around', () => {
  const note = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter(
      (text) => text.trim() === text && !/[\r\n\u2028\u2029\u0085]/.test(text) && text.length > 0,
    );
  const indent = fc.constantFrom('', '  ', '    ');
  const ending = fc.constantFrom('\n', '\r\n');
  fc.assert(
    fc.property(
      note,
      indent,
      fc.array(note, { maxLength: 3 }),
      ending,
      (added, space, notes, eol) => {
        const list = notes.map(
          (text) => `${space}- { at: 2025-01-01, note: ${JSON.stringify(text)} }`,
        );
        const lines = [
          '---',
          'title: س # تعليق',
          ...(notes.length > 0 ? ['corrections:', ...list] : []),
          'status: published',
          '---',
          '',
          'نص',
          '',
        ];
        const text = lines.join(eol);
        const result = setValue(
          appendRecord(text, 'corrections', { at: '2025-01-02', note: added }),
          'title',
          'ص',
          'title',
        );
        const data: unknown = parse(splitFrontmatter(result)?.yaml ?? '');
        expect(data).toEqual({
          title: 'ص',
          status: 'published',
          corrections: [
            ...notes.map((one) => ({ at: '2025-01-01', note: one })),
            { at: '2025-01-02', note: added },
          ],
        });
        expect(result.endsWith(['---', '', 'نص', ''].join(eol))).toBe(true);
      },
    ),
  );
});

describe('createBrief', () => {
  const request = {
    title: 'عنوان جديد',
    day: '2025-10-01',
    slug: '',
    countries: ['ml'],
    outlet: 'agency',
    url: '',
  };
  const create = async (rest: Partial<typeof request> = {}) => {
    const { content: known } = await readContent(content.directory, content.directory);
    return createBrief({ ...request, ...rest }, known, content.directory);
  };

  test('a draft that the check accepts, and refuses to publish as it is', async () => {
    expect(await create()).toEqual({
      file: path.join(content.directory, 'briefs/2025/2025-10-01-mali.mdx'),
    });
    const check = async () => (await checkContent(content.directory, content.directory)).problems;
    expect(await check()).toEqual([]);
    const text = await read('briefs/2025/2025-10-01-mali.mdx');
    await content.write(
      'briefs/2025/2025-10-01-mali.mdx',
      text.replace('status: draft', 'status: published'),
    );
    expect((await check()).map(({ message }) => message)).toEqual(['موجز منشور، وفيه «اكتب هنا.»']);
  });

  test.each([
    [{ countries: [] }, /--slug/],
    [{ countries: ['zz'] }, /لا دولة/],
    [{ outlet: 'nobody' }, /لا وسيلة إعلام/],
    [{ day: '2025-02-30' }, /publishedAt/],
    [{ title: ' ' }, /title/],
    [{ url: 'javascript:x' }, /url/],
  ])('%j is refused', async (rest, fault) => {
    const result = await create(rest);
    expect('faults' in result ? result.faults.join('\n') : '').toMatch(fault);
  });

  test('a file that is there is never touched', async () => {
    await create();
    const before = await read('briefs/2025/2025-10-01-mali.mdx');
    expect(await create({ title: 'عنوان آخر' })).toHaveProperty('faults');
    expect(await read('briefs/2025/2025-10-01-mali.mdx')).toBe(before);
  });
});
