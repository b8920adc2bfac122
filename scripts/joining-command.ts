/** What `npm run join` and `npm run split` share: arguments, messages, exit codes. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../src/check/content.ts';
import { type CommandOptions, joinBriefs, splitSource } from '../src/ingest/joining/commands.ts';
import type { Joined } from '../src/ingest/joining/join-briefs.ts';
import { knownEntitiesOf } from '../src/ingest/knowledge.ts';
import { DamagedLedger } from '../src/ingest/store/ledger.ts';
import { failureReason } from '../src/ingest/store/storage-failure.ts';
import { contentDirectory } from '../src/workspace.ts';

type Command = (options: CommandOptions) => Promise<Joined>;

export interface JoiningCommand {
  readonly usage: string;
  /** The command of the arguments that are no options; undefined for bad usage. */
  readonly read: (positionals: readonly string[]) => Command | undefined;
}

export const JOIN: JoiningCommand = {
  usage: 'Usage: npm run join -- BRIEF OTHER… [--briefs DIR] [--dry-run]',
  read([into, ...others]) {
    if (into === undefined || others.length === 0) return undefined;
    return (options) => joinBriefs(into, others, options);
  },
};

export const SPLIT: JoiningCommand = {
  usage: 'Usage: npm run split -- BRIEF SOURCE [--briefs DIR] [--dry-run]',
  read([brief, source, ...rest]) {
    if (brief === undefined || source === undefined || rest.length > 0) return undefined;
    return (options) => splitSource(brief, source, options);
  },
};

/**
 * @param args those of the command line
 * @param print where what is done (`log`) and what is wrong (`error`) is told
 * @returns the exit code
 */
export async function runCommand(
  { usage, read }: JoiningCommand,
  args: readonly string[],
  print: Pick<Console, 'log' | 'error'>,
): Promise<number> {
  const values = readOptions(args, print);
  const command = values && read(values.positionals);
  if (values === undefined || command === undefined) {
    print.error(usage);
    return 2;
  }
  try {
    const { content } = await readContent(contentDirectory(), process.cwd());
    const { outlets } = knownEntitiesOf(content);
    const onWait = (): void => {
      print.error('يعمل ingest أو أمر آخر في المجلد؛ يُنتظر حتى ينتهي.');
    };
    const joined = await command({ ...values.options, onWait, outlets });
    if ('fault' in joined) {
      print.error(`تعذّر: ${joined.fault}`);
      return 1;
    }
    print.log(joined.done.join('\n'));
    return 0;
  } catch (error) {
    const message = error instanceof DamagedLedger ? error.message : failureReason(error);
    print.error(`تعذّر: ${message}`);
    return 1;
  }
}

function readOptions(args: readonly string[], print: Pick<Console, 'error'>) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        briefs: { type: 'string', default: briefDirectory() },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    return { positionals, options: { directory: values.briefs, dryRun: values['dry-run'] } };
  } catch (error) {
    print.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function briefDirectory(): string {
  return path.relative(process.cwd(), path.join(contentDirectory(), 'briefs'));
}
