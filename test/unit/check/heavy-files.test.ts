import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { linePlaces } from '../../../src/check/line-places.ts';
import type { Problem } from '../../../src/check/problem.ts';
import { reportCheck } from '../../../src/check/report.ts';
import { parseYaml } from '../../../src/check/yaml-source.ts';
import { bodyExcess } from '../../../src/markdown/body-limits.ts';
import { closest } from '../../../src/schemas/closest.ts';
import { BRIEF, contentFixture } from './content-fixture.ts';
import { HEAVY_FILES } from './heavy-files.ts';

/** What a check of one file may take: far more than any does (two seconds at most), far less than an attack wants. */
const MOST_SECONDS = 5;

test('whatever half a megabyte is made of: an answer within seconds of work, and no exception', async () => {
  const script = path.join(import.meta.dirname, 'measure-heavy.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const results = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { name: string; seconds: number; thrown?: string }); // Its own format.
  expect(results.length).toBeGreaterThan(HEAVY_FILES.length);
  expect(
    results.filter(({ seconds, thrown }) => seconds > MOST_SECONDS || thrown !== undefined),
  ).toEqual([]);
}, 600_000);

describe('refused before a parser sees it, at 60 kB', () => {
  test.each([
    'a body: "ن\\n---\\n\\n"', 'a body: "ن\\n=\\n\\n"', 'a body: "---\\n"', 'a body: "ن\\n\\n"', 'a body: "## ن\\n"',
    'a body: "**ن*_\\n\u00A0\\n"', 'a body: "\\\\\\\\*"', 'a body: "> ن\\n\\n"', 'a body: "- - - - - - - - ن\\n\\n"',
    'a body: "<sub>"', 'a body: "{1}"', 'a body: "|ن|\\n|-|\\n\\n"', 'a body: "ن\\n:-:\\n\\n"', 'a body: "[ن](/a) "',
    'a body: rows of a table without strokes', 'a body: lines of blanks that are none',
    'a body: marks between empty lines', 'a body: definitions', 'a body: references',
    'frontmatter: keys', 'frontmatter: maps within maps', 'frontmatter: lists on one line',
    'frontmatter: keys on one line', 'frontmatter: a long title',
  ])('%s', async (name) => {
    const heavy = HEAVY_FILES.find((one) => one.name === name);
    expect(heavy, name).toBeDefined();
    const content = await contentFixture();
    try {
      await content.write(heavy?.file ?? '', heavy?.text(60_000) ?? '');
      const { problems } = await checkContent(content.directory, content.directory);
      expect(problems.map(({ severity }) => severity)).toContain('error');
    } finally {
      await content.remove();
    }
  });
}); // prettier-ignore

describe('what bodies may hold', () => {
  const refused = (body: string): number | undefined => bodyExcess(body)?.line;

  test.each<[string, string, number | undefined]>([
    ['an article of 2000 paragraphs', `${'قال الوزير إن الطريق يُفتح (بحسب «رويترز»). '.repeat(3)}\n\n`.repeat(2000), undefined],
    ['300 headings', '## ن\n\n'.repeat(300), undefined],
    ['one more', '## ن\n\n'.repeat(301), 601],
    ['underlines count as headings', `${'## ن\n\n'.repeat(299)}ن\n---\n\nن\n===\n`, 603],
    ['a no-break space ends no paragraph', `${'*ن'.repeat(600)}\n\u00A0\n${'*ن'.repeat(600)}`, 3],
    ['an empty line does', `${'*ن'.repeat(600)}\n \t\n${'*ن'.repeat(600)}`, undefined],
    ['but not for the whole', `${'*ن'.repeat(900)}\n\n`.repeat(5), 9],
    ['an escaped mark is none', '\\*'.repeat(1001), undefined],
    ['a mark behind an escaped backslash is one', '\\\\*'.repeat(1001), 1],
    ['an escaped stroke parts no columns', `a ${'\\|'.repeat(40)}`, undefined],
    ['a row of a table needs no stroke', `|ن|\n|-|\n${'ن\n'.repeat(499)}`, 501],
    ['nor does the line under its head', `ن\n:-:\n${'ن\n'.repeat(500)}`, 502],
    ['behind an empty line there is no table', `|ن|\n|-|\n\n${'ن\n'.repeat(600)}`, undefined],
    ['a long paragraph with many links', `${'[ن](/a) قال الوزير '.repeat(300)}${'قال '.repeat(9000)}`, 1],
    ['words behind a bracket', `[${'a '.repeat(5000)}`, 1],
    ['as many in paragraphs', `[ن](/a) ${'a '.repeat(500)}\n\n`.repeat(10), undefined],
    ['4000 lines', 'ن\n'.repeat(4000), undefined],
    ['one more line', 'ن\n'.repeat(4001), 4001],
    ['tags', '<br/>'.repeat(1001), 1],
    ['braces', '\\{'.repeat(1001), 1],
    ['containers on one line count each', '- - - - - - - - ن\n\n'.repeat(126), 251],
    ['20,000 Latin words in a paragraph', 'a '.repeat(20_000), undefined],
    ['one more word', 'a '.repeat(20_001), 1],
    ['30,000 signs', '.'.repeat(30_000), undefined],
    ['one more sign', `${'.'.repeat(20_000)}\n\n${'.'.repeat(10_001)}`, 3],
  ])('%s', (_name, body, line) => {
    expect(refused(body)).toBe(line);
  });
}); // prettier-ignore

describe('what YAML may hold', () => {
  const faults = (yaml: string): string[] =>
    parseYaml(yaml, 1).errors.map(
      ({ place: { line, column }, message }) => `${line}:${column} ${message}`,
    );

  test('lists and maps within each other, sixteen at most', () => {
    expect(faults(`a: ${'['.repeat(16)}${']'.repeat(16)}`)).toEqual([]);
    expect(faults(`a: ${'['.repeat(17)}${']'.repeat(17)}`)[0]).toMatch(/^1:20 .*متداخلة/);
    expect(faults(`a: ${'[]'.repeat(40)}`)[0]).not.toMatch(/متداخلة/);
    expect(faults('- '.repeat(10_000))).toHaveLength(1);
    expect(faults(`a:\n${' '.repeat(65)}b: c`)[0]).toMatch(/^2:1 .*متداخلة/);
    expect(faults(`a: |\n${' '.repeat(65)}ن`)).toEqual([]);
    expect(faults('a: "[[[[[[[[[[[[[[[[[["')).toEqual([]);
  });

  test('thirty thousand words', () => {
    expect(faults('- a\n'.repeat(7000))).toEqual([]);
    expect(faults('- a\n'.repeat(8000))[0]).toMatch(/^\d+:\d+ .*30000/);
  });

  test('a key twice in one map, at its second place', () => {
    expect(faults('a: 1\nb: { c: 1, c: 2 }\na: 2')).toEqual([
      '2:12 المفتاح نفسه مكتوب مرتين',
      '3:1 المفتاح نفسه مكتوب مرتين',
    ]);
    expect(faults('- { a: 1 }\n- { a: 1 }')).toEqual([]);
  });

  test('an alias of itself', () => {
    expect(() => parseYaml('a: &a [*a]', 1)).not.toThrow();
  });
});

test('of many ids that are lost the first twenty have a suggestion', async () => {
  const content = await contentFixture();
  try {
    const ids = Array.from({ length: 25 }, (_, i) => `diplomac${String(i)}`).join(', ');
    await content.write(
      'briefs/2025/2025-09-24-first.mdx',
      BRIEF.replace('[diplomacy]', `[${ids}]`),
    );
    const { problems } = await checkContent(content.directory, content.directory);
    expect(problems.map(({ remedy }) => remedy.includes('لعلك تقصد'))).toEqual([
      ...Array<boolean>(20).fill(true),
      ...Array<boolean>(5).fill(false),
    ]);
  } finally {
    await content.remove();
  }
});

test('what is longer than any name is like none', () => {
  expect(closest(`${'a'.repeat(99)}b`, ['a'.repeat(100)])).toBe('a'.repeat(100));
  expect(closest(`${'a'.repeat(100)}b`, ['a'.repeat(100)])).toBeUndefined();
});

test('places of offsets are those that counting gives', () => {
  const text = 'أ\n\nبت\r\nث';
  const placeOf = linePlaces(text);
  for (let offset = 0; offset <= text.length; offset += 1) {
    const before = text.slice(0, offset);
    expect(placeOf(offset)).toEqual({
      line: before.split('\n').length,
      column: offset - before.lastIndexOf('\n'),
    });
  }
});

describe('a file with many faults', () => {
  const problem = (line: number, severity: Problem['severity']): Problem => ({
    file: 'x.mdx',
    line,
    column: 1,
    severity,
    message: `م${String(line)}`,
    remedy: 'ع',
  });
  const report = (problems: Problem[]): string =>
    reportCheck({
      content: {
        briefs: new Map(),
        countries: new Map(),
        actors: new Map(),
        outlets: new Map(),
        topics: new Map(),
      },
      problems,
    });

  test('shows twenty, errors before warnings, and says how many more there are', () => {
    const many = Array.from({ length: 30 }, (_, i) => problem(i + 1, 'warning'));
    const text = report([...many, problem(31, 'error')]);
    expect(text.match(/العلاج/g)).toHaveLength(20);
    expect(text).toContain('x.mdx:31:1');
    expect(text).toContain('وفي هذا الملف مواضع أخرى: 11');
    expect(text).toContain('خطأ واحد، 30 تنبيهًا.');
  });

  test('twenty are shown as they are', () => {
    const text = report(Array.from({ length: 20 }, (_, i) => problem(i + 1, 'error')));
    expect(text.match(/العلاج/g)).toHaveLength(20);
    expect(text).not.toContain('مواضع أخرى');
  });
});
