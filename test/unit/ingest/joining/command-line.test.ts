/** `npm run join` and `npm run split` as an editor meets them: arguments, sentences, exit codes, files. */
import { spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JOIN, runCommand, SPLIT } from '../../../../scripts/joining-command.ts';
import { type Report, REPORTS } from '../../stories/news.ts';
import { type NewsFolder, newsFolder } from '../news-folder.ts';

let folder: NewsFolder;
let files: Record<string, string>;
/** Ids of the briefs of the reports. */
let ids: Map<string, string>;
beforeEach(async () => {
  folder = await newsFolder();
  const lines = await folder.run(REPORTS);
  ids = new Map([...lines].map(([id, { output }]) => [id, path.basename(output ?? '', '.mdx')]));
  files = await folder.files();
});
afterEach(async () => {
  delete process.env.MUJAZ_CONTENT;
  await folder.remove();
});

async function run(command: 'join' | 'split', args: readonly string[]) {
  process.env.MUJAZ_CONTENT = path.dirname(folder.out);
  const [out, said]: [string[], string[]] = [[], []];
  const code = await runCommand(
    command === 'join' ? JOIN : SPLIT,
    [...args, '--briefs', folder.out],
    {
      log: (line: string) => void out.push(line),
      error: (line: string) => void said.push(line),
    },
  );
  return { code, out: out.join('\n'), said: said.join('\n') };
}
const id = (report: string): string => ids.get(report) ?? '';
const fileOf = (report: string): string => `2025/${id(report)}.mdx`;

test.each([
  ['join', ['wheat'], 0, 'ضُم '],
  ['split', ['wakala'], 0, 'وعاد موجزه'],
  ['split', [], 2, 'Usage: npm run split'],
] as const)('%s as a process of its own, with %j: code %d', async (command, others, code, says) => {
  // This process has the folder until it ends.
  const copy = `${folder.out}-copy`;
  await cp(folder.out, copy, { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      `scripts/${command}.ts`,
      id('bridge-1'),
      ...others.map((other) => ids.get(other) ?? other),
      ...['--briefs', copy],
    ],
    {
      encoding: 'utf8',
      timeout: 30_000,
      env: { ...process.env, MUJAZ_CONTENT: path.dirname(folder.out) },
    },
  );
  expect(status).toBe(code);
  expect(code === 0 ? stdout : stderr).toContain(says);
});

