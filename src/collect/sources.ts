/** The sources of a run: outlets of the registry that name feeds. */
import type { OutletRecord } from '../schemas/outlet.ts';

export interface Source {
  /** Id of the outlet. */
  readonly outlet: string;
  readonly name: string;
  readonly feeds: readonly string[];
  /** Articles a day at most. */
  readonly dailyLimit: number;
}

const DEFAULT_LIMIT = 200;

/**
 * A feed that two outlets name is read for the first of them.
 *
 * @param only ids of outlets; all where there are none
 */
export function sourcesOf(
  outlets: ReadonlyMap<string, { readonly data: OutletRecord }>,
  only: readonly string[],
): Source[] {
  const seen = new Set<string>();
  return [...outlets].flatMap(([outlet, { data }]): Source[] => {
    if (only.length > 0 && !only.includes(outlet)) return [];
    const feeds = (data.feeds ?? []).filter((feed) => !seen.has(feed));
    for (const feed of feeds) seen.add(feed);
    if (feeds.length === 0) return [];
    return [{ outlet, name: data.name, feeds, dailyLimit: data.dailyLimit ?? DEFAULT_LIMIT }];
  });
}
