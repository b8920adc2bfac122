/** Which older shards to look through next: those that may hold the most of a query. Runs in the browser. */
import { stem, withoutParticle } from '../arabic/stemming.ts';
import type { Archive } from './archive.ts';
import type { Engine } from './engine.ts';
import type { Query } from './query.ts';
import type { Reach } from './reach.ts';
import { joinedParts } from './spelling.ts';
import { growing, stemToken } from './tokens.ts';

export interface Candidate {
  /** In the list of shards. */
  readonly place: number;
  /** At most so much of the query can a document of it have: as the cover of a hit is counted. */
  readonly promise: number;
}

/**
 * @param reach what is looked through already: the newest shard
 * @returns those that have a word of the query, the most promising first, of equals the newer
 */
export async function candidatesFor(
  { words, isOpen }: Query,
  archive: Pick<Archive, 'placesOf' | 'shards'>,
  engine: Pick<Engine, 'neighboursOf'>,
  reach: Reach,
): Promise<Candidate[]> {
  const older = archive.shards.length - 1;
  const union = async (forms: readonly string[]): Promise<ReadonlySet<number>> =>
    new Set((await Promise.all(forms.map((form) => archive.placesOf(stem(form))))).flat());
  const placesOf = async (word: string, isGrowing: boolean): Promise<ReadonlySet<number>> => {
    const own = await union([word, withoutParticle(word) ?? word]);
    const [first, second] = joinedParts(word) ?? [word, word];
    const known = own.union((await union([first])).intersection(await union([second])));
    if (known.size > 0) return known;
    // What a reader has typed half of is not searched for in ten years.
    if (isGrowing && (await reach.find(growing(word))).length > 0) return known;
    return union((await engine.neighboursOf(word, reach)).map((neighbour) => neighbour.word));
  };
  const found = await Promise.all(
    words.map(async (word, i) => {
      const [places, inReach] = await Promise.all([
        placesOf(word, isOpen && i === words.length - 1),
        reach.find(stemToken(word)),
      ]);
      const shards = places.size + Math.min(1, inReach.length);
      // As hits are weighed: the rarer, the more it says. What nothing has says nothing.
      const weight = shards === 0 ? 0 : Math.log(1 + (older + 2) / (shards + 0.5));
      return { places, weight };
    }),
  );
  const total = found.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return Array.from({ length: older }, (_, i): Candidate => {
    const held = found.filter(({ places }) => places.has(i + 1));
    return { place: i + 1, promise: held.reduce((sum, { weight }) => sum + weight, 0) / total };
  })
    .filter(({ promise }) => promise > 0)
    .sort((a, b) => step(b.promise) - step(a.promise) || a.place - b.place);
}

/** Promises that differ by less than a hundredth are equal. */
function step(promise: number): number {
  return Math.round(promise * 100);
}
