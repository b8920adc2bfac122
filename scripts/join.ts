/**
 * `npm run join -- BRIEF OTHER… [--briefs DIR] [--dry-run]`: the sources of the others go to the first, which tells the
 * same event; their files leave, and their addresses lead to it. A brief is named by its id or its file.
 *
 * Exit code 0, 1 where it is refused or cannot be written, 2 for bad usage.
 */
import { joinBriefs } from '../src/ingest/joining/commands.ts';
import { runCommand } from './joining-command.ts';

const USAGE = 'Usage: npm run join -- BRIEF OTHER… [--briefs DIR] [--dry-run]';

process.exitCode = await runCommand(USAGE, (positionals) => {
  const [into, ...others] = positionals;
  if (into === undefined || others.length === 0) return undefined;
  return (options) => joinBriefs(into, others, options);
});
