import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPageMaker, outputFile } from '../../../src/integrations/page-maker.ts';

type PathOfRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

let output: string;
beforeEach(async () => {
  output = await mkdtemp(path.join(os.tmpdir(), 'mujaz-pages-'));
});
afterEach(() => rm(output, { recursive: true }));

/** Of a route only what the maker reads. */
function pathOf(pathname: string, type: 'page' | 'endpoint' = 'page'): PathOfRoute {
  return { pathname, route: { type, component: `src/pages/${type}.astro` } } as PathOfRoute;
}

function makerOf(answer: (address: string) => Response) {
  const render = ({ url }: Request): Promise<Response> =>
    new Promise((resolve) => {
      resolve(answer(url));
    });
  return createPageMaker({ render }, output, new URL('https://a.example/digest/'));
}

test('pages lie in folders, endpoints where their address says', () => {
  expect(outputFile(pathOf('/briefs/2025-01-01-x/'))).toBe('briefs/2025-01-01-x/index.html');
  expect(outputFile(pathOf('/countries/ml/rss.xml/', 'endpoint'))).toBe('countries/ml/rss.xml');
  expect(outputFile(pathOf('/'))).toBe('index.html');
  expect(outputFile(pathOf('/404/'))).toBe('404.html');
  expect(outputFile(pathOf('/briefs/404/'))).toBe('briefs/404/index.html');
});

test('each is asked for at its address below the base, and written whole', async () => {
  const paths = Array.from({ length: 150 }, (_, i) => pathOf(`/briefs/${String(i)}/`));
  await makerOf((address) => new Response(`في ${address}`)).writeAll([
    ...paths,
    pathOf('/rss.xml/', 'endpoint'),
  ]);
  expect((await readdir(path.join(output, 'briefs'))).length).toBe(150);
  expect(await readFile(path.join(output, 'briefs/149/index.html'), 'utf8')).toBe(
    'في https://a.example/digest/briefs/149/',
  );
  expect(await readFile(path.join(output, 'rss.xml'), 'utf8')).toContain('/digest/rss.xml');
});

test('pages as long as a month are written before many of them wait', async () => {
  const month = 'ش'.repeat(500_000);
  let [asked, mostWaiting] = [0, 0];
  const maker = makerOf(() => {
    const written = existsSync(path.join(output, 'editions'))
      ? readdirSync(path.join(output, 'editions')).filter((name) => {
          const file = path.join(output, 'editions', name, 'index.html');
          return existsSync(file) && statSync(file).size === 1_000_000;
        }).length
      : 0;
    mostWaiting = Math.max(mostWaiting, asked - written);
    asked += 1;
    return new Response(month);
  });
  await maker.writeAll(Array.from({ length: 20 }, (_, i) => pathOf(`/editions/${String(i)}/`)));
  expect(asked).toBe(20);
  expect(mostWaiting).toBeLessThan(4);
});

test('a page that cannot be made stops the build, and is named', async () => {
  const failing = makerOf(() => {
    throw new Error('no such brief');
  });
  await expect(failing.writeAll([pathOf('/briefs/x/')])).rejects.toThrow('/briefs/x/');
  const elsewhere = makerOf(() => new Response(null, { status: 302 }));
  await expect(elsewhere.make(pathOf('/briefs/y/'))).rejects.toThrow('/briefs/y/');
  expect(await readdir(output)).toEqual([]);
});
