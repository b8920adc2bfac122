import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: path.join(root, 'test/eslint.config.js'),
});

/** The messages of the import rules about one line, as if it stood in that file. */
async function lint(file: string, line: string): Promise<string[]> {
  const [result] = await eslint.lintText(line, { filePath: path.join(root, file) });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'import-x/no-restricted-paths')
    .map(({ message }) => message);
}

describe('the direction of imports', () => {
  test.each([
    [
      'the language imports nothing of ours',
      'src/arabic/letters.ts',
      `export * from '../entities/matcher.ts';`,
    ],
    ['pure rooms do not know the site', 'src/entities/matcher.ts', `export * from '../site.ts';`],
    [
      'components do not query',
      'src/components/Text.astro',
      `---\nexport * from '../briefs/load-digest.ts';\n---\n`,
    ],
    ['ingest does not reach pages', 'src/ingest/report.ts', `export * from '../feeds/rss.ts';`],
    [
      'reading does not know what is cleaned',
      'src/ingest/read/text.ts',
      `export * from '../clean/clean.ts';`,
    ],
    [
      'the product does not import tests',
      'src/site.ts',
      `export * from '../test/import-zones.js';`,
    ],
  ])(
    '%s',
    async (_name, file, line) => {
      expect(await lint(file, line)).toHaveLength(1);
    },
    60_000,
  );

  test('what is allowed is not reported', async () => {
    expect(await lint('src/entities/matcher.ts', `export * from '../arabic/letters.ts';`)).toEqual(
      [],
    );
  }, 60_000);
});
