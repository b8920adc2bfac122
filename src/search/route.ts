/** The older shards that a search may look through, and when it need not. Runs in the browser. */
import type { SearchState } from './address.ts';
import type { Archive } from './archive.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import type { Engine, Hit } from './engine.ts';
import { isEmpty, type Query } from './query.ts';
import type { Reach } from './reach.ts';

export interface Route {
  /** Those that are not in reach yet, the next first. */
  ahead(reach: Reach): Promise<readonly Candidate[]>;
  /** The next, where what was found is not enough to stop at; undefined: it is, or there is none. */
  next(hits: readonly Hit[], reach: Reach): Promise<Candidate | undefined>;
  /** How many briefs lie ahead: at most, until {@link ahead} was asked. */
  briefsAhead(reach: Reach): Promise<number>;
}

/** So many hits that have the whole query, and no older shard is looked through unasked. */
const ENOUGH = 5;
/** The same where hits come by their date: as many as are shown at once. */
const ENOUGH_BY_DATE = 20;
/** Covers and promises are sums of fractions. */
const TOLERANCE = 0.001;

/** @param newest what is looked through first */
export function createRoute(
  state: SearchState,
  query: Query,
  archive: Archive,
  engine: Engine,
  newest: Reach,
): Route {
  const older = olderPlaces(archive, state);
  const byDate = state.sort === 'date' || isEmpty(query);
  let known: Promise<readonly Candidate[]> | undefined;
  const isAhead =
    ({ shards }: Reach) =>
    (place: number): boolean =>
      older.includes(place) && shards.every((shard) => shard.place !== place);
  const ahead = async (reach: Reach): Promise<readonly Candidate[]> => {
    known ??= isEmpty(query)
      ? Promise.resolve(older.map((place) => ({ place, promise: 1 })))
      : candidatesFor(query, archive, engine, newest);
    // Where the line was cut, it is asked for again the next time.
    known.catch(() => (known = undefined));
    const left = (await known).filter(({ place }) => isAhead(reach)(place));
    return byDate ? left.toSorted((a, b) => a.place - b.place) : left;
  };
  const isEnough = (hits: readonly Hit[], promise: number): boolean => {
    if (byDate) return hits.length >= ENOUGH_BY_DATE;
    const covers = hits.map(({ cover }) => cover).sort((a, b) => b - a);
    return (covers[ENOUGH - 1] ?? 0) > promise - TOLERANCE;
  };
  return {
    ahead,
    async next(hits, reach) {
      // No shard promises more than the whole query: where that is found, none need be asked what it has.
      if (older.length === 0 || isEnough(hits, 1)) return undefined;
      const [first] = await ahead(reach);
      return first !== undefined && !isEnough(hits, first.promise) ? first : undefined;
    },
    async briefsAhead(reach) {
      const places =
        known === undefined
          ? older.filter(isAhead(reach))
          : (await ahead(reach)).map(({ place }) => place);
      return places.reduce((sum, place) => sum + (archive.shards[place]?.briefs ?? 0), 0);
    },
  };
}

/** The older shards that may have what the reader's choices let through, newest first. */
function olderPlaces({ shards }: Archive, { facets: { kind, year } }: SearchState): number[] {
  // Pages that are no briefs are in the newest.
  if (kind !== '' && kind !== 'brief') return [];
  return shards.flatMap(({ from, to }, place) =>
    place > 0 && (year === '' || (from.slice(0, 4) <= year && year <= to.slice(0, 4))) ? place : [],
  );
}
