/**
 * The articles of some days, to be compared: of each no more than one line is in memory (kept-profile.ts), but for those
 * that are compared at the moment.
 */
import { keptProfile } from './kept-profile.ts';
import { type Weighed, weigh } from './likeness.ts';
import type { StoryProfile } from './profile.ts';
import { countTerms, rarityWith } from './rarity.ts';

export interface Articles {
  readonly length: number;
  /** Minutes since 1970 of the article at a place; undefined where it is not known. */
  readonly timeOf: (place: number) => number | undefined;
  /** Id of its outlet; '' where it is not known. */
  readonly outletOf: (place: number) => string;
  readonly at: (place: number) => Weighed;
}

/** Articles that are weighed at a time: more than three days of a large newsroom. */
const MOST_WEIGHED = 3000;
const NOTHING: StoryProfile = {
  outlet: '',
  at: undefined,
  length: 0,
  answers: false,
  terms: [],
  numbers: [],
};

/** @param kept a line for each, as `keepProfile` makes it; weighed by the table and by what they share */
export function articlesOf(kept: readonly string[]): Articles {
  const heads = kept.map((line) => {
    const [at = '', outlet = ''] = line.split('|', 2);
    return { at: at === '' ? undefined : Number(at), outlet };
  });
  const rarity = rarityWith(countTerms(termsOf(kept)));
  const weighed = new Map<number, Weighed>();
  return {
    length: kept.length,
    timeOf: (place) => heads[place]?.at,
    outletOf: (place) => heads[place]?.outlet ?? '',
    at(place) {
      const known = weighed.get(place);
      if (known !== undefined) return known;
      const found = weigh(keptProfile(kept[place] ?? '') ?? NOTHING, rarity);
      const [oldest] = weighed.keys();
      if (weighed.size >= MOST_WEIGHED && oldest !== undefined) weighed.delete(oldest);
      weighed.set(place, found);
      return found;
    },
  };
}

function* termsOf(kept: readonly string[]): Generator<string[]> {
  for (const line of kept) yield (keptProfile(line) ?? NOTHING).terms.map(({ term }) => term);
}
