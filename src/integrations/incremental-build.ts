/**
 * Makes again only the pages that changed. A page is left where it lies when its props, its route's code, the settings
 * and the packages are those that it was made from (src/build-cache/): `dist/` is then what a clean build would make.
 *
 * Pages whose route gives no keys (pages/_keyed.ts) are always made, and by Astro's own loop. Its
 * `experimental.incrementalBuild` is left off: it keeps a second copy of every page, and would not know of cards and of
 * the search index.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';
import { pageEnvironment } from '../build-cache/environment.ts';
import { fingerprint } from '../build-cache/fingerprint.ts';
import type { Ledger } from '../build-cache/ledger.ts';
import { bundleGraph } from '../build-cache/bundle-graph.ts';
import { codeDigest } from '../build-cache/code-graph.ts';
import { contentNumbers } from '../build-cache/lost-routes.ts';
import { resultCode } from '../build-cache/result-code.ts';
import { createPageMaker, outputFile } from './page-maker.ts';
import { isSearchPart, SEARCH_MAKER, type SearchIndex } from './search-index.ts';
import { CARDS_MAKER } from './social-cards.ts';
import { startStopwatch } from './stopwatch.ts';

type Paths = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;

const MIDDLEWARE = 'src/middleware.ts';
/** What is done to every page: integrations, plugins of prose. */
const WIRING = 'astro.config.mjs';
/** What makes files besides pages, and is always there. */
const MAKERS = [CARDS_MAKER, SEARCH_MAKER];

/**
 * It stands last among the integrations, so that it closes the ledger when the others have claimed their files.
 *
 * @param settings the operator's
 * @param content the folder of the content, absolute
 */
export function incrementalBuild(
  ledger: Ledger,
  search: Pick<SearchIndex, 'begin' | 'take'>,
  settings: object,
  content: string,
): AstroIntegration {
  let root = '';
  let output = '';
  let home = new URL('http://localhost');
  // Without it a change of code would go unnoticed: better no build than a stale one.
  let codeOf = (component: string): string => {
    throw new Error(`The bundler did not tell by which files ${component} is made.`);
  };
  const watch = startStopwatch();
  let isOpen = false;
  /** What Astro is left to make; undefined until it has asked. */
  let ofAstro: Paths | undefined;

  /**
   * Search's parts come first, so that the index is written while the pages are made; the `others` have no key, and
   * Astro makes them: there are a few dozen, whatever the site's size.
   */
  const plan = (paths: Paths): Record<'parts' | 'pages' | 'others', Paths> => {
    if (paths.every(({ cacheKey }) => cacheKey === undefined))
      throw new Error(
        'No page has a key: the routes give none any more, or Astro does not pass `cacheKey` on ' +
          '(src/pages/_keyed.ts). Every page would be made at every build.',
      );
    // Pages lead to hashed files by their names.
    const assets = ledger.writtenIn('_astro/').sort();
    const environment = pageEnvironment(root);
    const site = resultCode(root, WIRING, { settings, assets, environment });
    const code = new Map<string, string>();
    const keyOf = ({ route, cacheKey }: Paths[number]): string | undefined => {
      if (cacheKey === undefined) return undefined;
      const known = code.get(route.component);
      const ofRoute = known ?? fingerprint([site, codeOf(route.component), codeOf(MIDDLEWARE)]);
      code.set(route.component, ofRoute);
      return fingerprint([ofRoute, cacheKey]);
    };
    const isPart = ({ pathname }: Paths[number]): boolean => isSearchPart(pathname);
    const parts = paths.filter(isPart);
    const toBeMade = paths.filter(
      (one) => !isPart(one) && !ledger.claim(outputFile(one), one.route.component, keyOf(one)),
    );
    ledger.refuseLosses('src/pages/');
    // A list without a key is another one every time.
    const keyed = parts.map((one) => ({
      pathname: one.pathname,
      key: keyOf(one) ?? randomUUID(),
    }));
    const isToBeMade = search.begin(output, keyed);
    return {
      parts: parts.filter((_, i) => isToBeMade[i]),
      pages: toBeMade.filter(({ cacheKey }) => cacheKey !== undefined),
      others: toBeMade.filter(({ cacheKey }) => cacheKey === undefined),
    };
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
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => {
            watch.lap('bundling', logger);
            if (!isOpen)
              throw new Error(
                'Astro did not say that bundling begins: the ledger has not been opened.',
              );
            const all = await usual.getStaticPaths();
            const { parts, pages, others } = plan(all);
            const made = parts.length + pages.length + others.length;
            logger.info(`${String(made)} of ${String(all.length)} files are to be made`);
            watch.lap('plan', logger);
            const maker = createPageMaker(usual, output, home);
            for (const part of parts) await search.take(part.pathname, await maker.make(part));
            await maker.writeAll(pages);
            ofAstro = others;
            return others;
          },
        }));
      },
      // The content is read and found good: from here on the folder of the site changes.
      'astro:build:setup': ({ target }) => {
        if (target !== 'server') return;
        refuseFolder(output, [root, content]);
        ledger.open(output, {
          content: contentNumbers(content),
          has: (maker) => MAKERS.includes(maker) || existsSync(path.join(root, maker)),
          isAccepted: process.env.MUJAZ_ACCEPT_REMOVALS === '1',
        });
        isOpen = true;
      },
      'astro:build:generated': ({ logger }) => {
        if (ofAstro === undefined)
          throw new Error(
            'Astro made the pages without asking for them (setPrerenderer): those of the last build would be taken away.',
          );
        const elsewhere = ofAstro
          .map(outputFile)
          .find((file) => !existsSync(path.join(output, file)));
        if (elsewhere !== undefined)
          throw new Error(
            `Astro did not write ${elsewhere} where src/integrations/page-maker.ts has it: other pages would be lost.`,
          );
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

/** @throws Error where the folder of the site is one that has the project or its content in it: it would be emptied */
function refuseFolder(output: string, kept: readonly string[]): void {
  const inside = kept.find((folder) => !path.relative(output, folder).startsWith('..'));
  if (inside !== undefined)
    throw new Error(
      `The site cannot be built into ${output}: ${inside} lies there, and all that is no part of the site would be taken away. Choose another --outDir.`,
    );
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
