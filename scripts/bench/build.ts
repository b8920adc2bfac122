/**
 * `npm run bench -- build [--briefs N]… [--vs] [--equal] [--keep]`: made-up briefs (default 1,000 and 10,000) through
 * the real build, in a temporary folder: first with its cards drawn, cold, again unchanged, and again with one brief
 * changed; then what the site costs its readers.
 *
 * `--vs`: in the same rounds, of the same briefs, the project's pages alone (without search index and cards), and the
 * sites that Hugo and a bare script make. `--equal`: the build after the change must have made the same bytes as a clean
 * one. `--keep` leaves the folder.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../../src/workspace.ts';
import { findBrowser } from '../find-browser.ts';
import {
  type Builder,
  hugoBuilder,
  ourBuilder,
  pagesAloneBuilder,
  scriptBuilder,
} from './build/builders.ts';
import { printComparison } from './build/comparison.ts';
import { compareFolders } from './build/equal-folders.ts';
import { findHugo } from './build/find-hugo.ts';
import { writeGeneratedContent } from './build/generated-content.ts';
import { printGrowth, type Size } from './build/growth.ts';
import type { BuildFolders } from './build/measured-build.ts';
import { printReadersCost } from './build/readers-cost.ts';
import { measureRounds, resultOf, type Results } from './build/rounds.ts';
import { printHead, printRow } from './build/table.ts';
import { withWorkFolder } from './build/work-folder.ts';

const MOST_DIFFERENCES = 20;

export async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      briefs: { type: 'string', multiple: true, default: ['1000', '10000'] },
      vs: { type: 'boolean', default: false },
      equal: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  const wrong = values.briefs.find((n) => !/^[1-9]\d*$/.test(n));
  if (wrong !== undefined) {
    console.error(`--briefs takes a whole number, not «${wrong}».`);
    return 2;
  }
  const others: Others = { isCompared: values.vs, hugo: values.vs ? findHugo() : undefined };
  const browser = findBrowser();
  const sizes: Size[] = [];
  const areEqual: boolean[] = [];
  for (const n of values.briefs.map(Number))
    await withWorkFolder(values.keep, async (work, signal) => {
      const folders = foldersIn(work);
      const brief = await writeGeneratedContent(contentDirectory(), folders.content, n);
      sizes.push({ n, results: await measure(n, work, folders, brief, others, signal) });
      await printReadersCost(folders.content, folders.dist, path.basename(brief, '.mdx'), browser);
      if (values.equal) areEqual.push(await isLikeClean(work, folders, brief, signal));
    });
  printGrowth(sizes);
  return areEqual.includes(false) ? 1 : 0;
}

interface Others {
  readonly isCompared: boolean;
  /** The program; undefined when it is not measured. */
  readonly hugo: string | undefined;
}

function foldersIn(work: string): BuildFolders {
  const at = (name: string): string => path.join(work, name);
  return { content: at('content'), dist: at('dist'), cache: at('cache'), cards: at('cards') };
}

async function measure(
  n: number,
  work: string,
  folders: BuildFolders,
  brief: string,
  { isCompared, hugo }: Others,
  signal: AbortSignal,
): Promise<Results> {
  const ours = ourBuilder(folders, brief, signal);
  const builders: Builder[] = [ours];
  if (isCompared)
    builders.push(pagesAloneBuilder(folders, brief, path.join(work, 'pages-alone'), signal));
  if (hugo !== undefined)
    builders.push(await hugoBuilder(hugo, folders, brief, path.join(work, 'hugo'), signal));
  if (isCompared) builders.push(scriptBuilder(folders, brief, path.join(work, 'script'), signal));
  printHead(n);
  printRow('first, cards drawn', await resultOf(ours));
  const results = await measureRounds(builders, (round, { name }, result) => {
    printRow(name === 'ours' ? round : `${round}, ${name}`, result);
  });
  if (builders.length > 1) printComparison(results);
  return results;
}

/** Builds the changed content anew, with nothing from before but the cards. */
async function isLikeClean(
  work: string,
  folders: BuildFolders,
  brief: string,
  signal: AbortSignal,
): Promise<boolean> {
  const [dist, cache] = [path.join(work, 'clean-dist'), path.join(work, 'clean-cache')];
  printRow('clean', await resultOf(ourBuilder({ ...folders, dist, cache }, brief, signal)));
  const { files, differences } = await compareFolders(folders.dist, dist);
  if (differences.length === 0) {
    console.log(`equal: ${files} files`);
    return true;
  }
  console.log(`not equal: ${differences.length} of ${files} files`);
  for (const line of differences.slice(0, MOST_DIFFERENCES)) console.log(`  ${line}`);
  return false;
}
