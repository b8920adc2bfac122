/** Narrowing results by country, actor, year …, and how many each choice would leave. */
import { type Facet, FACETS, type SearchState } from './address.ts';
import type { ShardEntry } from './catalogue.ts';
import type { Hit } from './engine.ts';
import type { Reach } from './reach.ts';

export interface Choice {
  readonly value: string;
  /** How many of the results it would leave; absent for years that were not looked through. */
  readonly results?: number;
}

export type Choices = Readonly<Record<Facet, readonly Choice[]>>;

/** Values of a facet that are counted: the commonest. A select of hundreds helps nobody. */
const MOST_VALUES = 60;

const KIND_NAMES: Readonly<Record<string, string>> = {
  brief: 'موجزات',
  country: 'دول',
  actor: 'أطراف',
  topic: 'موضوعات',
  thread: 'ملفات',
};

/** A value as readers see it: kinds are kept as words of ours, all else as names. */
export function choiceLabel(facet: Facet, value: string): string {
  return facet === 'kind' ? (KIND_NAMES[value] ?? value) : value;
}

/** The hits that all chosen values let through. */
export async function narrow(
  hits: readonly Hit[],
  chosen: SearchState['facets'],
  { shards }: Reach,
  except?: Facet,
): Promise<readonly Hit[]> {
  const asked = FACETS.filter((facet) => facet !== except && chosen[facet] !== '');
  const sets = await Promise.all(
    asked.map((facet) => Promise.all(shards.map((shard) => shard.withValue(facet, chosen[facet])))),
  );
  return hits.filter(({ id }) => sets.every((ofShards) => ofShards.some((ids) => ids.has(id))));
}

/**
 * The choices of each facet, the most results first; those that would leave nothing are left out. Years come in their
 * order, all that the archive has.
 */
export async function choicesOf(
  hits: readonly Hit[],
  chosen: SearchState['facets'],
  reach: Reach,
  archive: readonly ShardEntry[],
): Promise<Choices> {
  const known = await valuesIn(reach);
  const entries = FACETS.map(async (facet) => {
    const left = await narrow(hits, chosen, reach, facet);
    const values = [...(known.get(facet) ?? [])]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_VALUES)
      .map(([value]) => value);
    const asked = [...new Set([...values, chosen[facet]])].filter((value) => value !== '');
    const counted = await Promise.all(
      asked.map(async (value) => {
        const sets = await Promise.all(reach.shards.map((one) => one.withValue(facet, value)));
        const has = ({ id }: Hit): boolean => sets.some((ids) => ids.has(id));
        return { value, results: left.filter(has).length };
      }),
    );
    const useful = counted.filter(({ value, results }) => results > 0 || value === chosen[facet]);
    return [facet, useful.sort((a, b) => b.results - a.results)] as const;
  });
  const lists = new Map(await Promise.all(entries));
  return {
    kind: lists.get('kind') ?? [],
    country: lists.get('country') ?? [],
    actor: lists.get('actor') ?? [],
    topic: lists.get('topic') ?? [],
    outlet: lists.get('outlet') ?? [],
    year: withOtherYears(lists.get('year') ?? [], reach, archive),
  };
}

/** A year that was not looked through can be chosen all the same. */
function withOtherYears(
  counted: readonly Choice[],
  { shards }: Reach,
  archive: readonly ShardEntry[],
): Choice[] {
  const known = new Set(counted.map(({ value }) => value));
  const others = archive
    .filter((entry, place) => entry.briefs > 0 && shards.every((shard) => shard.place !== place))
    .flatMap(({ from, to }) => yearsBetween(from, to))
    .filter((year) => !known.has(year));
  return [...counted, ...[...new Set(others)].map((value) => ({ value }))].sort((a, b) =>
    a.value < b.value ? 1 : -1,
  );
}

/** @returns `YYYY`, of two days and what lies between */
function yearsBetween(from: string, to: string): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

/** The values of each facet, with the number of documents that have them. */
async function valuesIn({ shards }: Reach): Promise<ReadonlyMap<Facet, Map<string, number>>> {
  const ofShards = await Promise.all(shards.map((shard) => shard.values()));
  return new Map(
    FACETS.map((facet) => {
      const counts = new Map<string, number>();
      for (const values of ofShards)
        for (const [value, documents] of Object.entries(values[facet] ?? {}))
          counts.set(value, (counts.get(value) ?? 0) + documents);
      return [facet, counts];
    }),
  );
}
