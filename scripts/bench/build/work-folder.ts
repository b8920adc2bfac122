/** A temporary folder that goes when the work ends, fails or is interrupted. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const INTERRUPTIONS = ['SIGINT', 'SIGTERM'] as const;

/**
 * @param isKept leave the folder and say where it lies
 * @param work gets the folder, and a signal for what it starts: it is raised by Ctrl-C, which would otherwise end this
 *   process at once and leave the folder behind
 */
export async function withWorkFolder<T>(
  isKept: boolean,
  work: (folder: string, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mujaz-bench-build-'));
  const controller = new AbortController();
  const interrupt = (): void => {
    controller.abort(new Error('Interrupted.'));
  };
  const remove = (): void => {
    // Retries: a program that was ended may have a last file on its way.
    if (!isKept) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  // An error that nobody awaits, such as a closed pipe (`| head`), ends the process without `finally`.
  const leave = (): void => {
    interrupt();
    remove();
  };
  for (const name of INTERRUPTIONS) process.once(name, interrupt);
  process.once('exit', leave);
  try {
    return await work(folder, controller.signal);
  } finally {
    for (const name of INTERRUPTIONS) process.off(name, interrupt);
    process.off('exit', leave);
    if (isKept) console.log(`  kept in ${folder}`);
    remove();
  }
}
