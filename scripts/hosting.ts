/**
 * `npm run hosting -- nginx|caddy [--root DIR] [--listen ADDRESS]`: prints the configuration of a server for this site.
 *
 * Exit code 0, or 2 for bad usage.
 */
import { parseArgs } from 'node:util';
import { readContent } from '../src/check/content.ts';
import { writeCaddy } from '../src/hosting/caddy.ts';
import { writeNginx } from '../src/hosting/nginx.ts';
import type { Redirects } from '../src/hosting/redirects.ts';
import { siteHeaderRules } from '../src/hosting/site-rules.ts';
import { site } from '../src/site.ts';
import { routes } from '../src/routes.ts';
import { contentDirectory } from '../src/workspace.ts';

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
      WRITERS[server](
        await siteHeaderRules(site.admin !== undefined),
        { listen, root: values.root, base: routes.home },
        await redirects(),
      ),
    );
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error(USAGE);
    return 2;
  }
}

/** Of the content as it stands: a server is told again when briefs are renamed or taken back. */
async function redirects(): Promise<Redirects> {
  const { content } = await readContent(contentDirectory(), process.cwd());
  const briefs = [...content.briefs.values()];
  const former = briefs.flatMap((brief) =>
    (brief.data.formerly ?? []).map((id) => ({ id, brief })),
  );
  return {
    moved: former
      .filter(({ brief }) => brief.data.status === 'published')
      .map(({ id, brief }) => [routes.brief(id), routes.brief(brief.id)]),
    gone: briefs
      .filter(({ data }) => data.status === 'withdrawn')
      .flatMap(({ id, data }) => [id, ...(data.formerly ?? [])])
      .map((id) => routes.brief(id)),
  };
}
