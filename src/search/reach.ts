/** The shards that a search has looked through so far, as one index. */
import { once } from './once.ts';
import type { Match, Shard } from './shard.ts';

export interface Reach {
  readonly shards: readonly Shard[];
  /** How many documents there are in it. */
  readonly documents: number;
  /** Newest first; those without a date last. */
  readonly newestFirst: readonly string[];
  /** @param query in Pagefind's syntax */
  find(query: string): Promise<readonly Match[]>;
  /** The same and more shards; what was found in those before is not searched for again. */
  widen(shards: readonly Shard[]): Reach;
}

/** @param shards in any order */
export function reachOf(shards: readonly Shard[]): Reach {
  return remembering(shards, new Map());
}

function remembering(shards: readonly Shard[], found: Found): Reach {
  const dated = [...shards].sort((a, b) => a.place - b.place);
  const newestFirst = [
    ...dated.flatMap(({ entry, newestFirst: ids }) => ids.slice(0, entry.briefs)),
    ...dated.flatMap(({ entry, newestFirst: ids }) => ids.slice(entry.briefs)),
  ];
  const finders = shards.map((shard) => {
    const ofShard = found.get(shard) ?? new Map<string, Promise<readonly Match[]>>();
    found.set(shard, ofShard);
    return once((query: string) => shard.find(query), ofShard);
  });
  return {
    shards,
    documents: newestFirst.length,
    newestFirst,
    find: async (query) => (await Promise.all(finders.map((find) => find(query)))).flat(),
    widen: (more) => remembering([...shards, ...more], found),
  };
}

/** What was found in each shard, by query. */
type Found = Map<Shard, Map<string, Promise<readonly Match[]>>>;
