/** The rules of headers.ts for Caddy 2. */
import { DEFAULT_CACHE, type HeaderRule } from './headers.ts';
import type { ServerSettings } from './nginx.ts';

/** @returns a site block; `listen` is Caddy's address: `digest.example` has it fetch its certificate */
export function writeCaddy(
  rules: readonly HeaderRule[],
  { listen, root, base }: ServerSettings,
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
\thandle_path ${base}* {
\t\troot * ${root}
\t\tfile_server {
\t\t\tprecompressed br gzip
\t\t}
\t}
\thandle_errors {
\t\troot * ${root}
\t\trewrite * /404.html
\t\tfile_server
\t}
}
`;
}
