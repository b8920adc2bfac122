import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { splitFrontmatter } from '../../../src/check/frontmatter.ts';
import {
  PROPOSAL_KINDS,
  acceptProposals,
  dropProposals,
  selectionOf,
} from '../../../src/editing/accept-proposals.ts';

let content = '';
const ID = '2026-11-28-mali-mine';
const file = (): string => path.join(content, `briefs/2026/${ID}.mdx`);

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'accept-'));
  await mkdir(path.dirname(file()), { recursive: true });
});
afterEach(() => rm(content, { recursive: true, force: true }));

const PROPOSED = `proposed:
  points:
    - point: قررت الحكومة إغلاق المناجم
      from: قررت الحكومة إغلاق المناجم.
  watch:
    - when: 2026-12-01
      what: تجتمع اللجنة
      from: تجتمع اللجنة الثلاثاء المقبل.
  unknowns:
    - unknown: لم يُعرف السبب
      from: ولم يُعرف السبب.
  alone:
    - source: radio
      line: أغلقت 4 مناجم
      news:
        - 4 مناجم
  differs:
    - what: عدد القتلى
      values:
        - source: agency
          value: 12 شخصا
        - source: radio
          value: 17 شخصا
      later: radio
      from:
        - وقتل 12 شخصا.
        - وقتل 17 شخصا.
  confidence:
    level: medium
    from: "جهات مالكة مختلفة: 2"
`;
const HEAD = `title: انهيار منجم   # عنوان
summary: 'قتل 12 شخصا.'
publishedAt: 2026-11-28T10:00:00Z
status: draft
sources:
  - outlet: agency
    title: أ
  - outlet: radio   # محلية
    title: ب
`;
const BODY = '\nقتل 12 شخصا.\n';

async function write(head: string, proposed = PROPOSED): Promise<string> {
  const text = `---\n${head}${proposed}---\n${BODY}`;
  await writeFile(file(), text);
  return text;
}

async function data(): Promise<Record<string, unknown>> {
  const parts = splitFrontmatter(await readFile(file(), 'utf8'));
  return parse(parts?.yaml ?? '') as Record<string, unknown>; // A brief's frontmatter is a map.
}

