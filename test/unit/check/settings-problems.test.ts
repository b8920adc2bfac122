import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Problem } from '../../../src/check/problem.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mujaz-settings-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs in plain Node, as `npm run check` does: what cannot be read is told by it. */
const SCRIPT = `
  const [module, file, text, environment] = process.argv.slice(1);
  const { findSettingsProblems } = await import(module);
  const load = () => import(file);
  const settings = { file: 'src/site.ts', text, load, environment: JSON.parse(environment) };
  console.log(JSON.stringify(await findSettingsProblems(settings)));
`;

/** What is found in the site's own settings when one piece of their text is replaced. */
async function problemsOf(
  from: string,
  to: string,
  environment: Record<string, string> = {},
): Promise<string[]> {
  const original = await readFile('src/site.ts', 'utf8');
  expect(original).toContain(from);
  const text = original.replace(from, () => to);
  const file = path.join(folder, 'site.ts');
  await writeFile(file, text.replaceAll("from './", `from '${path.resolve('src')}/`));
  const module = path.resolve('src/check/settings-problems.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    SCRIPT,
    module,
    file,
    text,
    JSON.stringify(environment),
  ]);
  const problems = JSON.parse(stdout) as Problem[]; // Printed by the script above.
  return problems.map(
    ({ line, column, message, remedy }) => `${line}:${column} ${message} | ${remedy}`,
  );
}

test('sound settings have no problem', async () => {
  expect(await problemsOf("timeZone: 'UTC'", "timeZone: 'Africa/Bamako'")).toEqual([]);
});

test.each([
  ['a value', "timeZone: 'UTC'", "timeZone: 'Mars/Base'", /^15:3 timeZone: منطقة زمنية/],
  ['a value within another', 'length: 50,', 'length: 5000,', /^22:12 feeds\.length: أكثر عدد/],
  ['a value whose name stands in a comment before it', "timeZone: 'UTC'", "// timeZone: 'x'\n  timeZone: 'Mars/Base'", /^16:3 timeZone: /],
  ['a value whose name another has before it', "feeds: { length: 50,", "months: ({ length: 'both' }).length,\n  feeds: { length: 5000,", /^23:12 feeds\.length/],
  ['a misspelt key', 'pageLength: 10,', "pageLength: 10,\n  licens: 'x',", /^28:3 إعداد غير معروف: licens/],
  ['a comma that is missing', "timeZone: 'UTC',", "timeZone: 'UTC'", /^16:1 لا تُقرأ الإعدادات: .*\| .*فاصلة/],
  ['a quotation mark that is missing', "timeZone: 'UTC',", "timeZone: 'UTC,", /^1[56]:\d+ لا تُقرأ الإعدادات/],
  ['a word that means nothing', "timeZone: 'UTC'", 'timeZone: UTC', /^15:13 لا تُقرأ الإعدادات: UTC is not defined/],
])('%s: the line, what is wrong, what to do', async (_name, from, to, expected) => {
  const problems = await problemsOf(from, to);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(expected);
}); // prettier-ignore

test('a variable that stands in for a setting is named', async () => {
  const wrong = "process.env.MUJAZ_URL ?? 'no address'";
  const from = "process.env.MUJAZ_URL ?? 'https://mujaz.example'";
  const [set] = await problemsOf(from, wrong, { MUJAZ_URL: 'no address' });
  expect(set).toMatch(/^12:3 url: .*\| .*متغير البيئة MUJAZ_URL/);
  const [unset] = await problemsOf(from, wrong);
  expect(unset).not.toContain('MUJAZ_URL');
});

test('markers of git, and nothing else', async () => {
  const problems = await problemsOf(
    'pageLength: 10,',
    '\n<<<<<<< HEAD\npageLength: 10\n=======\npageLength 20\n>>>>>>> b\n',
  );
  expect(problems.map((one) => one.split(' ')[0])).toEqual(['28:1', '30:1', '32:1']);
});
