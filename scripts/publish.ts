/**
 * `npm run publish -- BRIEF… [--dry-run]`: turns drafts out, after the check that `npm run check` would make of them. A
 * brief is named by its id or its file.
 *
 * Exit code 0, 1 where one is refused or cannot be written, 2 for bad usage.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createPublishing } from '../src/editing/publish-briefs.ts';
import { reportPublication } from '../src/editing/report-publication.ts';
import { contentDirectory } from '../src/workspace.ts';

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readArguments();
  if (options === undefined) {
    console.error('Usage: npm run publish -- 2025-09-24-lavrov-sahel … [--dry-run]');
    return 2;
  }
  const { ids, dryRun } = options;
  const publishing = createPublishing(contentDirectory(), process.cwd());
  try {
    const result = await (dryRun ? publishing.tryOut(ids) : publishing.publish(ids));
    const { done, refused } = reportPublication(result, dryRun);
    if (done.length > 0) console.log(done.join('\n'));
    if (refused.length > 0) console.error(refused.join('\n\n'));
    return result.refused.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`تعذّر: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

function readArguments(): { ids: string[]; dryRun: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false } },
    });
    if (positionals.length === 0) return undefined;
    return { ids: positionals.map((one) => path.basename(one, '.mdx')), dryRun: values['dry-run'] };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