describe('proposals that are accepted', () => {
  test('all of them go where they belong, without what they rest on', async () => {
    await write(HEAD);
    expect(await acceptProposals(ID, [], content)).toMatchObject({ isPublished: false });
    expect(await data()).toMatchObject({
      keyPoints: ['قررت الحكومة إغلاق المناجم'],
      watch: [{ when: '2026-12-01', what: 'تجتمع اللجنة' }],
      unknowns: ['لم يُعرف السبب'],
      differs: [
        {
          what: 'عدد القتلى',
          values: [
            { source: 'agency', value: '12 شخصا' },
            { source: 'radio', value: '17 شخصا' },
          ],
          later: 'radio',
        },
      ],
      confidence: 'medium',
      sources: [
        { outlet: 'agency', title: 'أ' },
        { outlet: 'radio', title: 'ب', alone: ['أغلقت 4 مناجم'] },
      ],
    });
    expect(await data()).not.toHaveProperty('proposed');
  });

  test.each(PROPOSAL_KINDS.filter((kind) => PROPOSED.includes(`  ${kind}:`)))(
    '%s alone; every other line stays',
    async (kind) => {
      const before = await write(HEAD);
      await acceptProposals(ID, [{ kind }], content);
      const after = await readFile(file(), 'utf8');
      for (const line of before.split('\n').filter((one) => HEAD.includes(one)))
        expect(after).toContain(line);
      expect(after.endsWith(`---\n${BODY}`)).toBe(true);
      const { proposed } = await data();
      const all = (parse(PROPOSED) as { proposed: Record<string, unknown> }).proposed;
      const rest = Object.fromEntries(Object.entries(all).filter(([key]) => key !== kind));
      expect(proposed).toEqual(rest);
    },
  );

  test('what the brief has already is not there twice', async () => {
    await write(`${HEAD}keyPoints:\n  - قررت الحكومة إغلاق المناجم\n`);
    expect(await acceptProposals(ID, [{ kind: 'points' }], content)).toMatchObject({
      accepted: [{ kind: 'points', n: 0 }],
    });
    expect(await data()).toMatchObject({ keyPoints: ['قررت الحكومة إغلاق المناجم'] });
  });

  test('sources that are written between braces', async () => {
    await write(
      HEAD.replace(
        /sources:[^]*/u,
        'sources:\n  - { outlet: agency, title: أ }\n  - { outlet: radio }\n',
      ),
    );
    expect(await acceptProposals(ID, [{ kind: 'alone' }], content)).not.toHaveProperty('fault');
    expect(await data()).toMatchObject({
      sources: [{ outlet: 'agency' }, { outlet: 'radio', alone: ['أغلقت 4 مناجم'] }],
    });
  });

  test('lines of a source that has some already', async () => {
    await write(HEAD.replace('title: ب\n', 'title: ب\n    alone:\n      - سطر سابق\n'));
    await acceptProposals(ID, [{ kind: 'alone' }], content);
    expect(await data()).toMatchObject({ sources: [{}, { alone: ['سطر سابق', 'أغلقت 4 مناجم'] }] });
  });

  test('line ends of Windows stay', async () => {
    const text = await write(HEAD);
    await writeFile(file(), text.replaceAll('\n', '\r\n'));
    expect(await acceptProposals(ID, [], content)).not.toHaveProperty('fault');
    expect((await readFile(file(), 'utf8')).replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('any words of a proposal arrive as they are', async () => {
    const words = fc
      .string({
        minLength: 1,
        unit: fc.constantFrom(
          'أ',
          'ب',
          ' ',
          ':',
          '#',
          '-',
          '"',
          "'",
          '{',
          '[',
          '«',
          '&',
          '*',
          '%',
          '1',
          '?',
        ),
      })
      .map((text) => `x${text}x`);
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 3 }), async (points) => {
        await write(
          HEAD,
          stringify(
            { proposed: { points: [...new Set(points)].map((point) => ({ point, from: point })) } },
            { lineWidth: 0 },
          ),
        );
        await acceptProposals(ID, [], content);
        expect((await data()).keyPoints).toEqual([...new Set(points)]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what cannot be accepted is told, and nothing is written', () => {
  test.each([
    ['no such brief', '2026-01-01-x', [], HEAD, PROPOSED, 'لا موجز'],
    ['a path', '../../x', [], HEAD, PROPOSED, 'لا موجز'],
    ['no proposals', ID, [], HEAD, '', 'لا مقترحات'],
    ['none of the kind', ID, ['follows'], HEAD, PROPOSED, 'لا مقترحات من هذا النوع'],
    ['broken YAML', ID, [], 'title: [\n', PROPOSED, 'لا تُقرأ'],
    [
      'a source that the brief has not',
      ID,
      ['alone'],
      HEAD.replace('radio', 'paper'),
      PROPOSED,
      'proposed.alone',
    ],
    [
      'a difference with what is no source of the brief',
      ID,
      ['differs'],
      HEAD.replace('radio', 'paper'),
      PROPOSED,
      'proposed.differs',
    ],
    [
      'a change without what was',
      ID,
      ['changes'],
      HEAD,
      'proposed:\n  changes:\n    - what: س\n',
      'proposed.changes',
    ],
    [
      'a list between brackets',
      ID,
      ['points'],
      `${HEAD}keyPoints: [أ]\n`,
      PROPOSED,
      'على غير المعتاد',
    ],
    [
      'a block between brackets',
      ID,
      ['points'],
      HEAD,
      'proposed: { points: [أ] }\n',
      'على غير المعتاد',
    ],
  ] as const)('%s', async (_, id, kinds, head, proposed, message) => {
    const before = await write(head, proposed);
    expect(
      await acceptProposals(
        id,
        kinds.map((kind) => ({ kind })),
        content,
      ),
    ).toMatchObject({
      fault: expect.stringContaining(message) as string,
    });
    expect(await readFile(file(), 'utf8')).toBe(before);
    expect(await readdir(path.dirname(file()))).toEqual([`${ID}.mdx`]);
  });
});

describe('one proposal of a list', () => {
  const LONG = PROPOSED.replace(
    '  watch:',
    '    - point: "ثانية: بين علامتين"\n      from: من الثانية.\n    - point: ثالثة\n      from: |-\n        سطر\n\n        سطر بعد فراغ\n  watch:',
  );
  const POINTS = ['قررت الحكومة إغلاق المناجم', 'ثانية: بين علامتين', 'ثالثة'];

  test.each([0, 1, 2])('number %i is taken in; the others wait', async (item) => {
    const before = await write(HEAD, LONG);
    const { proposed } = await data();
    expect(await acceptProposals(ID, [{ kind: 'points', item }], content)).toMatchObject({
      accepted: [{ kind: 'points', n: 1 }],
    });
    const after = await data();
    expect(after.keyPoints).toEqual([POINTS[item]]);
    const all = proposed as { points: unknown[] }; // As LONG has them.
    expect(after.proposed).toEqual({ ...all, points: all.points.toSpliced(item, 1) });
    const text = await readFile(file(), 'utf8');
    for (const line of before.split('\n').filter((one) => HEAD.includes(one)))
      expect(text).toContain(line);
  });

  test('is taken away, and nothing of it is anywhere', async () => {
    await write(HEAD, LONG);
    const before = await data();
    await dropProposals(ID, [{ kind: 'points', item: 1 }, { kind: 'differs' }], content);
    const { proposed, ...rest } = await data();
    const { proposed: had, ...same } = before;
    expect(rest).toEqual(same);
    const all = had as Record<string, unknown[]>; // As LONG has them.
    const { differs, ...left } = all;
    expect(differs).toHaveLength(1);
    expect(proposed).toEqual({ ...left, points: all.points?.toSpliced(1, 1) });
  });

  test('several, in any order; decided one by one the last takes `proposed` away', async () => {
    await write(HEAD, LONG);
    const both = [
      { kind: 'points', item: 0 },
      { kind: 'points', item: 2 },
    ] as const;
    await acceptProposals(ID, both, content);
    expect(new Set((await data()).keyPoints as string[])).toEqual(new Set([POINTS[0], POINTS[2]]));
    await dropProposals(ID, [{ kind: 'points', item: 0 }], content);
    for (const kind of ['watch', 'unknowns', 'alone', 'differs'] as const)
      await acceptProposals(ID, [{ kind, item: 0 }], content);
    await dropProposals(ID, [{ kind: 'confidence' }], content);
    expect(await data()).not.toHaveProperty('proposed');
    expect(await data()).not.toHaveProperty('confidence');
  });

  test('a list whose items stand under its key without a further space', async () => {
    await write(
      HEAD,
      'proposed:\n  points:\n  - أ\n  - ب: ج\n    د: هـ\n  - و\n  unknowns:\n  - ز\n',
    );
    await dropProposals(ID, [{ kind: 'points', item: 1 }], content);
    expect((await data()).proposed).toEqual({ points: ['أ', 'و'], unknowns: ['ز'] });
  });

  test.each([3, 99])('number %i is none', async (item) => {
    const before = await write(HEAD, LONG);
    expect(await acceptProposals(ID, [{ kind: 'points', item }], content)).toMatchObject({
      fault: expect.stringContaining('points (3)') as string,
    });
    expect(await readFile(file(), 'utf8')).toBe(before);
  });

  test.each([
    ['points', { kind: 'points' }],
    ['points:2', { kind: 'points', item: 1 }],
    ['points:0', undefined],
    ['points:', undefined],
    ['point', undefined],
    ['points:1:2', undefined],
  ])('the word «%s»', (word, selection) => {
    expect(selectionOf(word)).toEqual(selection);
  });
});
