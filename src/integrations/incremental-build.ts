/**
 * Makes again only the pages that changed. A page is left where it lies when its props, its route's code, the settings
 * and the packages are those that it was made from (src/incremental/): `dist/` is then what a clean build would make.
 *
 * Pages whose route gives no keys (pages/_keyed.ts) are always made. Astro's own `experimental.incrementalBuild` is
 * left off: it keeps a second copy of every page, and would not know of cards and of the search index.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';
import { fingerprint } from '../incremental/fingerprint.ts';
import type { Ledger } from '../incremental/ledger.ts';
import { routeCode } from '../incremental/route-code.ts';
import { siteCode } from '../incremental/site-code.ts';
import { isSearchPart, SEARCH_FOLDER, type SearchIndex } from './search-index.ts';
import { startStopwatch } from './stopwatch.ts';

type Paths = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;

const MIDDLEWARE = 'src/middleware.ts';

/** It stands last among the integrations, so that it closes the ledger when the others have claimed their files. */
export function incrementalBuild(
  ledger: Ledger,
  search: SearchIndex,
  settings: object,
): AstroIntegration {
  let root = '';
  let output = '';
  let codeOf: (component: string) => string = () => '';
  const watch = startStopwatch();

  const plan = (paths: Paths): Paths => {
    const assets = path.join(output, '_astro');
    const site = siteCode(root, settings, existsSync(assets) ? readdirSync(assets) : []);
    const code = new Map<string, string>();
    const keyOf = ({ route, cacheKey }: Paths[number]): string => {
      const known = code.get(route.component);
      const ofRoute = known ?? fingerprint([site, codeOf(route.component), codeOf(MIDDLEWARE)]);
      code.set(route.component, ofRoute);
      return fingerprint([ofRoute, cacheKey]);
    };
    const changed = paths.filter(
      (one) =>
        !isSearchPart(one.pathname) &&
        (one.cacheKey === undefined || !ledger.claim(fileOf(one), keyOf(one))),
    );
    const parts = paths.filter(({ pathname }) => isSearchPart(pathname));
    const hasKeys = parts.every(({ cacheKey }) => cacheKey !== undefined);
    if (hasKeys && ledger.claimFolder(SEARCH_FOLDER, fingerprint(parts.map(keyOf)))) return changed;
    search.begin(output);
    // First of all, so that the index is written while the pages are made.
    return [...parts, ...changed];
  };

  return {
    name: 'mujaz-incremental-build',
    hooks: {
      'astro:config:setup': ({ updateConfig, config }) => {
        root = fileURLToPath(config.root);
        const plugin = routeCodePlugin((ofRoute) => {
          codeOf = ofRoute;
        }, root);
        updateConfig({ vite: { plugins: [plugin], build: { emptyOutDir: false } } });
      },
      'astro:config:done': ({ config }) => {
        output = fileURLToPath(config.outDir).replace(/\/$/, '');
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        watch.lap('content', logger);
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => {
            watch.lap('bundling', logger);
            const all = await usual.getStaticPaths();
            const changed = plan(all);
            logger.info(`${String(changed.length)} of ${String(all.length)} files are to be made`);
            watch.lap('plan', logger);
            return changed;
          },
          render: async (request, options) => {
            const rendered = await usual.render(request, options);
            const { pathname } = new URL(request.url);
            const name = pathname.slice(pathname.lastIndexOf('/'));
            if (!isSearchPart(name)) return rendered;
            const response = 'response' in rendered ? rendered.response : rendered;
            search.take(name, await response.text());
            // Without a body no file is written.
            return new Response(null);
          },
        }));
      },
      // The content is read and found good: from here on the folder of the site changes.
      'astro:build:setup': ({ target }) => {
        if (target === 'server') ledger.open(output);
      },
      'astro:build:generated': ({ logger }) => {
        watch.lap('pages', logger);
      },
      'astro:build:done': async ({ logger }) => {
        const end = startStopwatch();
        const { kept, removed } = await ledger.close();
        logger.info(`${String(kept)} files kept, ${String(removed)} taken away`);
        end.lap('prune', logger);
      },
    },
  };
}

/** Where Astro writes it (`build.format: 'directory'`). */
function fileOf({ pathname, route }: Paths[number]): string {
  const name = pathname.replace(/^\/|\/$/g, '');
  return route.type === 'endpoint' ? name : path.posix.join(name, 'index.html');
}

/** Learns from the bundle of the pages which files each route is made by. */
function routeCodePlugin(
  give: (codeOf: (component: string) => string) => void,
  root: string,
): Plugin {
  return {
    name: 'mujaz-route-code',
    generateBundle() {
      if (this.environment.name !== 'prerender') return;
      const codes = new Map(
        [...this.getModuleIds()]
          .filter((id) => id.startsWith(path.join(root, 'src/')))
          .filter((id) => id.startsWith(path.join(root, 'src/pages/')) || id.endsWith(MIDDLEWARE))
          .map((id) => [path.relative(root, id), routeCode(this, id, root)]),
      );
      give((component) => {
        const code = codes.get(component);
        if (code === undefined) throw new Error(`The bundle does not have ${component}.`);
        return code;
      });
    },
  };
}
