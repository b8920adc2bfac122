/** Of what kind of ownership the sources of briefs are: what a reader should know of our reading. */
import type { Brief, Outlet, Ownership } from './model.ts';

export interface OwnershipShare {
  readonly ownership: Ownership;
  /** How many citations, one for each source of each brief. */
  readonly citations: number;
}

export interface CitedOutlet {
  readonly outlet: Outlet;
  readonly citations: number;
}

export interface SourceMix {
  readonly citations: number;
  /** Most first. */
  readonly byOwnership: readonly OwnershipShare[];
  /** Most first, then by id. */
  readonly outlets: readonly CitedOutlet[];
  /** Briefs that rest on one source, and those whose sources are all state media. */
  readonly single: number;
  readonly onlyState: number;
}

export function sourceMixOf(briefs: readonly Brief[]): SourceMix {
  const outlets = new Map<string, { outlet: Outlet; citations: number }>();
  const ownerships = new Map<Ownership, number>();
  let citations = 0;
  for (const { outlet } of briefs.flatMap(({ sources }) => sources)) {
    citations += 1;
    ownerships.set(outlet.ownership, (ownerships.get(outlet.ownership) ?? 0) + 1);
    const cited = outlets.get(outlet.id);
    if (cited === undefined) outlets.set(outlet.id, { outlet, citations: 1 });
    else cited.citations += 1;
  }
  const isState = ({ outlet }: { readonly outlet: Outlet }): boolean =>
    outlet.ownership === 'state';
  return {
    citations,
    byOwnership: [...ownerships]
      .map(([ownership, n]) => ({ ownership, citations: n }))
      .sort((a, b) => b.citations - a.citations || (a.ownership < b.ownership ? -1 : 1)),
    outlets: [...outlets.values()].sort(
      (a, b) => b.citations - a.citations || (a.outlet.id < b.outlet.id ? -1 : 1),
    ),
    single: briefs.filter(({ sources }) => sources.length === 1).length,
    onlyState: briefs.filter(({ sources }) => sources.every(isState)).length,
  };
}
