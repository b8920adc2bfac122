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

export interface BuildFolders {
  /** Where the site goes, and what builds keep; absolute. */
  readonly dist: string;
  readonly cache: string;
  /** The project's folder, absolute; this repository where it is not given. */
  readonly project?: string;
}

/** What Vitest sets for itself: neither a build nor a server may see it. */
export const NOT_VITEST = {
  VITEST: undefined,
  DEV: undefined,
  PROD: undefined,
  MODE: undefined,
  SSR: undefined,
  BASE_URL: undefined,
};

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * A clean build, in a temporary place.
 *
 * @param content a content folder, absolute
 * @param settings variables that stand in for settings (src/site.ts)
 */
export async function buildSite(
  content: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Built> {
  const work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-site-'));
  const folders = { dist: path.join(work, 'dist'), cache: path.join(work, 'cache') };
  const { code, output } = await buildInto(folders, content, settings);
  return {
    code,
    output,
    dist: folders.dist,
    remove: () => rm(work, { recursive: true, force: true }),
  };
}

/** A build over what lies in the folders already. */
export async function buildInto(
  { dist, cache, project = ROOT }: BuildFolders,
  content: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Pick<Built, 'code' | 'output'>> {
  const build = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', dist],
    {
      cwd: project,
      env: {
        ...process.env,
        ...settings,
        MUJAZ_CONTENT: content,
        MUJAZ_CACHE: cache,
        ASTRO_TELEMETRY_DISABLED: '1',
        ...NOT_VITEST,
        NODE_ENV: 'production',
      },
    },
  );
  let output = '';
  build.stdout.on('data', (data: Buffer) => (output += data.toString()));
  build.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise<number | null>((resolve) => build.on('close', resolve));
  return { code, output };
}
