/** Publishes the editing page at `admin/`, and serves it while developing, where the operator has asked for one. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { editingFiles } from '../editing-page/files.ts';
import { absolute, routes } from '../routes.ts';
import { site } from '../site.ts';

const FOLDER = `${routes.home}admin/`;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
};

export function editingPage(): AstroIntegration {
  const { admin } = site;
  const files = (): ReturnType<typeof editingFiles> =>
    admin === undefined
      ? Promise.resolve(new Map<string, string | Buffer>())
      : editingFiles(admin, {
          name: site.name,
          url: absolute(routes.home),
          logo: `${routes.home}favicon.svg`,
        });
  return {
    name: 'mujaz-editing-page',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        const served = await files();
        server.middlewares.use((request, response, next) => {
          const address = request.url?.split('?')[0] ?? '';
          const name = address.startsWith(FOLDER)
            ? address.slice(FOLDER.length) || 'index.html'
            : '';
          const file = served.get(name);
          if (file === undefined) {
            next();
            return;
          }
          response.setHeader('content-type', TYPES[path.extname(name)] ?? 'text/plain');
          response.end(file);
        });
      },
      'astro:build:done': async ({ dir }) => {
        for (const [name, file] of await files()) {
          const target = new URL(`admin/${name}`, dir);
          await mkdir(new URL('.', target), { recursive: true });
          await writeFile(target, file);
        }
      },
    },
  };
}
