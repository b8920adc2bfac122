/** The programs that are measured: this project, and with `--vs` Hugo and a bare script, over the same briefs. */
import path from 'node:path';
import { writeHugoSite } from './hugo-site.ts';
import { type BuildFolders, measuredBuild } from './measured-build.ts';
import { type Measured, measuredProcess } from './measured-process.ts';

export type BuilderName = 'ours' | 'Hugo' | 'bare script';

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
