/** `npm run check`: is the content fit to publish? Exit code 0 or 1. */
import { checkContent } from '../src/check/check-content.ts';
import { reportCheck } from '../src/check/report.ts';
import { contentDirectory } from '../src/workspace.ts';

const checked = await checkContent(contentDirectory(), process.cwd());
const hasErrors = checked.problems.some((problem) => problem.severity === 'error');
console.log(reportCheck(checked));
process.exitCode = hasErrors ? 1 : 0;
