/**
 * The search index of a build: written by a thread of its own (src/search/) while pages are made, from the documents
 * that the build lists by shard (src/pages/search-documents-[shard].json.ts). The lists are no part of the site: they
 * lie in the cache, and those that have not changed are not made again; nor are the shards whose documents are the same.
 */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { isWholeCacheFile, writeCacheFile } from '../build-cache/cache-file.ts';
import { fingerprint } from '../build-cache/fingerprint.ts';
import { isInnerPath } from '../build-cache/inner-path.ts';
import type { Ledger } from '../build-cache/ledger.ts';
import { CATALOGUE } from '../search/catalogue.ts';
import { DOCUMENTS, type ReadyShard, WORDS } from '../search/ready-shard.ts';
import { type IndexWriter, startIndexWriter } from '../search/index-writer.ts';
import { startStopwatch } from './stopwatch.ts';

const PART = /^\/?search-documents-(.+)\.json$/;

/** The folder of the index, relative to the site's. */
const FOLDER = 'pagefind/';

/** The name under which the ledger has the index. */
export const SEARCH_MAKER = 'search';

/** @param pathname of a page of the build, below the base */
export function isSearchPart(pathname: string): boolean {
  return PART.test(pathname);
}

export interface SearchPart {
  readonly pathname: string;
  /** The same key stands for the same documents. */
  readonly key: string;
}

export interface SearchIndex {
  /**
   * Begins with the shards that have changed; where none has, the index stays as it is.
   *
   * @param output the site's folder, absolute
   * @param parts one a shard, newest first
   * @returns for each part whether it has to be made
   * @throws Error where there is no part: the site would lose its search
   */
  readonly begin: (output: string, parts: readonly SearchPart[]) => boolean[];
  /** Takes a part as it was made. */
  readonly take: (pathname: string, json: Buffer) => Promise<void>;
  readonly integration: AstroIntegration;
}

/**
 * @param cache a folder for the lists of documents, absolute
 * @param ledger of the build: what it keeps is not written again
 * @param code a digest of the code that makes documents into an index
 */
export function createSearchIndex(
  cache: string,
  ledger: Pick<Ledger, 'claimFolder'>,
  code: string,
): SearchIndex {
  let writer: IndexWriter | undefined;
  let shards: readonly ReadyShard[] = [];
  let changed: readonly ReadyShard[] = [];
  return {
    begin: (output, parts) => {
      if (parts.length === 0)
        throw new Error(
          'There is nothing to search: no page lists documents (src/pages/search-documents-[shard].json.ts). ' +
            'The site would lose its search, so nothing has been taken away.',
        );
      const indexKeys = parts.map(({ key }) => fingerprint([key, code]));
      shards = parts.map(({ pathname, key }, i) => ({
        name: shardOf(pathname),
        documents: path.join(cache, `${key}.json`),
        words: path.join(cache, `${indexKeys[i] ?? ''}.words.json`),
      }));
      changed = shards.filter(
        ({ name }, i) => !ledger.claimFolder(`${FOLDER}${name}/`, SEARCH_MAKER, indexKeys[i] ?? ''),
      );
      const catalogueKey = fingerprint(indexKeys);
      const hasCatalogue = ledger.claimFolder(FOLDER + CATALOGUE, SEARCH_MAKER, catalogueKey);
      if (changed.length === 0 && hasCatalogue) return parts.map(() => false);
      writer = startIndexWriter(path.join(output, FOLDER));
      // Of a shard that stays, the catalogue needs the words alone.
      const isToBeMade = shards.map(
        (shard) =>
          (changed.includes(shard) || !isWholeCacheFile(shard.words, WORDS)) &&
          !isWholeCacheFile(shard.documents, DOCUMENTS),
      );
      for (const [i, shard] of shards.entries())
        if (isToBeMade[i] === false && changed.includes(shard)) writer.add(shard);
      return isToBeMade;
    },
    take: async (pathname, json) => {
      const name = shardOf(pathname);
      const shard = shards.find((one) => one.name === name);
      if (shard === undefined) throw new Error(`No part of search was asked for: ${pathname}`);
      await writeCacheFile(shard.documents, DOCUMENTS, json);
      if (changed.includes(shard)) writer?.add(shard);
    },
    integration: {
      name: 'mujaz-search-index',
      hooks: {
        'astro:build:done': async ({ logger }) => {
          const watch = startStopwatch();
          if (writer === undefined) logger.info('nothing to search has changed: the index stays');
          else {
            await writer.finish(shards);
            logger.info(`indexed ${String(changed.length)} of ${String(shards.length)} shards`);
            const kept = new Set(
              shards.flatMap(({ documents, words }) =>
                [documents, words].map((file) => path.basename(file)),
              ),
            );
            for (const name of readdirSync(cache).filter((one) => !kept.has(one)))
              rmSync(path.join(cache, name), { recursive: true });
          }
          watch.lap('pagefind', logger);
        },
      },
    },
  };
}

function shardOf(pathname: string): string {
  const [, name] = PART.exec(pathname) ?? [];
  if (name === undefined || !isInnerPath(name))
    throw new Error(`${pathname} is no part of search.`);
  return name;
}
