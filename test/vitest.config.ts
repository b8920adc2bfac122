/** Three kinds of tests: pure code in plain Node, components through Astro's container, whole sites through real builds. */
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

const root = `${import.meta.dirname}/..`;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        // Property tests run a thousand times, and machines are slow or busy.
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 30_000 },
      },
      getViteConfig(
        { root, test: { name: 'component', include: ['test/component/**/*.test.ts'] } },
        { devToolbar: { enabled: false } },
      ),
      {
        root,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
