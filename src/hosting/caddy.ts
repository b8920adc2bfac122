/** The rules of headers.ts for Caddy 2. */
import { DEFAULT_CACHE, type HeaderRule } from './headers.ts';
import type { ServerSettings } from './nginx.ts';
import type { Redirects } from './redirects.ts';

/** @returns a site block; `listen` is Caddy's address: `digest.example` has it fetch its certificate */
export function writeCaddy(
  rules: readonly HeaderRule[],
  { listen, root, base }: ServerSettings,
  { moved, gone }: Redirects,
): string {
  const [all, ...kinds] = rules;
  const safety = Object.entries(all?.headers ?? {}).map(
    ([name, value]) => `\theader ${name} "${value}"`,
  );
  const caches = kinds.map(
    ({ path, headers }) =>
      `\theader ${base}${path} Cache-Control "${headers['Cache-Control'] ?? ''}"`,
  );
  return `# Made by npm run hosting; change src/hosting, not this.
${listen} {
${safety.join('\n')}
\theader ?Cache-Control "${DEFAULT_CACHE}"
${caches.join('\n')}
${moved.map(([from, to]) => `\tredir ${from} ${to} 301\n`).join('')}${gone.map((path) => `\thandle ${path} {\n\t\terror 410\n\t}\n`).join('')}\thandle_path ${base}* {
\t\troot * ${root}
\t\tfile_server {
\t\t\tprecompressed br gzip
\t\t}
\t}
\thandle_errors {
\t\troot * ${root}
\t\t@gone expression {err.status_code} == 410
\t\thandle @gone {
\t\t\t${base === '/' ? '' : `uri strip_prefix ${base.slice(0, -1)}`}
\t\t\tfile_server {
\t\t\t\tstatus 410
\t\t\t}
\t\t}
\t\thandle {
\t\t\trewrite * /404.html
\t\t\tfile_server
\t\t}
\t}
}
`;
}
