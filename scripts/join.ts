/**
 * `npm run join -- BRIEF OTHER… [--briefs DIR] [--dry-run]`: the sources of the others go to the first, which tells the
 * same event; their files leave, and their addresses lead to it. A brief is named by its id or its file.
 *
 * Exit code 0, 1 where it is refused or cannot be written, 2 for bad usage.
 */
import { JOIN, runCommand } from './joining-command.ts';

process.exitCode = await runCommand(JOIN, process.argv.slice(2), console);
