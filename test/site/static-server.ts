/** Serves a built site on loopback, with the headers that its `_headers` has for all files, as a host would. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export interface StaticServer {
  /** Without a stroke at its end. */
  readonly origin: string;
  readonly stop: () => void;
}

/** @param dist the folder of a site that was built for the base `/` */
export async function serveStatic(dist: string): Promise<StaticServer> {
  const sent = await headersForAll(dist);
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').split('?')[0]?.replace(/\/$/, '/index.html') ?? '';
    readFile(path.join(dist, decodeURIComponent(name))).then(
      (file) => {
        const type = TYPES[path.extname(name)] ?? 'text/plain';
        response.writeHead(200, { ...sent, 'content-type': type });
        response.end(file);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return { origin: `http://127.0.0.1:${String(port)}`, stop: () => server.close() };
}

async function headersForAll(dist: string): Promise<Record<string, string>> {
  const [all = ''] = (await readFile(path.join(dist, '_headers'), 'utf8')).split('\n\n');
  return Object.fromEntries(
    all
      .split('\n')
      .slice(1)
      .map((line) => /^ {2}([^:]+): (.*)$/.exec(line)?.slice(1) ?? []),
  ) as Record<string, string>; // Each line of the file is a name and a value.
}
