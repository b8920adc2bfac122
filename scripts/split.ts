/**
 * `npm run split -- BRIEF SOURCE [--briefs DIR] [--dry-run]`: takes a source out of a brief and gives it its own brief
 * again. BRIEF is an id or a file, SOURCE its number in the list (from 1), the id of its outlet, or its address.
 *
 * Exit code 0, 1 where it is refused or cannot be written, 2 for bad usage.
 */
import { splitSource } from '../src/ingest/joining/commands.ts';
import { runCommand } from './joining-command.ts';

const USAGE = 'Usage: npm run split -- BRIEF SOURCE [--briefs DIR] [--dry-run]';

process.exitCode = await runCommand(USAGE, (positionals) => {
  const [brief, source, ...rest] = positionals;
  if (brief === undefined || source === undefined || rest.length > 0) return undefined;
  return (options) => splitSource(brief, source, options);
});
