/** Writes `_headers` and `_redirects` beside the pages, for hosts that read them; others pass them over. */
import { rename, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { writeHeadersFile } from '../hosting/headers.ts';
import { siteHeaderRules } from '../hosting/site-rules.ts';
import { routes } from '../routes.ts';
import { site } from '../site.ts';

/** The page of the build that lists redirects (src/pages/redirects.txt.ts): Astro makes no pages that begin with `_`. */
const REDIRECTS = 'redirects.txt';

export function hostFiles(): AstroIntegration {
  return {
    name: 'mujaz-host-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const text = writeHeadersFile(await siteHeaderRules(site.admin !== undefined), routes.home);
        await writeFile(new URL('_headers', dir), text);
        await rename(new URL(REDIRECTS, dir), new URL('_redirects', dir));
      },
    },
  };
}
