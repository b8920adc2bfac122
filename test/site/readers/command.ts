import { spawn } from 'node:child_process';

/**
 * Runs a command.
 *
 * @returns what it printed; undefined where there is no such command
 * @throws when it ends with another code than 0
 */
export function run(
  command: string,
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...env } });
    const chunks: Buffer[] = [];
    let complaints = '';
    child.stdout.on('data', (data: Buffer) => chunks.push(data));
    child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve(undefined);
      else reject(error);
    });
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString());
      else reject(new Error(`${command} ended with ${String(code)}: ${complaints}`));
    });
    // A command that does not read its input closes the pipe: no fault of ours.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
