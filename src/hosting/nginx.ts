/** The rules of headers.ts for nginx: a site of its own, to be included in `http`. */
import { DEFAULT_CACHE, type HeaderRule } from './headers.ts';
import type { Redirects } from './redirects.ts';

export interface ServerSettings {
  /** What it listens to: `80`, `127.0.0.1:8080`. */
  readonly listen: string;
  /** The folder of the site on the server, without the base path. */
  readonly root: string;
  /** The path under which the site lives, with strokes around. */
  readonly base: string;
}

/** @returns a `server` block; `brotli_static` is left to those whose nginx has the module */
export function writeNginx(
  rules: readonly HeaderRule[],
  { listen, root, base }: ServerSettings,
  { moved, gone }: Redirects,
): string {
  const [all, ...kinds] = rules;
  const safety = lines(all?.headers ?? {});
  // nginx forgets the headers of the outer level where an inner one adds its own: they are said again.
  const locations = kinds.map(
    ({ path, headers }) => `  location ^~ ${base}${path.replace('*', '')} {
    alias ${root}/${path.replace('*', '')};
${safety}
${lines(headers)}
  }`,
  );
  return `# Made by npm run hosting; change src/hosting, not this.
server {
  listen ${listen};
  charset utf-8;
  charset_types text/plain text/css text/x-opml application/json application/javascript application/xml;
  gzip_static on;
  error_page 404 ${base}404.html;
  types {
    text/html html;
    text/css css;
    application/javascript js mjs;
    application/json json;
    application/xml xml;
    text/x-opml opml;
    text/plain txt;
    image/svg+xml svg;
    image/png png;
    font/woff2 woff2;
    application/wasm wasm;
  }
  default_type application/octet-stream;

  location ${base} {
    alias ${root}/;
    index index.html;
${safety}
    add_header Cache-Control "${DEFAULT_CACHE}" always;
  }
${locations.join('\n')}
${moved.map(([from, to]) => `  location = ${from} { return 301 ${to}; }\n`).join('')}${gone.map((path) => `  location = ${path} { error_page 410 ${path}index.html; return 410; }\n`).join('')}}
`;
}

function lines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `    add_header ${name} "${value}" always;`)
    .join('\n');
}
