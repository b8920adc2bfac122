/**
 * `npm run join -- BRIEF OTHER… [--briefs DIR] [--dry-run]`: the sources of the others go to the first, which tells the
 * same event; their files leave, and their addresses lead to it. A brief is named by its id or its file.
 *
 * Exit code 0, 1 where it is refused or cannot be written, 2 for bad usage.
 */
import { parseArgs } from 'node:util';
import { joinBriefs } from '../src/ingest/joining/commands.ts';
import { briefDirectory, runCommand } from './joining-command.ts';

const USAGE = 'Usage: npm run join -- BRIEF OTHER… [--briefs DIR] [--dry-run]';

process.exitCode = await runCommand(USAGE, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      briefs: { type: 'string', default: briefDirectory() },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [into, ...others] = positionals;
  if (into === undefined || others.length === 0) return undefined;
  const { briefs: directory, 'dry-run': dryRun } = values;
  return (options) => joinBriefs(into, others, { directory, dryRun, ...options });
});
