/**
 * `npm run check [-- --unseen]`: is the content fit to publish? Exit code 0 or 1, or 2 for bad usage.
 *
 * `--unseen` lists the registered names that no brief has.
 */
import { parseArgs } from 'node:util';
import { checkContent } from '../src/check/check-content.ts';
import { reportCheck, reportUnseen } from '../src/check/report.ts';
import { findUnseenForms } from '../src/check/unseen-forms.ts';
import { contentDirectory } from '../src/workspace.ts';

process.exitCode = await main();

async function main(): Promise<number> {
  const listsUnseen = readArguments();
  if (listsUnseen === undefined) return 2;
  const checked = await checkContent(contentDirectory(), process.cwd());
  console.log(reportCheck(checked));
  console.log(reportUnseen(findUnseenForms(checked.content), listsUnseen));
  return checked.problems.some((problem) => problem.severity === 'error') ? 1 : 0;
}

function readArguments(): boolean | undefined {
  try {
    const { values } = parseArgs({ options: { unseen: { type: 'boolean', default: false } } });
    return values.unseen;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error('Usage: npm run check [-- --unseen]');
    return undefined;
  }
}
