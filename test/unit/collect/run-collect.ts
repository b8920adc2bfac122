/** A run of collect in a process of its own, with the short limits of tests, so that it can be killed. */
import path from 'node:path';
import { readContent } from '../../../src/check/content.ts';
import { systemClock } from '../../../src/collect/clock.ts';
import { collect } from '../../../src/collect/collect.ts';
import { clientOf } from '../../../src/collect/net/client.ts';
import { LIMITS } from '../../../src/collect/net/limits.ts';
import { exceptionsOf } from '../../../src/collect/net/target.ts';
import { sourcesOf } from '../../../src/collect/sources.ts';
import { collectDirectory, contentDirectory } from '../../../src/workspace.ts';

const { content } = await readContent(contentDirectory(), process.cwd());
const limits = { ...LIMITS, pause: 0, backOff: [] };
const exceptions = exceptionsOf(process.env.MUJAZ_COLLECT_PRIVATE);
const client = clientOf('Mujaz/1.0', limits, exceptions);
const { run } = await collect(sourcesOf(content.outlets, []), content, {
  directory: collectDirectory(),
  out: path.join(contentDirectory(), 'briefs'),
  status: 'draft',
  since: 10 * 365 * 86_400_000,
  dryRun: false,
  signal: new AbortController().signal,
  client,
  clock: systemClock,
  limits,
  exceptions,
  onWait: (what) => {
    console.log(what);
  },
  onArticle: () => undefined,
});
await client.close();
if (run.failures.length > 0) throw new Error(run.failures.join('\n'));
