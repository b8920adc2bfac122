/** `npm run dev` in a process of its own, for tests. */
import { type DevServer, startDevServer as start } from '../../scripts/bench/dev/dev-server.ts';
import { NOT_VITEST } from './build-site.ts';

export type { DevServer };

export const PATIENCE = { timeout: 60_000, interval: 100 };

export function startDevServer(
  project: string,
  content: string,
  cache: string,
): Promise<DevServer> {
  const environment = { ...NOT_VITEST, NODE_ENV: 'development' };
  return start({ project, content, cache, environment });
}
