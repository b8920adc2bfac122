/** The fetcher of `npm run collect` and `npm run ingest`: by the name of this site, within its limits. */
import path from 'node:path';
import { systemClock } from '../src/collect/clock.ts';
import { type Client, clientOf } from '../src/collect/net/client.ts';
import { Fetcher } from '../src/collect/net/fetcher.ts';
import { LIMITS } from '../src/collect/net/limits.ts';
import { type Exceptions, exceptionsOf } from '../src/collect/net/target.ts';
import { Answers } from '../src/collect/store/answers.ts';
import { robotsMemory } from '../src/collect/store/robots-memory.ts';
import { userAgentOf } from '../src/collect/user-agent.ts';
import { site } from '../src/site.ts';
import { collectDirectory } from '../src/workspace.ts';

/** Servers that may be asked though they are not public (`host:port`, with commas): for tests, never from content. */
export function privateServers(): Exceptions {
  return exceptionsOf(process.env.MUJAZ_COLLECT_PRIVATE);
}

export function siteClient(): Client {
  const address = `${site.url.replace(/\/$/, '')}${site.base}`;
  return clientOf(userAgentOf(address, site.contact), LIMITS, privateServers());
}

/** @param dryRun nothing is kept of what hosts allow */
export function siteFetcher(
  dryRun: boolean,
  signal: AbortSignal,
): { readonly fetcher: Fetcher; readonly close: () => Promise<void> } {
  const client = siteClient();
  const clock = systemClock;
  const answers = new Answers(path.join(collectDirectory(), 'answers'), dryRun);
  const robots = robotsMemory(answers, clock);
  const exceptions = privateServers();
  const fetcher = new Fetcher({ client, clock, limits: LIMITS, exceptions, signal, robots });
  return { fetcher, close: client.close };
}
