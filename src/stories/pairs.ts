/** Articles compared with each other: how like each pair is, and whether one of them has a nearer kin. */
import type { Articles } from './articles.ts';
import { candidates } from './candidates.ts';
import { type Likeness, likeness } from './likeness.ts';

export interface Pair {
  /** Places of the two, the lesser first. */
  readonly a: number;
  readonly b: number;
  readonly like: Likeness;
  /**
   * How much nearer another article of the other's outlet is, of both (-1 to 1): an outlet reports an event once, and
   * what is nearer to that report than this one is the event itself.
   */
  readonly rivals: number;
}

const MOST_RIVALRY = 0.5;
/** That nothing of an outlet is nearer says the more, the more of it was read. */
const MANY = 10;

/**
 * @param isPair what is to be compared
 * @returns the pairs that have anything to tell
 */
export function comparePairs(
  articles: Articles,
  isPair: (a: number, b: number) => boolean = () => true,
): Pair[] {
  const outletOf = (place: number): string => {
    const outlet = articles.outletOf(place);
    return outlet === '' ? String(place) : outlet;
  };
  const outlets = new Map<string, number>();
  for (let place = 0; place < articles.length; place += 1)
    outlets.set(outletOf(place), (outlets.get(outletOf(place)) ?? 0) + 1);
  const nearest = new Map<string, Nearest>();
  const telling: { a: number; b: number; like: Likeness }[] = [];
  for (const [a, b] of candidates(articles, isPair)) {
    const like = likeness(articles.at(a), articles.at(b));
    const nearness = nearnessOf(like);
    keepNearest(nearest, `${String(a)} ${outletOf(b)}`, b, nearness);
    keepNearest(nearest, `${String(b)} ${outletOf(a)}`, a, nearness);
    if (tellsAnything(like)) telling.push({ a, b, like });
  }
  const rivalry = (of: number, other: number, nearness: number): number => {
    const found = nearest.get(`${String(of)} ${outletOf(other)}`);
    const rival = found?.place === other ? found.second : (found?.first ?? 0);
    const n = outlets.get(outletOf(other)) ?? 1;
    const least = (-MOST_RIVALRY * n) / (n + MANY);
    return Math.max(least, Math.min(MOST_RIVALRY, rival - nearness));
  };
  return telling.map(({ a, b, like }) => {
    const nearness = nearnessOf(like);
    const rivals = rivalry(a, b, nearness) + rivalry(b, a, nearness);
    return { a, b, like, rivals: like.outlets === 'same' ? 0 : rivals };
  });
}

/** Most pairs share a name and nothing else: they are as good as not compared. */
function tellsAnything({ value, constant, covered: [, greater] }: Likeness): boolean {
  return value + constant >= LEAST_VALUES || greater >= LEAST_COVERED;
}

const LEAST_VALUES = 0.18;
const LEAST_COVERED = 0.4;

interface Nearest {
  readonly place: number;
  readonly first: number;
  readonly second: number;
}

function keepNearest(
  nearest: Map<string, Nearest>,
  key: string,
  place: number,
  nearness: number,
): void {
  const { place: best, first, second } = nearest.get(key) ?? { place: -1, first: 0, second: 0 };
  if (nearness > first) nearest.set(key, { place, first: nearness, second: first });
  else if (nearness > second) nearest.set(key, { place: best, first, second: nearness });
}

function nearnessOf({ value, covered: [lesser] }: Likeness): number {
  return value + lesser / 2;
}
