/**
 * Lets a build wait until another one in this checkout has ended, and `astro sync`, which fills the same content store:
 * the build reads it again when it bundles. `npm run dev` has a store of its own, and waits for none.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { lockBuild } from '../build-cache/build-lock.ts';

/** It stands first among the integrations: nothing is read or written before. */
export function oneBuild(): AstroIntegration {
  return {
    name: 'mujaz-one-build',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'sync') return;
        await lockBuild(fileURLToPath(config.root), () => {
          logger.warn(
            'Another build of this checkout is running: this one waits until it has ended.',
          );
        });
      },
    },
  };
}
