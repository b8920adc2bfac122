/**
 * `npm run accept -- BRIEF [--drop] [points|changes|watch|unknowns|confidence|follows|alone|differs …]`: takes what
 * ingest proposed for a brief into it, all of it where no kind is named, of a list one (`points:2`); with `--drop` it is
 * taken away instead.
 *
 * Exit code 0, 1 where nothing could be accepted, 2 for bad usage.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  PROPOSAL_KINDS,
  type Selection,
  acceptProposals,
  dropProposals,
  selectionOf,
} from '../src/editing/accept-proposals.ts';
import { contentDirectory } from '../src/workspace.ts';

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readArguments();
  if (options === undefined) {
    console.error(
      `Usage: npm run accept -- 2025-09-24-lavrov-sahel [--drop] [${PROPOSAL_KINDS.join('|')} …], of a list one: points:2`,
    );
    return 2;
  }
  const { brief, selections, isDropped } = options;
  const decide = isDropped ? dropProposals : acceptProposals;
  const result = await decide(path.basename(brief, '.mdx'), selections, contentDirectory());
  if ('fault' in result) {
    console.error(`تعذّر: ${result.fault}`);
    return 1;
  }
  const what = result.accepted.map(({ kind, n }) => `${kind}: ${String(n)}`).join('، ');
  console.log(
    isDropped
      ? `حُذفت المقترحات من ${result.file} (${what}).`
      : `نُقلت المقترحات إلى ${result.file} (${what}). اقرأها، وغيّر منها ما يلزم.`,
  );
  if (result.isPublished && !isDropped) console.log('الموجز منشور: حرّك updatedAt حين تنتهي.');
  return 0;
}

/** BRIEF is an id or a file. */
function readArguments():
  { brief: string; selections: Selection[]; isDropped: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { drop: { type: 'boolean', default: false } },
    });
    const [brief, ...words] = positionals;
    const selections = words.map(selectionOf);
    if (brief === undefined || selections.includes(undefined)) return undefined;
    return {
      brief,
      selections: selections.filter((one) => one !== undefined),
      isDropped: values.drop,
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
