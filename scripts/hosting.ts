/**
 * `npm run hosting -- nginx|caddy [--root DIR] [--listen ADDRESS]`: prints the configuration of a server for this site.
 *
 * Exit code 0, or 2 for bad usage.
 */
import { parseArgs } from 'node:util';
import { writeCaddy } from '../src/hosting/caddy.ts';
import { writeNginx } from '../src/hosting/nginx.ts';
import { siteHeaderRules } from '../src/hosting/site-rules.ts';
import { routes } from '../src/routes.ts';

const WRITERS = { nginx: writeNginx, caddy: writeCaddy } as const;
const USAGE =
  'Usage: npm run --silent hosting -- nginx|caddy [--root /srv/www/digest] [--listen 80]';

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        root: { type: 'string', default: '/srv/www/digest' },
        listen: { type: 'string', default: '80' },
      },
    });
    const [server = ''] = positionals;
    if (server !== 'nginx' && server !== 'caddy')
      throw new TypeError(`Unknown server: «${server}»`);
    const listen =
      server === 'caddy' && /^\d+$/.test(values.listen) ? `:${values.listen}` : values.listen;
    console.log(
      WRITERS[server](await siteHeaderRules(), { listen, root: values.root, base: routes.home }),
    );
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error(USAGE);
    return 2;
  }
}
