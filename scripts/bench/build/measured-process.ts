/** A program in a process of its own, with what it took. */
import { spawn } from 'node:child_process';
import { type TreeUse, watchTree } from './process-tree.ts';

export interface Measured extends TreeUse {
  readonly seconds: number;
  /** What it printed. */
  readonly output: string;
}

/**
 * @param env variables besides those of this process
 * @param signal ends the program
 * @throws Error with the end of what it printed, when it fails
 */
export async function measuredProcess(
  command: string,
  args: readonly string[],
  {
    env = {},
    directory = process.cwd(),
    signal,
  }: {
    readonly env?: Readonly<Record<string, string>>;
    readonly directory?: string;
    readonly signal: AbortSignal;
  },
): Promise<Measured> {
  signal.throwIfAborted();
  const start = performance.now();
  const child = spawn(command, args, { cwd: directory, env: { ...process.env, ...env } });
  const stopWatching = watchTree(child.pid ?? 0);
  const kill = (): void => void child.kill();
  signal.addEventListener('abort', kill);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  let seconds = 0;
  child.once('exit', () => (seconds = (performance.now() - start) / 1000));
  let code: number | null;
  let use: TreeUse;
  try {
    code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
  } finally {
    use = stopWatching();
    signal.removeEventListener('abort', kill);
  }
  signal.throwIfAborted();
  if (code !== 0) {
    const line = [command, ...args].join(' ');
    throw new Error(`«${line}» ended with ${String(code)}:\n${output.slice(-3000)}`);
  }
  return { seconds, output, ...use };
}
