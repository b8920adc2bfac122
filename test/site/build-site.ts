/** Builds a site for real, in a process of its own, as `npm run build` does. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export interface Built {
  /** The exit code of the build. */
  readonly code: number | null;
  /** All that it printed. */
  readonly output: string;
  /** The folder it wrote to, in a temporary place. */
  readonly dist: string;
  /** Takes it all away again. */
  readonly remove: () => Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * @param content a content folder, absolute
 * @param settings variables that stand in for settings (src/site.ts)
 */
export async function buildSite(
  content: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Built> {
  const work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-site-'));
  const dist = path.join(work, 'dist');
  const build = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', dist],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        ...settings,
        MUJAZ_CONTENT: content,
        MUJAZ_CACHE: path.join(work, 'cache'),
        ASTRO_TELEMETRY_DISABLED: '1',
        // Vitest sets these for itself; a build must not see them.
        NODE_ENV: 'production',
        VITEST: undefined,
      },
    },
  );
  let output = '';
  build.stdout.on('data', (data: Buffer) => (output += data.toString()));
  build.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise<number | null>((resolve) => build.on('close', resolve));
  return { code, output, dist, remove: () => rm(work, { recursive: true, force: true }) };
}
