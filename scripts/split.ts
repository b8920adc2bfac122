/**
 * `npm run split -- BRIEF SOURCE [--briefs DIR] [--dry-run]`: takes a source out of a brief and gives it its own brief
 * again. BRIEF is an id or a file, SOURCE its number in the list (from 1), the id of its outlet, or its address.
 *
 * Exit code 0, 1 where it is refused or cannot be written, 2 for bad usage.
 */
import { parseArgs } from 'node:util';
import { splitSource } from '../src/ingest/joining/commands.ts';
import { briefDirectory, runCommand } from './joining-command.ts';

const USAGE = 'Usage: npm run split -- BRIEF SOURCE [--briefs DIR] [--dry-run]';

process.exitCode = await runCommand(USAGE, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      briefs: { type: 'string', default: briefDirectory() },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [brief, source, ...rest] = positionals;
  if (brief === undefined || source === undefined || rest.length > 0) return undefined;
  const { briefs: directory, 'dry-run': dryRun } = values;
  return (options) => splitSource(brief, source, { directory, dryRun, ...options });
});
