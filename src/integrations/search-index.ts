/**
 * The search index of a build: written by a thread of its own (src/search/) while pages are made, from the documents
 * that the build lists by shard (src/pages/search-documents-[shard].json.ts). The lists are no part of the site: they
 * lie in the cache, and those that have not changed are not made again; nor are the shards whose documents are the same.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { fingerprint } from '../build-cache/fingerprint.ts';
import type { Ledger } from '../build-cache/ledger.ts';
import { resultCode } from '../build-cache/result-code.ts';
import { CATALOGUE } from '../search/catalogue.ts';
import type { ReadyShard } from '../search/index-worker.ts';
import { type IndexWriter, startIndexWriter } from '../search/index-writer.ts';
import { startStopwatch } from './stopwatch.ts';

const PART = /^\/?search-documents-(.+)\.json$/;

/** The folder of the index, relative to the site's. */
const FOLDER = 'pagefind/';
/** What makes documents into an index. */
const CODE = 'src/search/index-writer.ts';

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
   * @param root the project's folder, absolute
   * @param output the site's folder, absolute
   * @param parts one a shard, newest first
   * @returns for each part whether it has to be made
   */
  readonly begin: (root: string, output: string, parts: readonly SearchPart[]) => boolean[];
  /** Takes a part as it was made. */
  readonly take: (pathname: string, json: Buffer) => void;
  readonly integration: AstroIntegration;
}

/**
 * @param cache a folder for the lists of documents, absolute
 * @param ledger of the build: what it keeps is not written again
 */
export function createSearchIndex(cache: string, ledger: Pick<Ledger, 'claimFolder'>): SearchIndex {
  let writer: IndexWriter | undefined;
  let shards: readonly ReadyShard[] = [];
  let changed: readonly ReadyShard[] = [];
  return {
    begin: (root, output, parts) => {
      const code = resultCode(root, CODE);
      const indexKeys = parts.map(({ key }) => fingerprint([key, code]));
      shards = parts.map(({ pathname, key }, i) => ({
        name: shardOf(pathname),
        documents: path.join(cache, `${key}.json`),
        words: path.join(cache, `${indexKeys[i] ?? ''}.words.json`),
      }));
      changed = shards.filter(
        ({ name }, i) => !ledger.claimFolder(`${FOLDER}${name}/`, indexKeys[i] ?? ''),
      );
      const hasCatalogue = ledger.claimFolder(FOLDER + CATALOGUE, fingerprint(indexKeys));
      if (changed.length === 0 && hasCatalogue) return parts.map(() => false);
      writer = startIndexWriter(path.join(output, FOLDER));
      const isToBeMade = shards.map(({ documents }) => !existsSync(documents));
      for (const shard of changed) if (existsSync(shard.documents)) writer.add(shard);
      return isToBeMade;
    },
    take: (pathname, json) => {
      const name = shardOf(pathname);
      const shard = shards.find((one) => one.name === name);
      if (shard === undefined) throw new Error(`No part of search was asked for: ${pathname}`);
      mkdirSync(cache, { recursive: true });
      // A list that is cut off must not be taken for whole.
      writeFileSync(`${shard.documents}.tmp`, json);
      renameSync(`${shard.documents}.tmp`, shard.documents);
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
              rmSync(path.join(cache, name));
          }
          watch.lap('pagefind', logger);
        },
      },
    },
  };
}

function shardOf(pathname: string): string {
  const [, name] = PART.exec(pathname) ?? [];
  if (name === undefined) throw new Error(`${pathname} is no part of search.`);
  return name;
}
