/**
 * `npm run dev` for editors: pages show a change as soon as it is checked, and while the content has errors, every page
 * shows what `npm run check` says of them.
 */
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { listenToLive, liveContent } from '../briefs/live-content.ts';
import { contentDirectory } from '../workspace.ts';
import { ASK, REPORT, type ReportMessage } from './report-messages.ts';

/** Where pages are made; Astro's names (astro/dist/core/constants.js). */
const PAGE_ENVIRONMENTS = ['prerender', 'ssr'];
/**
 * Astro's own word for it (astro/dist/content/vite-plugin-content-virtual-mod.js): it forgets which pages there are. It
 * says so itself when it has written its store; the content that pages show is not there (briefs/live-content.ts).
 */
const CONTENT_CHANGED = 'astro:content-changed';

export function liveSite(): AstroIntegration {
  return {
    name: 'mujaz-live-site',
    hooks: {
      'astro:config:setup': ({ command, injectScript, updateConfig }) => {
        if (command !== 'dev') return;
        // The loader watches the content itself (briefs/watch-folder.ts).
        const inContent = (file: string): boolean => file.startsWith(contentDirectory() + path.sep);
        updateConfig({ vite: { server: { watch: { ignored: [inContent] } } } });
        injectScript('page', "import '/src/integrations/report-overlay.ts';");
      },
      'astro:server:setup': ({ server }) => {
        const { hot } = server.environments.client;
        const message = (): ReportMessage => ({ report: liveContent().report });
        const stop = listenToLive((_live, isNew) => {
          hot.send(REPORT, message());
          if (!isNew) return;
          for (const name of PAGE_ENVIRONMENTS)
            server.environments[name]?.hot.send(CONTENT_CHANGED, {});
          hot.send({ type: 'full-reload', path: '*' });
        });
        hot.on(ASK, (_data, client) => {
          client.send(REPORT, message());
        });
        server.httpServer?.once('close', stop);
      },
    },
  };
}
