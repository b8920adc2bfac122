/** `npm run dev` in a process of its own, as an editor runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface DevServer {
  /** Where the site is, with a slash at the end. */
  readonly address: string;
  /** Seconds from its start until it could be asked. */
  readonly startSeconds: number;
  /** All that it printed until now. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

export interface ServerFolders {
  /** The code (checkout.ts). */
  readonly project: string;
  readonly content: string;
  readonly cache: string;
  /** Variables besides those of this process; undefined takes one away. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** At ten thousand briefs a first start takes a minute or two. */
const PATIENCE_MS = 600_000;

/**
 * @param signal ends the server; absent: only `stop` does
 * @throws Error with what it printed, where it ends or does not start
 */
export async function startDevServer(
  { project, content, cache, environment = {} }: ServerFolders,
  signal?: AbortSignal,
): Promise<DevServer> {
  signal?.throwIfAborted();
  const start = performance.now();
  const server = spawn(
    process.execPath,
    [path.join('node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', '--ignore-lock'],
    {
      cwd: project,
      env: {
        ...process.env,
        MUJAZ_CONTENT: content,
        MUJAZ_CACHE: cache,
        MUJAZ_BASE: '/',
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
        ...environment,
      },
      ...(signal && { signal }),
    },
  );
  // Ended by the signal: that is no fault.
  server.on('error', () => undefined);
  let printed = '';
  const output = (): string => printed;
  const hear = (data: Buffer): void => {
    printed += data.toString();
  };
  server.stdout.on('data', hear);
  server.stderr.on('data', hear);
  const address = await listening(server, output);
  return {
    address,
    output,
    startSeconds: (performance.now() - start) / 1000,
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}

async function listening(server: ChildProcess, output: () => string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const look = (): void => {
    const [address] = /http:\/\/localhost:\d+\//.exec(output()) ?? [];
    if (address !== undefined) resolve(address);
  };
  server.stdout?.on('data', look);
  server.once('exit', () => {
    reject(new Error(`The server ended:\n${output().slice(-3000)}`));
  });
  const timer = setTimeout(() => {
    server.kill();
    reject(new Error(`The server did not start:\n${output().slice(-3000)}`));
  }, PATIENCE_MS);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}
