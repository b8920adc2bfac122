/**
 * One process at a time for a purpose in a folder.
 *
 * The lock is a name in the kernel that one process can listen on. It is free again the moment that process ends,
 * however it ends: files that say who works (proper-lockfile and its like) outlive a killed process, and go by a clock
 * that a busy one does not keep.
 */
import { hash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const held = new Set<string>();

/**
 * Takes the lock until this process ends; waits where another has it. A process that has it gets it at once.
 *
 * @param purpose ASCII; locks of other purposes do not exclude each other
 * @param folder absolute; it must be there
 * @param onWait told once, when it has to wait
 * @throws the system's error, where no name can be had
 */
export async function lockFolder(
  purpose: string,
  folder: string,
  onWait: () => void,
): Promise<void> {
  const name = nameOf(purpose, realpathSync(folder));
  if (held.has(name)) return;
  for (let isFirst = true; !(await take(name)); isFirst = false) {
    if (isFirst) onWait();
    await untilEnded(name);
  }
  held.add(name);
}

/** Linux has names that are no files (unix(7)), Windows has pipes; elsewhere it is a file that is no lock by itself. */
function nameOf(purpose: string, folder: string): string {
  const name = `mujaz-${purpose}-${hash('sha256', folder).slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\?\\pipe\\${name}` : path.join(os.tmpdir(), name);
}

async function take(name: string): Promise<boolean> {
  // Neither the lock nor those who wait keep a process from ending.
  const server = net.createServer((waiting) => waiting.on('error', () => undefined).unref());
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') resolve(false);
    else reject(error);
  });
  server.listen(name, () => {
    resolve(true);
  });
  server.unref();
  return promise;
}

async function untilEnded(name: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const connection = net.connect(name);
  connection.on('error', () => {
    // A file without a process: it was killed.
    if (path.isAbsolute(name) && process.platform !== 'win32') rmSync(name, { force: true });
  });
  connection.on('close', () => {
    resolve(undefined);
  });
  connection.resume();
  await promise;
}
