/** Indexes the built pages for search (Pagefind's Node API). */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/**
 * After the build: indexes every page with `data-pagefind-body` and writes `pagefind/` into the output.
 *
 * @throws when Pagefind reports an error: a site without its search must not be published unnoticed
 */
export function pagefind(): AstroIntegration {
  return {
    name: 'mujaz-pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        try {
          const { index, errors } = await createIndex({ forceLanguage: 'ar' });
          refuse(errors);
          if (index === undefined) throw new Error('Pagefind made no index.');
          const added = await index.addDirectory({ path: fileURLToPath(dir) });
          refuse(added.errors);
          const written = await index.writeFiles({
            outputPath: fileURLToPath(new URL('pagefind/', dir)),
          });
          refuse(written.errors);
          logger.info(`indexed ${String(added.page_count)} pages`);
        } finally {
          await close();
        }
      },
    },
  };
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
