// Wiring only: settings are in src/site.ts, behaviour in src/integrations and src/markdown.
import './src/settings-gate.ts';
import path from 'node:path';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { colours } from './src/integrations/colours.ts';
import { editingPage } from './src/integrations/editing-page.ts';
import { hostFiles } from './src/integrations/host-files.ts';
import { incrementalBuild } from './src/integrations/incremental-build.ts';
import { liveSite } from './src/integrations/live-site.ts';
import { oneBuild } from './src/integrations/one-build.ts';
import { createSearchIndex } from './src/integrations/search-index.ts';
import { socialCards } from './src/integrations/social-cards.ts';
import { wholeBuild } from './src/integrations/whole-build.ts';
import { createLedger } from './src/build-cache/ledger.ts';
import { resultCode } from './src/build-cache/result-code.ts';
import { rehypePlugins } from './src/markdown/index.ts';
import { site } from './src/site.ts';
import { cacheDirectory, cardDirectory, contentDirectory } from './src/workspace.ts';

const ledger = createLedger(path.join(cacheDirectory(), 'outputs.json'));
const search = createSearchIndex(
  path.join(cacheDirectory(), 'search'),
  ledger,
  resultCode(path.resolve(), 'src/search/index-writer.ts'),
);
const cards = {
  fonts: path.resolve('src/styles/fonts'),
  cache: cardDirectory(),
  code: resultCode(path.resolve(), 'src/cards/draw-missing.ts'),
  ...(site.colours && { mark: site.colours.light }),
};

export default defineConfig({
  site: site.url,
  base: site.base,
  cacheDir: cacheDirectory(),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({ rehypePlugins, smartypants: false }),
    syntaxHighlight: false,
  },
  integrations: [
    oneBuild(),
    mdx(),
    colours(site.colours),
    search.integration,
    socialCards(cards, ledger),
    hostFiles(),
    editingPage(),
    incrementalBuild(ledger, search, site, contentDirectory()),
    liveSite(),
    wholeBuild(),
  ],
});