describe('usage', () => {
  test.each([
    ['join', []],
    ['join', ['2025-02-13-a']],
    ['join', ['2025-02-13-a', '2025-02-13-b', '--force']],
    ['split', ['2025-02-13-a']],
    ['split', ['2025-02-13-a', '2', '3']],
  ] as const)('%s %j is refused with code 2, and touches nothing', async (command, args) => {
    const { code, out, said } = await run(command, args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(said).toContain(`Usage: npm run ${command} -- `);
    expect(await folder.files()).toEqual(files);
  });
});

describe('join', () => {
  test('takes in three briefs at once; every source is there, every address leads on', async () => {
    const { code, out } = await run('join', [
      id('bridge-1'),
      id('bridge-blame'),
      id('wheat'),
      fileWithFolder('train'),
    ]);
    expect(code).toBe(0);
    expect(out.match(/^ضُم /gm)).toHaveLength(3);
    const text = await folder.read(fileOf('bridge-1'));
    for (const report of ['bridge-1', 'bridge-2', 'bridge-3', 'bridge-blame', 'wheat', 'train'])
      expect(text).toContain(`/news/${report}\n`);
    expect(text).toContain(
      `formerly: [${['bridge-1', 'bridge-blame', 'wheat', 'train'].map(id).join(', ')}]`,
    );
    expect(await folder.problems()).toEqual([]);
    for (const source of ['train', 'wheat', 'bridge-blame']) {
      const report = REPORTS.find((one) => one.id === source);
      const url = `https://${report?.outlet ?? ''}.example/news/${source}`;
      expect((await run('split', [id('bridge-1'), url])).code).toBe(0);
    }
    expect(await folder.files()).toEqual(files);
  });

  test('with one that cannot be joined does the others, says both, and exits with 1', async () => {
    const { code, said } = await run('join', [id('bridge-1'), id('wheat'), '2025-02-13-none']);
    expect(code).toBe(1);
    expect(said).toContain(`ضُم ${fileOf('wheat')}`);
    expect(said).toContain('لا موجز معرّفه «2025-02-13-none»');
  });

  test('a dry run tells the same, and first that it is one, and writes nothing', async () => {
    const { code, out } = await run('join', [id('bridge-1'), id('wheat'), '--dry-run']);
    expect(code).toBe(0);
    expect(out).toMatch(/^تجربة .*لم يُكتب شيء/);
    expect(out).toContain(`ضُم ${fileOf('wheat')} إلى ${fileOf('bridge-1')}`);
    expect(await folder.files()).toEqual(files);
  });

  test('an id that is nearly one is told', async () => {
    const { code, said } = await run('join', [id('bridge-1'), `${id('wheat').slice(0, -1)}x`]);
    expect(code).toBe(1);
    expect(said).toMatch(/^تعذّر: لا موجز معرّفه .*\. أتقصد «2025-02-13-brief-[0-9a-f]{6}»؟$/m);
    expect(await folder.files()).toEqual(files);
  });

  test('itself is refused, whichever way it is named; the same brief again is told to be joined already', async () => {
    expect((await run('join', [id('bridge-1'), fileWithFolder('bridge-1')])).said).toContain(
      'إلى نفسه',
    );
    expect((await run('join', [id('bridge-1'), id('wheat')])).code).toBe(0);
    const after = await folder.files();
    const again = await run('join', [id('bridge-1'), id('wheat')]);
    expect(again.code).toBe(0);
    expect(again.out).toContain('من قبل');
    expect(await folder.files()).toEqual(after);
  });

  test('neither takes in a withdrawn brief nor gives it another', async () => {
    await folder.edit(fileOf('wheat'), (text) =>
      text.replace(
        'status: published',
        'status: withdrawn\nwithdrawal: { at: 2025-02-14, reason: خبر لم يصح }',
      ),
    );
    const before = await folder.files();
    for (const pair of [
      [id('bridge-1'), id('wheat')],
      [id('wheat'), id('bridge-1')],
    ]) {
      const { code, said } = await run('join', pair);
      expect(code).toBe(1);
      expect(said).toContain(`سُحب ${fileOf('wheat')}`);
    }
    expect(await folder.files()).toEqual(before);
  });

  test('a brief edited by hand keeps every other line, and is given back as it was', async () => {
    await folder.edit(fileOf('wheat'), (text) => `${text}\nأضاف المحرر فقرة.\n`);
    await folder.edit(fileOf('bridge-1'), (text) => text.replace('topics:', '# رأي\ntopics:'));
    const edited = await folder.files();
    expect((await run('join', [id('bridge-1'), id('wheat')])).code).toBe(0);
    expect(await folder.read(fileOf('bridge-1'))).toContain('# رأي\n');
    expect((await run('split', [id('bridge-1'), 'https://al-ufuq.example/news/wheat'])).code).toBe(
      0,
    );
    const after = await folder.files();
    expect(after[fileOf('wheat')]).toBe(edited[fileOf('wheat')]);
    expect(after[fileOf('bridge-1')]).toBe(edited[fileOf('bridge-1')]);
  });

  test('lines that end as on Windows stay so', async () => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    await folder.edit(fileOf('bridge-1'), windows);
    await folder.edit(fileOf('wheat'), windows);
    const before = await folder.files();
    expect(await run('join', [id('bridge-1'), id('wheat')])).toMatchObject({ code: 0 });
    const text = await folder.read(fileOf('bridge-1'));
    expect(text).toContain('/news/wheat');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(await folder.problems()).toEqual([]);
    expect((await run('split', [id('bridge-1'), 'https://al-ufuq.example/news/wheat'])).code).toBe(
      0,
    );
    const after = await folder.files();
    expect(after[fileOf('bridge-1')]).toBe(before[fileOf('bridge-1')]);
    expect(after[fileOf('wheat')]).toBe(before[fileOf('wheat')]);
  });

  test('a damaged ledger is told, with its line, and nothing is written', async () => {
    await folder.edit('.ingest.jsonl', (text) => `{"file":\n${text}`);
    const before = await folder.files();
    const { code, said } = await run('join', [id('bridge-1'), id('wheat')]);
    expect(code).toBe(1);
    expect(said).toMatch(/\.ingest\.jsonl:1: سطر تالف/);
    expect(await folder.files()).toEqual(before);
  });
});

describe('split', () => {
  test('tells which brief came back and where', async () => {
    const { code, out } = await run('split', [id('bridge-1'), 'wakala']);
    expect(code).toBe(0);
    expect(out).toMatch(/^خرج المصدر من .*، وعاد موجزه: .*\.mdx$/m);
  });

  test('of an outlet that has two reports asks which, and takes a number or an address', async () => {
    const second: Report = {
      ...pickTrain(),
      outlet: 'wakala',
      id: 'train-2',
    };
    const lines = await folder.run([second]);
    await run('join', [id('bridge-1'), path.basename(lines.get('train-2')?.output ?? '', '.mdx')]);
    const before = await folder.files();
    const { code, said } = await run('split', [id('bridge-1'), 'wakala']);
    expect(code).toBe(1);
    expect(said).toContain('غير مصدر لـ«wakala»؛ اذكر رقم المصدر أو عنوان المادة');
    expect(await folder.files()).toEqual(before);
    const url = 'https://wakala.example/news/train-2';
    expect((await run('split', [id('bridge-1'), url, '--dry-run'])).code).toBe(0);
    expect(await folder.files()).toEqual(before);
    expect((await run('split', [id('bridge-1'), url])).code).toBe(0);
    const text = await folder.read(fileOf('bridge-1'));
    expect(text).not.toContain('train-2');
    expect(text).toContain('/news/bridge-3');
  });

  test.each([
    ['9', 'لا مصدر «9» في الموجز'],
    ['1', 'هو مصدر الموجز نفسه'],
  ])('of source %s is refused with a sentence that says why', async (source, why) => {
    const { code, said } = await run('split', [id('bridge-1'), source]);
    expect(code).toBe(1);
    expect(said).toContain(`تعذّر: ${why}`);
    expect(await folder.files()).toEqual(files);
  });

  test('of a brief that is not there tells which is meant', async () => {
    const { code, said } = await run('split', [`${id('bridge-1')}x`, 'wakala']);
    expect(code).toBe(1);
    expect(said).toContain(`أتقصد «${id('bridge-1')}»؟`);
  });
});

function fileWithFolder(report: string): string {
  return path.join(folder.out, fileOf(report));
}

function pickTrain(): Report {
  const train = REPORTS.find((one) => one.id === 'train');
  if (train === undefined) throw new Error('no such report');
  return train;
}
