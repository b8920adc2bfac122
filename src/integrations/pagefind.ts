/** Writes the search index after the build (Pagefind's Node API). */
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SearchDocument } from '../search/document.ts';
import { writeSearchIndex } from '../search/write-index.ts';

/** The page of the build that lists the documents (src/pages/search-documents.json.ts). */
const DOCUMENTS = 'search-documents.json';

/**
 * Indexes the documents that the build lists, and removes the list from the output.
 *
 * @throws when Pagefind reports an error: a site without its search must not be published unnoticed
 */
export function pagefind(): AstroIntegration {
  return {
    name: 'mujaz-pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const list = new URL(DOCUMENTS, dir);
        // Written a moment ago by our own page, with this shape.
        const documents = JSON.parse(await readFile(list, 'utf8')) as SearchDocument[];
        await writeSearchIndex(documents, fileURLToPath(new URL('pagefind/', dir)));
        await rm(list);
        logger.info(`indexed ${String(documents.length)} documents`);
      },
    },
  };
}
