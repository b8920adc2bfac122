/**
 * The search index of a build: written by a thread of its own (src/search/) while pages are made, from the documents
 * that the build lists in parts (src/pages/search-documents-[n].json.ts). The lists themselves are no part of the site.
 */
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { type IndexWriter, startIndexWriter } from '../search/index-writer.ts';
import { startStopwatch } from './stopwatch.ts';

const PART = /^\/?search-documents-\d+\.json$/;

/** The folder of the index, relative to the site's. */
export const SEARCH_FOLDER = 'pagefind/';

/** @param pathname of a page of the build, below the base */
export function isSearchPart(pathname: string): boolean {
  return PART.test(pathname);
}

export interface SearchIndex {
  /** Begins an index below the site's folder; a build that does not keeps that of the last one. */
  readonly begin: (output: string) => void;
  /** Takes a part as it was made, whatever its number; parts are indexed in the order of their numbers. */
  readonly take: (pathname: string, json: string) => void;
  readonly integration: AstroIntegration;
}

export function createSearchIndex(): SearchIndex {
  let writer: IndexWriter | undefined;
  const early = new Map<number, string>();
  let next = 1;
  return {
    begin: (output) => {
      writer = startIndexWriter(path.join(output, SEARCH_FOLDER));
    },
    take: (pathname, json) => {
      early.set(Number(/\d+/.exec(pathname)?.[0]), json);
      for (let part = early.get(next); part !== undefined; part = early.get(next)) {
        early.delete(next);
        next += 1;
        writer?.add(part);
      }
    },
    integration: {
      name: 'mujaz-search-index',
      hooks: {
        'astro:build:done': async ({ logger }) => {
          const watch = startStopwatch();
          if (writer === undefined) logger.info('nothing to search has changed: the index stays');
          else logger.info(`indexed ${String(await writer.finish())} documents`);
          watch.lap('pagefind', logger);
        },
      },
    },
  };
}
