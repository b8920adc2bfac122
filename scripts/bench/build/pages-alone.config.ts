/**
 * The project's own configuration (astro.config.mjs) without the search index and the cards. Both are made beside the
 * pages: what they cost shows only where they are left out, not by taking their times away.
 */
import path from 'node:path';
import whole from '../../../astro.config.mjs';
import { createLedger } from '../../../src/build-cache/ledger.ts';
import { incrementalBuild } from '../../../src/integrations/incremental-build.ts';
import type { SearchIndex } from '../../../src/integrations/search-index.ts';
import { site } from '../../../src/site.ts';
import { cacheDirectory, contentDirectory } from '../../../src/workspace.ts';

const LEFT_OUT = ['mujaz-cards', 'mujaz-search-index', 'mujaz-incremental-build'];

const noSearch: Pick<SearchIndex, 'begin' | 'take'> = {
  begin: (_output, parts) => parts.map(() => false),
  take: () => Promise.resolve(),
};

export default {
  ...whole,
  integrations: [
    ...(whole.integrations ?? []).filter(
      (one) => !(one && 'name' in one && LEFT_OUT.includes(one.name)),
    ),
    incrementalBuild(
      createLedger(path.join(cacheDirectory(), 'outputs.json')),
      noSearch,
      site,
      contentDirectory(),
    ),
  ],
};
