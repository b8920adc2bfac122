/** The build of this project, measured, over content and into folders of the caller's. */
import { type Measured, measuredProcess } from './measured-process.ts';

/** A heap that grows by half at a time, as `npm run build` has it; and room for whatever is measured. */
const NODE_OPTIONS = ['--heap-growing-percent=50', '--max-old-space-size=8192'];

export interface BuildFolders {
  readonly content: string;
  readonly dist: string;
  /** What builds keep for the next one (MUJAZ_CACHE). */
  readonly cache: string;
  /** Drawn cards (MUJAZ_CARDS). */
  readonly cards: string;
}

/**
 * @param options further ones of `astro build`
 * @throws Error with the end of its output, when the build fails
 */
export function measuredBuild(
  { content, dist, cache, cards }: BuildFolders,
  signal: AbortSignal,
  options: readonly string[] = [],
): Promise<Measured> {
  const astro = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', dist, ...options];
  return measuredProcess(process.execPath, [...NODE_OPTIONS, ...astro], {
    signal,
    env: {
      MUJAZ_CONTENT: content,
      MUJAZ_CACHE: cache,
      MUJAZ_CARDS: cards,
      // Where pages lie is known only for a site at the root.
      MUJAZ_BASE: '/',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
}
