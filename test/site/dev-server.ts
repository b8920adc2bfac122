/** `npm run dev` in a process of its own, for tests. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { vi } from 'vitest';

export interface DevServer {
  readonly address: string;
  /** All that it printed until now. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

export const PATIENCE = { timeout: 60_000, interval: 100 };

export async function startDevServer(
  project: string,
  content: string,
  cache: string,
): Promise<DevServer> {
  let output = '';
  const server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock'],
    {
      cwd: project,
      env: {
        ...process.env,
        MUJAZ_CONTENT: content,
        MUJAZ_CACHE: cache,
        MUJAZ_BASE: '/',
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
        // Vitest sets these for itself.
        NODE_ENV: 'development',
        VITEST: undefined,
        DEV: undefined,
        PROD: undefined,
        MODE: undefined,
        SSR: undefined,
        BASE_URL: undefined,
      },
    },
  );
  const listen = (data: Buffer): string => (output += data.toString());
  server.stdout.on('data', listen);
  server.stderr.on('data', listen);
  const address = await vi.waitFor(() => {
    const [found] = /http:\/\/localhost:\d+\//.exec(output) ?? [];
    if (found === undefined) throw new Error(output);
    return found;
  }, PATIENCE);
  return {
    address,
    output: () => output,
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}
