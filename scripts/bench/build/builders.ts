/** The programs that are measured: this project, and with `--vs` its pages alone, Hugo and a bare script, over the same briefs. */
import path from 'node:path';
import { writeHugoSite } from './hugo-site.ts';
import { type BuildFolders, measuredBuild } from './measured-build.ts';
import { type Measured, measuredProcess } from './measured-process.ts';

export type BuilderName = 'ours' | 'pages alone' | 'Hugo' | 'bare script';

export interface Builder {
  readonly name: BuilderName;
  readonly dist: string;
  /** What goes before a cold build. */
  readonly made: readonly string[];
  /** The file of the brief that is changed. */
  readonly brief: string;
  build(): Promise<Measured>;
}

export function ourBuilder(folders: BuildFolders, brief: string, signal: AbortSignal): Builder {
  return {
    name: 'ours',
    dist: folders.dist,
    made: [folders.dist, folders.cache],
    brief,
    build: () => measuredBuild(folders, signal),
  };
}

/**
 * This project without search index and cards, which other generators do not make: only this can be held against
 * theirs.
 *
 * @param directory for its site and its cache
 */
export function pagesAloneBuilder(
  { content, cards }: BuildFolders,
  brief: string,
  directory: string,
  signal: AbortSignal,
): Builder {
  const [dist, cache] = [path.join(directory, 'dist'), path.join(directory, 'cache')];
  // Astro looks for it below the project's folder, and takes no absolute path.
  const config = path.relative('', path.join(import.meta.dirname, 'pages-alone.config.ts'));
  return {
    name: 'pages alone',
    dist,
    made: [dist, cache],
    brief,
    build: () => measuredBuild({ content, dist, cache, cards }, signal, ['--config', config]),
  };
}

/** @param directory for the Hugo site, its output and its cache; it must be missing */
export async function hugoBuilder(
  hugo: string,
  { content }: BuildFolders,
  ourBrief: string,
  directory: string,
  signal: AbortSignal,
): Promise<Builder> {
  const at = (name: string): string => path.join(directory, name);
  await writeHugoSite(content, at('site'));
  const brief = path
    .join(at('site/content'), path.relative(content, ourBrief))
    .replace(/\.mdx$/, '.md');
  const args = ['--destination', at('dist'), '--cacheDir', at('cache')];
  return {
    name: 'Hugo',
    dist: at('dist'),
    made: [at('dist'), at('cache'), at('site/resources')],
    brief,
    build: () => measuredProcess(hugo, args, { directory: at('site'), signal }),
  };
}

/** @param dist where its pages go */
export function scriptBuilder(
  { content }: BuildFolders,
  brief: string,
  dist: string,
  signal: AbortSignal,
): Builder {
  const script = path.join(import.meta.dirname, 'bare-script.ts');
  return {
    name: 'bare script',
    dist,
    made: [dist],
    brief,
    build: () => measuredProcess(process.execPath, [script, content, dist], { signal }),
  };
}
