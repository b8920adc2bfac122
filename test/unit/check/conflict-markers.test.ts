import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { findConflictMarkers } from '../../../src/check/conflict-markers.ts';
import { DamagedLedger, readLedger } from '../../../src/ingest/store/ledger.ts';
import { BRIEF, type ContentFixture, contentFixture } from './content-fixture.ts';

let content: ContentFixture;
beforeEach(async () => {
  content = await contentFixture();
});
afterEach(() => content.remove());

const FIRST = 'briefs/2025/2025-09-24-first.mdx';
const problems = async (): Promise<string[]> => {
  const checked = await checkContent(content.directory, content.directory);
  return checked.problems.map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
  );
};

describe('in a brief nothing is told but its markers', () => {
  test.each<[string, string, number[]]>([
    ['in the body', `${BRIEF}\n<<<<<<< HEAD\nنص {\n=======\nنص <\n>>>>>>> branch\n`, [15, 17, 19]],
    [
      'in the frontmatter',
      BRIEF.replace('title: عنوان', '<<<<<<< HEAD\ntitle: س\n=======\ntitle: ص\n>>>>>>> b1'),
      [2, 4, 6],
    ],
    [
      'with what was before both',
      `${BRIEF}\n<<<<<<< a\nس\n||||||| 1234567\nص\n=======\nع\n>>>>>>> b\n`,
      [15, 17, 19, 21],
    ],
    ['half taken out', `${BRIEF}\n=======\nنص من الفرع الآخر.\n>>>>>>> b1\n`, [15, 17]],
    ['one alone, which reads as quotations', `${BRIEF}\n>>>>>>> branch\n`, [15]],
    ['with line ends of Windows', `${BRIEF}\n<<<<<<<\r\nس\r\n=======\r\n>>>>>>>\r\n`, [15, 17, 18]],
    ['at the end of the file', `${BRIEF}\n>>>>>>>`, [15]],
    ['before everything', `<<<<<<< HEAD\n${BRIEF}`, [1]],
    ['beside hidden characters', `${BRIEF}\n\u202E\n=======\n`, [16]],
  ])('%s', async (_name, text, lines) => {
    await content.write(FIRST, text);
    const found = await problems();
    expect(found.map((one) => one.split(' ')[0])).toEqual(
      lines.map((line) => `${FIRST}:${line}:1`),
    );
    for (const one of found) expect(one).toContain('علامة تعارض تركها git');
  });

  test.each([
    '<<<<<<', '<<<<<<<<', '========', '>>>>>>', ' =======', '=======ن', '<<<<<<<HEAD', '|||||||ن', 'ن =======',
  ])('«%s» is no marker', (line) => {
    expect(findConflictMarkers('x', `ن\n${line}\nن`)).toEqual([]);
  }); // prettier-ignore
});

test('a registry with markers is that alone: nothing that names it is a fault', async () => {
  await content.write('actors/sergey-lavrov.yaml', '<<<<<<< a\nkind: man\n=======\n>>>>>>> b\n');
  expect((await problems()).map((one) => one.split(' ')[0])).toEqual([
    'actors/sergey-lavrov.yaml:1:1',
    'actors/sergey-lavrov.yaml:3:1',
    'actors/sergey-lavrov.yaml:4:1',
  ]);
});

describe('the ledger of ingest', () => {
  const entry = (file: string): string =>
    JSON.stringify({ file, article: file, written: 'x', day: '2025-01-01' });
  const CONFLICT = `<<<<<<< HEAD\n${entry('a')}\n=======\n${entry('b')}\n>>>>>>> b\n`;

  test('with markers stops the check', async () => {
    await content.write('briefs/.ingest.jsonl', `${entry('0')}\n${CONFLICT}`);
    expect((await problems()).map((one) => one.split(' ')[0])).toEqual([
      'briefs/.ingest.jsonl:2:1',
      'briefs/.ingest.jsonl:4:1',
      'briefs/.ingest.jsonl:6:1',
    ]);
  });

  test('without them it is no matter of the check', async () => {
    await content.write('briefs/.ingest.jsonl', `${entry('0')}\n`);
    expect(await problems()).toEqual([]);
  });

  test('with markers, or cut, is not read: what and where is said in Arabic', async () => {
    const folder = path.join(content.directory, 'briefs');
    await content.write('briefs/.ingest.jsonl', CONFLICT);
    await expect(readLedger(folder)).rejects.toThrow(DamagedLedger);
    await expect(readLedger(folder)).rejects.toThrow(/jsonl:1: علامة تعارض[^]*jsonl:5: علامة/);
    await content.write('briefs/.ingest.jsonl', `${entry('a')}\n\n${entry('b').slice(0, 20)}\n`);
    await expect(readLedger(folder)).rejects.toThrow(/jsonl:3: سطر تالف/);
  });

  test('stays as it was', async () => {
    const folder = path.join(content.directory, 'briefs');
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, '.ingest.jsonl'), CONFLICT);
    await readLedger(folder).catch(() => undefined);
    expect(await readFile(path.join(folder, '.ingest.jsonl'), 'utf8')).toBe(CONFLICT);
  });

  test('ends `npm run ingest` with code 1 and one sentence a marker, without a stack', async () => {
    await content.write('briefs/.ingest.jsonl', CONFLICT);
    await content.write('article.txt', 'عنوان\n\nنص\n');
    const run = promisify(execFile)(
      process.execPath,
      [
        'scripts/ingest.ts',
        path.join(content.directory, 'article.txt'),
        '--out',
        path.join(content.directory, 'briefs'),
      ],
      { env: { ...process.env, MUJAZ_CONTENT: content.directory } },
    );
    const failure: unknown = await run.catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 1, stdout: '' });
    const { stderr } = failure as { stderr: string }; // As execFile rejects.
    expect(stderr).toMatch(/^تعذّر: .*jsonl:1: علامة تعارض/);
    expect(stderr.match(/علامة تعارض/g)).toHaveLength(3);
    expect(stderr).not.toMatch(/\n {4}at /);
  }, 60_000);
});
