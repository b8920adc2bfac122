/**
 * The search index of a build: written by a thread of its own (src/search/) while pages are made, from the documents
 * that the build lists in parts (src/pages/search-documents-[n].json.ts). The lists are no part of the site: they lie
 * in the cache, and those that have not changed are not made again.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { type IndexWriter, startIndexWriter } from '../search/index-writer.ts';
import { startStopwatch } from './stopwatch.ts';

const PART = /^\/?search-documents-(\d+)\.json$/;

/** The folder of the index, relative to the site's. */
export const SEARCH_FOLDER = 'pagefind/';

/** @param pathname of a page of the build, below the base */
export function isSearchPart(pathname: string): boolean {
  return PART.test(pathname);
}

export interface SearchIndex {
  /**
   * Begins an index below the site's folder; a build that does not keeps that of the last one.
   *
   * @param keys of the parts, in their order: the same key stands for the same documents
   * @returns for each part whether it has to be made
   */
  readonly begin: (output: string, keys: readonly string[]) => boolean[];
  /** Takes a part as it was made; parts may come in any order, and are indexed in their own. */
  readonly take: (pathname: string, json: Buffer) => void;
  readonly integration: AstroIntegration;
}

/** @param cache a folder for the lists of documents, absolute */
export function createSearchIndex(cache: string): SearchIndex {
  let writer: IndexWriter | undefined;
  let files: readonly string[] = [];
  const ready = new Set<string>();
  let next = 0;
  const index = (): void => {
    for (let file = files[next]; file !== undefined && ready.has(file); file = files[next]) {
      writer?.add(file);
      next += 1;
    }
  };
  return {
    begin: (output, keys) => {
      writer = startIndexWriter(path.join(output, SEARCH_FOLDER));
      files = keys.map((key) => path.join(cache, `${key}.json`));
      for (const file of files) if (existsSync(file)) ready.add(file);
      const isToBeMade = files.map((file) => !ready.has(file));
      index();
      return isToBeMade;
    },
    take: (pathname, json) => {
      const file = files[Number(PART.exec(pathname)?.[1]) - 1];
      if (file === undefined) throw new Error(`No part of search was asked for: ${pathname}`);
      mkdirSync(cache, { recursive: true });
      // A list that is cut off must not be taken for whole.
      writeFileSync(`${file}.tmp`, json);
      renameSync(`${file}.tmp`, file);
      ready.add(file);
      index();
    },
    integration: {
      name: 'mujaz-search-index',
      hooks: {
        'astro:build:done': async ({ logger }) => {
          const watch = startStopwatch();
          if (writer === undefined) logger.info('nothing to search has changed: the index stays');
          else {
            logger.info(`indexed ${String(await writer.finish())} documents`);
            const kept = new Set(files.map((file) => path.basename(file)));
            for (const name of readdirSync(cache).filter((one) => !kept.has(one)))
              rmSync(path.join(cache, name));
          }
          watch.lap('pagefind', logger);
        },
      },
    },
  };
}
