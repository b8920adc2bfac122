// Wiring only: settings are in src/site.ts, behaviour in src/integrations and src/markdown.
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { colours } from './src/integrations/colours.ts';
import { editingPage } from './src/integrations/editing-page.ts';
import { hostFiles } from './src/integrations/host-files.ts';
import { pagefind } from './src/integrations/pagefind.ts';
import { rehypePlugins } from './src/markdown/index.ts';
import { site } from './src/site.ts';
import { cacheDirectory } from './src/workspace.ts';

export default defineConfig({
  site: site.url,
  base: site.base,
  cacheDir: cacheDirectory(),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({ rehypePlugins, smartypants: false }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), colours(site.colours), pagefind(), hostFiles(), editingPage()],
});
