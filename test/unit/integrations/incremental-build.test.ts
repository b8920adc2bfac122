/** What the build relies on of Astro and is not promised by it: where Astro does otherwise, the build stops. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLedger } from '../../../src/build-cache/ledger.ts';
import { incrementalBuild } from '../../../src/integrations/incremental-build.ts';

type PathOfRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

let work: string;
beforeEach(async () => {
  work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-astro-'));
  for (const folder of ['dist', 'content']) await mkdir(path.join(work, folder));
  await writeFile(path.join(work, 'astro.config.mjs'), '');
});
afterEach(() => rm(work, { recursive: true }));

const KEYED = { pathname: '/briefs/x/', cacheKey: 'k', route: { type: 'page', component: 'src/pages/briefs/[id].astro' } } as PathOfRoute; // prettier-ignore
const OTHER = { pathname: '/method/', route: { type: 'page', component: 'src/pages/method.mdx' } } as PathOfRoute; // prettier-ignore

interface Astro {
  readonly paths?: readonly PathOfRoute[];
  /** Whether it asks which pages there are. */
  readonly asks?: boolean;
  /** Where it writes its own page. */
  readonly writes?: string;
  /** Whether the bundler tells by which files pages are made. */
  readonly tells?: boolean;
  /** The folder of the site, in the project's. */
  readonly output?: string;
  /** Whether it says that bundling begins. */
  readonly setsUp?: boolean;
}

/** A build by an Astro that does what it does today, but for what is given. */
async function build(astro: Astro): Promise<void> {
  const { paths = [KEYED, OTHER], asks = true, writes = 'method/index.html', tells = true, setsUp = true, output = 'dist' } = astro; // prettier-ignore
  const dist = path.join(work, output);
  const integration = incrementalBuild(createLedger(path.join(work, 'outputs.json')), { begin: () => [], take: () => Promise.resolve() }, {}, path.join(work, 'content')); // prettier-ignore
  const hook = async (name: keyof AstroIntegration['hooks'], options: object): Promise<void> => {
    const call = integration.hooks[name] as ((options: object) => unknown) | undefined; // Each reads but what is given here.
    await call?.({ logger: { info: () => undefined }, ...options });
  };
  let plugin: { generateBundle?: () => void } | undefined;
  let prerenderer: AstroPrerenderer | undefined;
  const usual = {
    getStaticPaths: () => Promise.resolve([...paths]),
    render: () => Promise.resolve(new Response('صفحة')),
  };
  await hook('astro:config:setup', { config: { root: pathToFileURL(`${work}/`) }, updateConfig: ({ vite }: { vite: { plugins: [typeof plugin] } }) => { [plugin] = vite.plugins; } }); // prettier-ignore
  await hook('astro:config:done', { config: { base: '/', outDir: pathToFileURL(`${dist}/`) } });
  await hook('astro:build:start', { setPrerenderer: (make: (usual: object) => AstroPrerenderer) => { prerenderer = make(usual); } }); // prettier-ignore
  if (setsUp) await hook('astro:build:setup', { target: 'server' });
  if (tells) {
    const ids = ['src/pages/briefs/[id].astro', 'src/middleware.ts'].map((name) => path.join(work, name)); // prettier-ignore
    for (const id of ids) {
      await mkdir(path.dirname(id), { recursive: true });
      await writeFile(id, '');
    }
    plugin?.generateBundle?.call({ environment: { name: 'prerender' }, getModuleIds: () => ids, getModuleInfo: () => null }); // prettier-ignore
  }
  const others = asks ? ((await prerenderer?.getStaticPaths()) ?? []) : paths;
  for (const { pathname } of others) {
    const file = path.join(dist, pathname === OTHER.pathname ? writes : `${pathname}index.html`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, 'صفحة');
  }
  await hook('astro:build:generated', {});
  await hook('astro:build:done', {});
}

test('as Astro is, the build goes through', async () => {
  await build({});
});

test.each<[string, Astro, string]>([
  ['passes no keys on', { paths: [{ pathname: KEYED.pathname, route: KEYED.route }, OTHER] }, 'No page has a key'],
  ['makes pages without asking which', { asks: false }, 'without asking'],
  ['writes its pages elsewhere', { writes: 'method.html' }, 'did not write method/index.html'],
  ['bundles pages where nobody sees it', { tells: false }, 'did not tell by which files'],
  ['does not say that bundling begins', { setsUp: false }, 'not been opened'],
])('an Astro that %s stops the build', async (_, astro, message) => {
  await expect(build(astro)).rejects.toThrow(message);
}); // prettier-ignore

test.each(['', 'content', 'content/..'])(
  'a site is not built over the project or its content: %j',
  async (output) => {
    await writeFile(path.join(work, 'content/a.mdx'), 'نص');
    await expect(build({ output })).rejects.toThrow('Choose another --outDir');
    expect(existsSync(path.join(work, 'content/a.mdx'))).toBe(true);
  },
);
