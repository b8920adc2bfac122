/** Narrowing results by country, actor, year …, and how many each choice would leave. */
import { type Facet, FACETS, type SearchState } from './address.ts';
import type { Hit } from './engine.ts';
import type { Pagefind } from './pagefind-client.ts';

export interface Choice {
  readonly value: string;
  /** How many of the results it would leave. */
  readonly results: number;
}

export interface Facets {
  /** The hits that all chosen values let through. */
  narrow(hits: readonly Hit[], chosen: SearchState['facets']): Promise<Hit[]>;
  /** The choices of each facet, the most results first; those that would leave nothing are left out. */
  choices(
    hits: readonly Hit[],
    chosen: SearchState['facets'],
  ): Promise<Record<Facet, readonly Choice[]>>;
}

/** Values of a facet that are counted: the commonest of the site. A select of hundreds helps nobody. */
const MOST_VALUES = 60;

const KIND_NAMES: Readonly<Record<string, string>> = {
  brief: 'موجزات',
  country: 'دول',
  actor: 'أطراف',
  topic: 'موضوعات',
};

/** A value as readers see it: kinds are kept as words of ours, all else as names. */
export function choiceLabel(facet: Facet, value: string): string {
  return facet === 'kind' ? (KIND_NAMES[value] ?? value) : value;
}

export async function createFacets(pagefind: Pagefind): Promise<Facets> {
  const known = await pagefind.filters();
  const members = new Map<string, Promise<ReadonlySet<string>>>();
  const membersOf = (facet: Facet, value: string): Promise<ReadonlySet<string>> => {
    const key = `${facet}\n${value}`;
    let ids = members.get(key);
    if (ids === undefined) {
      ids = pagefind
        .search(null, { filters: { [facet]: value } })
        .then(({ results }) => new Set(results.map(({ id }) => id)));
      members.set(key, ids);
    }
    return ids;
  };
  const narrow = async (
    hits: readonly Hit[],
    chosen: SearchState['facets'],
    except?: Facet,
  ): Promise<Hit[]> => {
    const asked = FACETS.filter((facet) => facet !== except && chosen[facet] !== '');
    const sets = await Promise.all(asked.map((facet) => membersOf(facet, chosen[facet])));
    return hits.filter(({ result }) => sets.every((ids) => ids.has(result.id)));
  };
  return {
    narrow,
    async choices(hits, chosen) {
      const entries = FACETS.map(async (facet) => {
        const left = await narrow(hits, chosen, facet);
        const values = Object.entries(known[facet] ?? {})
          .sort(([, a], [, b]) => b - a)
          .slice(0, MOST_VALUES)
          .map(([value]) => value);
        const asked = [...new Set([...values, chosen[facet]])].filter((value) => value !== '');
        const counted = await Promise.all(
          asked.map(async (value) => {
            const ids = await membersOf(facet, value);
            return { value, results: left.filter(({ result }) => ids.has(result.id)).length };
          }),
        );
        const useful = counted.filter(
          ({ value, results }) => results > 0 || value === chosen[facet],
        );
        return [
          facet,
          useful.sort((a, b) =>
            facet === 'year' ? Number(b.value) - Number(a.value) : b.results - a.results,
          ),
        ] as const;
      });
      const lists = new Map(await Promise.all(entries));
      return {
        kind: lists.get('kind') ?? [],
        country: lists.get('country') ?? [],
        actor: lists.get('actor') ?? [],
        topic: lists.get('topic') ?? [],
        outlet: lists.get('outlet') ?? [],
        year: lists.get('year') ?? [],
      };
    },
  };
}
