/** A shard of the index, open: what it finds, under names that are unique in the whole archive. Runs in the browser. */
import type { ShardEntry } from './catalogue.ts';
import { once } from './once.ts';
import type { PagefindIndex } from './pagefind-client.ts';

export interface Match {
  /** The address of the document's text, relative to the index's folder. */
  readonly id: string;
  readonly score: number;
  /** The places of the words found: numbers of words in the text. */
  readonly words: readonly number[];
}

export interface Shard {
  /** In the list of shards; 0 is the newest. */
  readonly place: number;
  readonly entry: ShardEntry;
  /** Its documents, newest first; those without a date last. */
  readonly newestFirst: readonly string[];
  /** @param query in Pagefind's syntax */
  find(query: string): Promise<readonly Match[]>;
  /** The documents that have a value of a filter. */
  withValue(filter: string, value: string): Promise<ReadonlySet<string>>;
  /** The values of each filter, with the number of documents that have them. */
  values(): Promise<Partial<Record<string, Record<string, number>>>>;
}

/** @throws when its list of documents cannot be fetched */
export async function openShard(
  index: PagefindIndex,
  place: number,
  entry: ShardEntry,
): Promise<Shard> {
  const idOf = ({ id }: { readonly id: string }): string => `${entry.folder}texts/${id}.json`;
  const everything = await index.search(null, { sort: { date: 'desc' } });
  const members = once(async (key: string): Promise<ReadonlySet<string>> => {
    const { results } = await index.search(null, { filters: JSON.parse(key) as object }); // Made below.
    return new Set(results.map(idOf));
  });
  return {
    place,
    entry,
    newestFirst: everything.results.map(idOf),
    async find(query) {
      const { results } = await index.search(query);
      return results.map((result) => ({
        id: idOf(result),
        score: result.score,
        words: result.words,
      }));
    },
    withValue: (filter, value) => members(JSON.stringify({ [filter]: value })),
    values: () => index.filters(),
  };
}
