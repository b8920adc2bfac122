/**
 * `npm run check [-- --fix] [--unseen] [--since COMMIT]`: are the content and the settings fit to publish? Exit code 0 or 1, or 2 for bad usage.
 *
 * `--fix` puts right how the text is typed, where no meaning can be lost; `--unseen` lists the registered names that no
 * brief has. A published brief whose words changed since a commit (default: the last one), without `updatedAt` or a
 * correction, is warned of.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/check/check-content.ts';
import { readContentFiles } from '../src/check/content-files.ts';
import { compareProblems } from '../src/check/problem.ts';
import { reportCheck, reportFixes, reportProposals, reportUnseen } from '../src/check/report.ts';
import { findSettingsProblems } from '../src/check/settings-problems.ts';
import { findSilentChanges } from '../src/check/silent-changes.ts';
import { fixText, typographyProblems } from '../src/check/typography/lint.ts';
import { findUnseenForms } from '../src/check/unseen-forms.ts';
import { findWaitingProposals } from '../src/check/waiting-proposals.ts';
import { writeAtomically } from '../src/files/atomic-file.ts';
import { contentDirectory } from '../src/workspace.ts';
import { changedBriefs } from './check/git-changes.ts';

interface Options {
  readonly fix: boolean;
  readonly unseen: boolean;
  readonly since: string;
}

const HEAD = 'HEAD';
const SETTINGS = 'src/site.ts';

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readArguments();
  if (options === undefined) return 2;
  const root = process.cwd();
  if (options.fix) console.log(reportFixes(await fixAll(root)));
  const settings = await findSettingsProblems({
    file: SETTINGS,
    text: await readFile(new URL(`../${SETTINGS}`, import.meta.url), 'utf8'),
    load: () => import('../src/site.ts'),
    environment: process.env,
  });
  const checked = await checkContent(contentDirectory(), root);
  const { files, unmerged } = await readContentFiles(contentDirectory(), root);
  const typing = files.flatMap(({ file, text }) => typographyProblems(file, text));
  const changed = await changedBriefs(options.since, contentDirectory(), root);
  if (changed === undefined && options.since !== HEAD) {
    console.error(`There is no commit «${options.since}» to compare with.`);
    return 2;
  }
  const silent = findSilentChanges(
    (changed ?? []).filter(({ file }) => !unmerged.some((one) => one.file === file)),
  );
  const problems = [...settings, ...checked.problems, ...typing, ...silent].sort(compareProblems);
  console.log(reportCheck({ ...checked, problems }));
  for (const note of [
    reportProposals(findWaitingProposals(checked.content)),
    reportUnseen(findUnseenForms(checked.content), options.unseen),
  ])
    if (note !== '') console.log(`${note}\n`);
  return problems.some((problem) => problem.severity === 'error') ? 1 : 0;
}

/** @returns how many places were put right in each file that had any */
async function fixAll(root: string): Promise<ReadonlyMap<string, number>> {
  const { files } = await readContentFiles(contentDirectory(), root);
  const counts = new Map<string, number>();
  for (const { file, text } of files) {
    const { text: better, fixed } = fixText(text);
    if (better === text) continue;
    await writeAtomically(path.join(root, file), better);
    counts.set(file, fixed);
  }
  return counts;
}

function readArguments(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: {
        fix: { type: 'boolean', default: false },
        unseen: { type: 'boolean', default: false },
        since: { type: 'string', default: HEAD },
      },
    });
    return values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error('Usage: npm run check [-- --fix] [--unseen] [--since COMMIT]');
    return undefined;
  }
}
