/** Writes `_headers` beside the pages, for hosts that read it; others pass it over. */
import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { writeHeadersFile } from '../hosting/headers.ts';
import { siteHeaderRules } from '../hosting/site-rules.ts';
import { routes } from '../routes.ts';

export function headers(): AstroIntegration {
  return {
    name: 'mujaz-headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const text = writeHeadersFile(await siteHeaderRules(), routes.home);
        await writeFile(new URL('_headers', dir), text);
      },
    },
  };
}
