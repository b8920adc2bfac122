/** What reports that an editor joins say beside the brief that takes them in: proposed for a draft, told of any other. */
import type { Compared } from '../../proposals/proposals.ts';
import { besideBrief } from '../store/proposed.ts';
import type { LedgerSource } from '../store/ledger.ts';
import type { StoreOptions } from '../store/storing.ts';
import { headOf, isSameSource } from './brief-head.ts';
import { readKept } from './kept-briefs.ts';
import { withProposed } from './proposed-block.ts';
import type { ReadBrief } from './read-brief.ts';

export function isDraft({ head }: ReadBrief): boolean {
  return head.status === 'draft';
}

/**
 * @param sources those that are added, of a brief that is joined
 * @returns the texts of the briefs that they would be by themselves; of its further ones those that are kept
 */
export async function reportsOf(
  sources: readonly LedgerSource[],
  { text, head, entry }: Pick<ReadBrief, 'text' | 'head' | 'entry'>,
  directory: string,
): Promise<string[]> {
  const reports: string[] = [];
  const kept = await Promise.all(
    entry.members.map(({ joined }) =>
      joined === undefined ? Promise.resolve(undefined) : readKept(joined, directory),
    ),
  );
  for (const source of sources) {
    const [own] = head.sources;
    const isOwn = own !== undefined && isSameSource(own, source);
    const other = kept.find((one) => {
      const [first] = one !== undefined && 'head' in one ? one.head.sources : [];
      return first !== undefined && isSameSource(first, source);
    });
    if (isOwn) reports.push(text);
    else if (other !== undefined) reports.push(other.text);
  }
  return reports;
}

/** @param joined the text of the target with the sources of the reports */
export function withCompared(
  target: ReadBrief,
  joined: string,
  reports: readonly string[],
  outlets: StoreOptions['outlets'],
): { readonly text: string; readonly told: readonly string[] } {
  const beside = besideBrief(target.text, reports, headOf(joined)?.sources ?? [], outlets);
  if (beside === undefined || reports.length === 0) return { text: joined, told: [] };
  return {
    text: isDraft(target) ? withProposed(joined, beside.proposed) : joined,
    told: linesOf(beside.compared),
  };
}

function linesOf({ alone = [], differs = [] }: Compared): string[] {
  return [
    ...alone.map(({ source, line }) => `يقول ${source} وحده: ${line}`),
    ...differs.map(
      ({ what, values }) =>
        `تختلف المصادر في ${what}: ${values.map(({ source, value }) => `${source}: ${value}`).join('؛ ')}`,
    ),
  ];
}
