/** A faulty brief never reaches a build that exits 0. */
import { execFile } from 'node:child_process';
import { access, cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { BRIEF, contentFixture } from '../unit/check/content-fixture.ts';
import { buildInto, buildSite } from './build-site.ts';
import { change, copyProject } from './project-copy.ts';

const FIRST = 'briefs/2025/2025-09-24-first.mdx';

test('a build with an attack never runs it', async () => {
  const content = await contentFixture();
  const mark = path.join(content.directory, 'ran');
  const write = `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`;
  try {
    for (const attack of [
      `{${write}}`,
      `export const x = ${write}`,
      `<Quote name={${write}}>س</Quote>`,
    ]) {
      await content.write(FIRST, `${BRIEF}\n${attack}\n`);
      const { code, remove } = await buildSite(content.directory);
      expect(code).toBe(1);
      await expect(access(mark)).rejects.toThrow();
      await remove();
    }
  } finally {
    await content.remove();
  }
});

describe('npm run build', () => {
  test.each([
    [
      'an unknown actor',
      FIRST,
      BRIEF.replace('sergey-lavrov', 'sergey-lavrof'),
      `${FIRST}:7:10`,
      'لعلك تقصد «sergey-lavrov»',
    ],
    [
      'a misspelt key',
      FIRST,
      BRIEF.replace('topics:', 'topcis:'),
      `${FIRST}:8:1`,
      'لعلك تقصد «topics»',
    ],
    ['no source', FIRST, BRIEF.replace(/ {2}- \{.*\}/, '  []'), `${FIRST}:10:3`, 'أضف مصدرًا'],
    ['code in the body', FIRST, `${BRIEF}\n{process.exit()}\n`, `${FIRST}:15:1`, 'احذفهما'],
    [
      'a duplicate id',
      'briefs/2026/2025-09-24-first.mdx',
      BRIEF,
      'briefs/2026/2025-09-24-first.mdx:1:1',
      'غيّر اسم أحد الملفين',
    ],
    [
      'a conflict that git left',
      FIRST,
      `${BRIEF}\n<<<<<<< HEAD\n=======\n>>>>>>> b\n`,
      `${FIRST}:17:1`,
      'احذف أسطر العلامات كلها',
    ],
    [
      'a conflict in what ingest remembers',
      'briefs/.ingest.jsonl',
      '=======\n',
      'briefs/.ingest.jsonl:1:1',
      'احذف أسطر العلامات كلها',
    ],
    ['a year before feeds', FIRST, BRIEF.replace('2025-09', '0100-09'), `${FIRST}:4:14`, 'راجع'],
    [
      'a former name that no file system takes',
      FIRST,
      BRIEF.replace('status:', `formerly: [${'a'.repeat(311)}]\nstatus:`),
      `${FIRST}:5:12`,
      'راجع',
    ],
  ])('%s: exit code 1, the place and the remedy', async (_name, file, text, place, remedy) => {
    const content = await contentFixture();
    try {
      await content.write(file, text);
      const { code, output, dist, remove } = await buildSite(content.directory);
      expect(code).toBe(1);
      expect(output).toContain(place);
      expect(output).toContain(remedy);
      await expect(access(path.join(dist, 'index.html'))).rejects.toThrow();
      await remove();
    } finally {
      await content.remove();
    }
  });
});

test('a conflict in the settings: the check and the build say so, with its lines', async () => {
  const work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-refusal-'));
  const content = await contentFixture();
  try {
    const project = path.join(work, 'project');
    await copyProject(project);
    await cp('scripts', path.join(project, 'scripts'), { recursive: true });
    await change(project, 'src/site.ts', 'pageLength: 10,', '\n<<<<<<< HEAD\n=======\n>>>>>>> b\n');
    const folders = { dist: path.join(work, 'dist'), cache: path.join(work, 'cache'), project };
    const { code, output } = await buildInto(folders, content.directory);
    expect(code).toBe(1);
    const checked: unknown = await promisify(execFile)(process.execPath, ['scripts/check.ts'], {
      cwd: project,
      env: { ...process.env, MUJAZ_CONTENT: content.directory },
    }).catch((error: unknown) => error);
    expect(checked).toMatchObject({ code: 1, stderr: '' });
    for (const said of [output, (checked as { stdout: string }).stdout]) {
      for (const line of [28, 29, 30]) expect(said).toContain(`src/site.ts:${String(line)}:1`);
      expect(said).toContain('علامة تعارض');
    }
  } finally {
    await content.remove();
    await rm(work, { recursive: true });
  }
});

test('what is as long and as far away as the check lets pass is built', async () => {
  const content = await contentFixture();
  const long = 'a'.repeat(100);
  const line = 'ن '.repeat(999) + 'ن';
  try {
    await content.write(`actors/${long}.yaml`, `kind: person\nname: ${line}\nnameEn: A\n`);
    await content.write(`topics/${long}.yaml`, `name: ${line}\n`);
    await content.write(
      `outlets/${long}.yaml`,
      `name: ${line}\nownership: state\ntimeZone: UTC\nrights: full\n`,
    );
    const brief = BRIEF.replace('title: عنوان', `title: ${line}`)
      .replace('[sergey-lavrov]', `[${long}, sergey-lavrov]`)
      .replace('[diplomacy]', `[${long}]`)
      .replace('outlet: agency', `outlet: ${long}`)
      .replace(
        'status:',
        `formerly: [${'b'.repeat(100)}]\nupdatedAt: 2100-12-31T23:59:59-14:00\nkeyPoints: [${line}]\nstatus:`,
      );
    const name = (day: string): string => `${day}-${'a'.repeat(89)}`;
    await content.write(`briefs/2025/${name('2025-09-24')}.mdx`, brief);
    for (const day of ['1900-01-01', '1969-12-31'])
      await content.write(
        `briefs/${day.slice(0, 4)}/${name(day)}.mdx`,
        brief.replace(/formerly.*\n/, '').replace('2025-09-24T22:36:00Z', `${day}T00:00:00+14:00`),
      );
    const { code, output, dist, remove } = await buildSite(content.directory);
    expect(code, output).toBe(0);
    await access(path.join(dist, 'briefs', name('1900-01-01'), 'index.html'));
    await remove();
  } finally {
    await content.remove();
  }
});
