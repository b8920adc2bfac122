/**
 * `npm run accept -- BRIEF [points|changes|watch|unknowns|confidence|follows|alone|differs …]`: takes what ingest
 * proposed for a brief into it, all of it where no kind is named.
 *
 * Exit code 0, 1 where nothing could be accepted, 2 for bad usage.
 */
import path from 'node:path';
import {
  PROPOSAL_KINDS,
  type ProposalKind,
  acceptProposals,
} from '../src/editing/accept-proposals.ts';
import { contentDirectory } from '../src/workspace.ts';

const [brief, ...kinds] = process.argv.slice(2);
process.exitCode =
  brief === undefined || brief.startsWith('-') || !kinds.every(isKind)
    ? complain()
    : await main(brief, kinds);

/** @param brief its id, or its file */
async function main(brief: string, of: readonly ProposalKind[]): Promise<number> {
  const result = await acceptProposals(path.basename(brief, '.mdx'), of, contentDirectory());
  if ('fault' in result) {
    console.error(`تعذّر: ${result.fault}`);
    return 1;
  }
  const what = result.accepted.map(({ kind, n }) => `${kind}: ${String(n)}`).join('، ');
  console.log(`نُقلت المقترحات إلى ${result.file} (${what}). اقرأها، وغيّر منها ما يلزم.`);
  if (result.isPublished) console.log('الموجز منشور: حرّك updatedAt حين تنتهي.');
  return 0;
}

function isKind(word: string): word is ProposalKind {
  return PROPOSAL_KINDS.some((kind) => kind === word);
}

function complain(): number {
  console.error(`Usage: npm run accept -- 2025-09-24-lavrov-sahel [${PROPOSAL_KINDS.join('|')} …]`);
  return 2;
}
