/**
 * Sees to it that a build which exits 0 has been made whole, of the content as it is now.
 *
 * Astro leaves out what content.config.ts does not declare, goes on where that file cannot be loaded, and a process
 * whose event loop has nothing left to do ends with exit code 0, however much of the build is still awaited.
 */
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { collectionsNotLoaded } from '../briefs/loaded-collections.ts';

/** It stands last among the integrations: the build is done when the others are done. */
export function wholeBuild(): AstroIntegration {
  const complain = (): void => {
    console.error(
      'The build ended before it was done: something that it waits for never came, and nothing was left to do.\n' +
        'What it waited for is what the last line above speaks of. The site was not built; do not publish dist/.',
    );
    process.exitCode = 1;
  };
  return {
    name: 'mujaz-whole-build',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') process.once('beforeExit', complain);
      },
      // The content is synced when this is called (astro/dist/core/build/index.js); test/site/whole-build.test.ts.
      'astro:build:start': () => {
        const missing = collectionsNotLoaded();
        if (missing.length > 0) throw new AstroError(notLoaded(missing));
      },
      'astro:build:done': () => {
        process.off('beforeExit', complain);
      },
    },
  };
}

function notLoaded(missing: readonly string[]): string {
  return (
    `These collections were not loaded: ${missing.join(', ')}. The site was not built.\n` +
    'Each needs an entry `name: defineCollection({ loader: contentLoader(name), … })` in src/content.config.ts; ' +
    'where Astro could not load that file, it says why above.'
  );
}
