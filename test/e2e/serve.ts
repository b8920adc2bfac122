/** Builds a site over a content folder and serves it: `node test/e2e/serve.ts CONTENT PORT`. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildSite } from '../site/build-site.ts';

const [content = '', port = ''] = process.argv.slice(2);
const { code, output, dist, remove } = await buildSite(path.resolve(content));
if (code !== 0) {
  console.error(output);
  await remove();
  process.exit(1);
}
const server = spawn(
  process.execPath,
  [
    'node_modules/astro/bin/astro.mjs',
    'preview',
    '--ignore-lock',
    '--outDir',
    dist,
    '--port',
    port,
  ],
  { stdio: 'inherit' },
);
process.on('SIGTERM', () => server.kill());
server.on('close', () => void remove());
