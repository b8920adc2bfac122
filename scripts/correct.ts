/**
 * `npm run correct -- ID "note"`: writes a correction into a published brief and moves its `updatedAt`.
 *
 * Exit code 0, 1 where the correction is refused, 2 for bad usage.
 */
import { correctBrief } from '../src/editing/correct-brief.ts';
import { site } from '../src/site.ts';
import { contentDirectory } from '../src/workspace.ts';

const [id, note, ...rest] = process.argv.slice(2);
process.exitCode =
  id === undefined || note === undefined || rest.length > 0 ? complain() : await main(id, note);

async function main(brief: string, text: string): Promise<number> {
  const result = await correctBrief(
    { id: brief, note: text, now: new Date(), timeZone: site.timeZone },
    contentDirectory(),
  );
  if ('fault' in result) {
    console.error(`تعذّر: ${result.fault}`);
    return 1;
  }
  console.log(`صُحح: ${result.file}`);
  return 0;
}

function complain(): number {
  console.error(
    'Usage: npm run correct -- 2025-09-24-lavrov-sahel "صُحح عدد الدول: كان 15، وهو 12"',
  );
  return 2;
}
