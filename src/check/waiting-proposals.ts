/** What ingest proposes and no editor has decided yet: no fault, and nothing that a reader sees. */
import type { Proposed } from '../schemas/proposed.ts';
import type { Content } from './entry.ts';

/** The proposals of one brief, by the keys that they would go to. */
export interface WaitingProposals {
  readonly id: string;
  readonly file: string;
  /** How many of each kind, none left out but those without any. */
  readonly counts: readonly { readonly kind: keyof Proposed; readonly n: number }[];
}

/** The kinds in the order in which a brief is read. */
const KINDS = ['points', 'changes', 'watch', 'unknowns', 'confidence', 'follows', 'alone', 'differs'] as const satisfies readonly (keyof Proposed)[]; // prettier-ignore

/** @returns those of each brief that has any, in the order of the briefs */
export function findWaitingProposals({ briefs }: Pick<Content, 'briefs'>): WaitingProposals[] {
  return [...briefs.values()].flatMap(({ id, file, data: { proposed = {} } }) => {
    const counts = KINDS.map((kind) => ({ kind, n: countOf(proposed[kind]) }));
    const some = counts.filter(({ n }) => n > 0);
    return some.length === 0 ? [] : [{ id, file, counts: some }];
  });
}

function countOf(proposals: Proposed[keyof Proposed]): number {
  if (proposals === undefined) return 0;
  return Array.isArray(proposals) ? proposals.length : 1;
}
