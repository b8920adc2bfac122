/**
 * Lets the pages of a build read the content store from its file.
 *
 * Astro makes a module of the store, and the bundler parses it as code: megabytes that cost hundreds of megabytes of
 * memory. It is JSON, and is read as such.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Astro's own name for the module, and for the file in its cache (astro/dist/content/consts.js). */
const MODULE = /^\0astro:data-layer-content$/;
const FILE = 'data-store.json';

export function contentData(): AstroIntegration {
  return {
    name: 'mujaz-content-data',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const file = fileURLToPath(new URL(FILE, config.cacheDir));
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'mujaz-content-data',
                load: {
                  order: 'pre',
                  filter: { id: MODULE },
                  // Where there is no such file, Astro has changed: it then makes the module as ever.
                  handler: () => (existsSync(file) ? codeReading(file) : undefined),
                },
              },
            ],
          },
        });
      },
    },
  };
}

function codeReading(file: string): string {
  return `import { readFileSync } from 'node:fs';
export default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`;
}
