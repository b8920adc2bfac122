/** A faulty brief never reaches a build that exits 0. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BRIEF, contentFixture } from '../unit/check/content-fixture.ts';
import { buildSite } from './build-site.ts';

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
