/**
 * `npm run split -- BRIEF SOURCE [--briefs DIR] [--dry-run]`: takes a source out of a brief and gives it its own brief
 * again. BRIEF is an id or a file, SOURCE its number in the list (from 1), the id of its outlet, or its address.
 *
 * Exit code 0, 1 where it is refused or cannot be written, 2 for bad usage.
 */
import { SPLIT, runCommand } from './joining-command.ts';

process.exitCode = await runCommand(SPLIT, process.argv.slice(2), console);
