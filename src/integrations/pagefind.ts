/** Writes the search index after the build (Pagefind's Node API). */
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SearchDocument } from '../search/document.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { SEARCH_FOLDER, searchPart } from './search-parts.ts';
import { startStopwatch } from './stopwatch.ts';

/**
 * Indexes the documents that the build lists, and removes the lists from the output. Where the build lists none, the
 * index of the last one holds (incremental-build.ts).
 *
 * @throws when Pagefind reports an error: a site without its search must not be published unnoticed
 */
export function pagefind(): AstroIntegration {
  return {
    name: 'mujaz-pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const watch = startStopwatch();
        const output = fileURLToPath(dir);
        if (existsSync(path.join(output, searchPart(1)))) {
          const indexed = await writeSearchIndex(
            documentsIn(output),
            path.join(output, SEARCH_FOLDER),
          );
          logger.info(`indexed ${String(indexed)} documents`);
        } else logger.info('nothing to search has changed: the index stays');
        watch.lap('pagefind', logger);
      },
    },
  };
}

/** In the order of the parts; each is taken away once it is read. */
async function* documentsIn(output: string): AsyncGenerator<SearchDocument[]> {
  for (let n = 1; existsSync(path.join(output, searchPart(n))); n += 1) {
    const part = path.join(output, searchPart(n));
    // Written a moment ago by our own page, with this shape.
    yield JSON.parse(await readFile(part, 'utf8')) as SearchDocument[];
    await rm(part);
  }
}
