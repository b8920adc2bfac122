/** What `npm run join` and `npm run split` share: arguments, messages, exit codes. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../src/check/content.ts';
import type { CommandOptions } from '../src/ingest/joining/commands.ts';
import type { Joined } from '../src/ingest/joining/join-briefs.ts';
import { knownEntitiesOf } from '../src/ingest/knowledge.ts';
import { DamagedLedger } from '../src/ingest/store/ledger.ts';
import { failureReason } from '../src/ingest/store/storage-failure.ts';
import { contentDirectory } from '../src/workspace.ts';

type Command = (options: CommandOptions) => Promise<Joined>;

/**
 * @param read the command of the arguments that are no options; undefined for bad usage
 * @returns the exit code
 */
export async function runCommand(
  usage: string,
  read: (positionals: readonly string[]) => Command | undefined,
): Promise<number> {
  const values = readOptions();
  const command = values && read(values.positionals);
  if (values === undefined || command === undefined) {
    console.error(usage);
    return 2;
  }
  try {
    const { content } = await readContent(contentDirectory(), process.cwd());
    const { outlets } = knownEntitiesOf(content);
    const onWait = (): void => {
      console.error('يعمل ingest أو أمر آخر في المجلد؛ يُنتظر حتى ينتهي.');
    };
    const joined = await command({ ...values.options, onWait, outlets });
    if ('fault' in joined) {
      console.error(`تعذّر: ${joined.fault}`);
      return 1;
    }
    console.log(joined.done.join('\n'));
    return 0;
  } catch (error) {
    const message = error instanceof DamagedLedger ? error.message : failureReason(error);
    console.error(`تعذّر: ${message}`);
    return 1;
  }
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        briefs: { type: 'string', default: briefDirectory() },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    return { positionals, options: { directory: values.briefs, dryRun: values['dry-run'] } };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function briefDirectory(): string {
  return path.relative(process.cwd(), path.join(contentDirectory(), 'briefs'));
}
