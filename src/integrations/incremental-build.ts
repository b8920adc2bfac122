/**
 * Makes again only the pages that changed. A page is left where it lies when its props, its route's code, the settings
 * and the packages are those that it was made from (src/build-cache/): `dist/` is then what a clean build would make.
 *
 * Pages whose route gives no keys (pages/_keyed.ts) are always made, and by Astro's own loop. Its
 * `experimental.incrementalBuild` is left off: it keeps a second copy of every page, and would not know of cards and of
 * the search index.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';
import { fingerprint } from '../build-cache/fingerprint.ts';
import { curbHeapGrowth } from '../build-cache/heap-growth.ts';
import type { Ledger } from '../build-cache/ledger.ts';
import { bundleGraph } from '../build-cache/bundle-graph.ts';
import { codeDigest } from '../build-cache/code-graph.ts';
import { resultCode } from '../build-cache/result-code.ts';
import { createPageMaker, outputFile } from './page-maker.ts';
import { isSearchPart, type SearchIndex } from './search-index.ts';
import { startStopwatch } from './stopwatch.ts';

type Paths = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;

const MIDDLEWARE = 'src/middleware.ts';
/** What is done to every page: integrations, plugins of prose. */
const WIRING = 'astro.config.mjs';

/** It stands last among the integrations, so that it closes the ledger when the others have claimed their files. */
export function incrementalBuild(
  ledger: Ledger,
  search: Pick<SearchIndex, 'begin' | 'take'>,
  settings: object,
): AstroIntegration {
  let root = '';
  let output = '';
  let home = new URL('http://localhost');
  // Without it a change of code would go unnoticed: better no build than a stale one.
  let codeOf = (component: string): string => {
    throw new Error(`The bundler did not tell by which files ${component} is made.`);
  };
  const watch = startStopwatch();

  /** Those to be made: search's parts first, so that the index is written while the pages are made. */
  const plan = (paths: Paths): { readonly parts: Paths; readonly pages: Paths } => {
    const assets = path.join(output, '_astro');
    const site = resultCode(root, WIRING, {
      settings,
      // Hashed files, which pages lead to by their names.
      assets: existsSync(assets) ? readdirSync(assets).sort() : [],
    });
    const code = new Map<string, string>();
    const keyOf = ({ route, cacheKey }: Paths[number]): string => {
      const known = code.get(route.component);
      const ofRoute = known ?? fingerprint([site, codeOf(route.component), codeOf(MIDDLEWARE)]);
      code.set(route.component, ofRoute);
      return fingerprint([ofRoute, cacheKey]);
    };
    const isPart = ({ pathname }: Paths[number]): boolean => isSearchPart(pathname);
    const pages = paths.filter((one) => !isPart(one) && !ledger.claim(outputFile(one), keyOf(one)));
    const parts = paths.filter(isPart);
    const keyed = parts.map((one) => ({ pathname: one.pathname, key: keyOf(one) }));
    const isToBeMade = search.begin(root, output, keyed);
    return { parts: parts.filter((_, i) => isToBeMade[i]), pages };
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
        home = new URL(config.base, config.site ?? 'http://localhost');
        output = fileURLToPath(config.outDir).replace(/\/$/, '');
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        watch.lap('content', logger);
        curbHeapGrowth();
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => {
            watch.lap('bundling', logger);
            const all = await usual.getStaticPaths();
            const withKey = all.filter(({ cacheKey }) => cacheKey !== undefined);
            const others = all.filter(({ cacheKey }) => cacheKey === undefined);
            const { parts, pages } = plan(withKey);
            const made = parts.length + pages.length + others.length;
            logger.info(`${String(made)} of ${String(all.length)} files are to be made`);
            watch.lap('plan', logger);
            const maker = createPageMaker(usual, output, home);
            for (const part of parts) search.take(part.pathname, await maker.make(part));
            await maker.writeAll(pages);
            // Astro makes the others: there are a few dozen, whatever the site's size.
            return others;
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

/** Learns from the bundle of the pages which files each route is made by. */
function routeCodePlugin(
  give: (codeOf: (component: string) => string) => void,
  root: string,
): Plugin {
  return {
    name: 'mujaz-route-code',
    generateBundle() {
      if (this.environment.name !== 'prerender') return;
      const graph = bundleGraph(this);
      const codes = new Map(
        [...this.getModuleIds()]
          .filter((id) => id.startsWith(path.join(root, 'src/')))
          .filter((id) => id.startsWith(path.join(root, 'src/pages/')) || id.endsWith(MIDDLEWARE))
          .map((id) => [path.relative(root, id), codeDigest(graph, [id], root)]),
      );
      give((component) => {
        const code = codes.get(component);
        if (code === undefined) throw new Error(`The bundle does not have ${component}.`);
        return code;
      });
    },
  };
}
