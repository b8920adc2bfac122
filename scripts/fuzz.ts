/**
 * `npm run fuzz -- [--runs 10000] [--seed 1]`: ingest over damaged inputs, without end or mercy.
 *
 * Exit code 0 when nothing crashed, hung or was lost; 1 with the seed of the first case that did.
 */
import { parseArgs } from 'node:util';
import { readContent } from '../src/check/content.ts';
import { knowledgeOf } from '../src/ingest/knowledge.ts';
import { contentDirectory } from '../src/workspace.ts';
import { seeded } from './bench/seeded.ts';
import { fuzzOnce } from './fuzz/ingest-case.ts';
import { SAMPLES } from './fuzz/samples.ts';

/** A case that takes longer than this hangs for whoever waits. */
const LONGEST_MS = 5000;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const { content } = await readContent(contentDirectory(), process.cwd());
const knowledge = knowledgeOf(content);
const [runs, first] = [Number(values.runs), Number(values.seed)];
let longest = 0;
for (let seed = first; seed < first + runs; seed += 1) {
  const start = performance.now();
  let fault: string | undefined;
  try {
    fault = fuzzOnce(SAMPLES, seeded(seed), knowledge);
  } catch (error) {
    fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const took = performance.now() - start;
  longest = Math.max(longest, took);
  if (took > LONGEST_MS) fault ??= `took ${took.toFixed(0)} ms`;
  if (fault !== undefined) {
    console.error(`seed ${String(seed)}: ${fault}`);
    process.exit(1);
  }
}
console.log(
  `${String(runs)} cases: no crash, no hang (the longest ${longest.toFixed(0)} ms), nothing lost.`,
);
