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
  /**
   * How much nearer another article of any outlet is that is not as near to the other one, of both (-1 to 1): it, and
   * not the other, tells the same as this one. What is near to both says nothing against them.
   */
  readonly nearer: number;
}

const MOST_RIVALRY = 0.5;
/** That nothing of an outlet is nearer says the more, the more of it was read. */
const MANY = 10;

/**
 * @param isNew the articles for which it is done: those that are not are compared only with these, and where one is
 *   `isNear` to one of these with all others too, since it is its kin that tells what it reports
 * @returns the pairs that have anything to tell
 */
export function comparePairs(
  articles: Articles,
  isNew: (place: number) => boolean = () => true,
  isNear: (pair: Pair) => boolean = () => true,
): Pair[] {
  const [asked, others] = parted(candidates(articles), ([a, b]) => isNew(a) || isNew(b));
  const kin = new Kin(articles);
  const first = kin.compare(asked);
  if (others.length === 0) return first.map((pair) => kin.withOthers(pair));
  const near = new Set(
    first.filter((pair) => isNear(kin.withOthers(pair))).flatMap(({ a, b }) => [a, b]),
  );
  const second = kin.compare(others.filter(([a, b]) => near.has(a) || near.has(b)));
  return [...first, ...second].map((pair) => kin.withOthers(pair));
}

type Places = [a: number, b: number];
type Compared = Omit<Pair, 'rivals' | 'nearer'>;

function parted<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  const [first, second]: [T[], T[]] = [[], []];
  for (const item of items) (isFirst(item) ? first : second).push(item);
  return [first, second];
}

/** What has been compared, and of each article the nearest ones of each outlet. */
class Kin {
  readonly #articles: Articles;
  readonly #sizes = new Map<string, number>();
  readonly #nearest = new Map<string, Nearest>();
  /** Of each article, how near the others are with which it was compared. */
  readonly #near = new Map<number, Map<number, number>>();

  constructor(articles: Articles) {
    this.#articles = articles;
    for (let place = 0; place < articles.length; place += 1) {
      const outlet = this.#outletOf(place);
      this.#sizes.set(outlet, (this.#sizes.get(outlet) ?? 0) + 1);
    }
  }

  /** @returns those that have anything to tell */
  compare(pairs: readonly Places[]): Compared[] {
    return pairs.flatMap(([a, b]) => {
      const like = likeness(this.#articles.at(a), this.#articles.at(b));
      const nearness = nearnessOf(like);
      keepNearest(this.#nearest, `${String(a)} ${this.#outletOf(b)}`, b, nearness);
      keepNearest(this.#nearest, `${String(b)} ${this.#outletOf(a)}`, a, nearness);
      this.#keepNear(a, b, nearness);
      this.#keepNear(b, a, nearness);
      return tellsAnything(like) ? [{ a, b, like }] : [];
    });
  }

  /** By what has been compared so far. */
  withOthers({ a, b, like }: Compared): Pair {
    const nearness = nearnessOf(like);
    const rivals = this.#rivalry(a, b, nearness) + this.#rivalry(b, a, nearness);
    const nearer = this.#nearer(a, b, nearness) + this.#nearer(b, a, nearness);
    return { a, b, like, rivals: like.outlets === 'same' ? 0 : rivals, nearer };
  }

  #nearer(of: number, other: number, nearness: number): number {
    const ofOther = this.#near.get(other);
    let most = 0;
    for (const [place, near] of this.#near.get(of) ?? []) {
      if (near - most <= 0 || place === other) continue;
      most = Math.max(most, near - (ofOther?.get(place) ?? 0));
    }
    return Math.max(-MOST_RIVALRY, Math.min(MOST_RIVALRY, most - nearness));
  }

  #keepNear(of: number, other: number, nearness: number): void {
    const near = this.#near.get(of);
    if (near === undefined) this.#near.set(of, new Map([[other, nearness]]));
    else near.set(other, nearness);
  }

  #rivalry(of: number, other: number, nearness: number): number {
    const found = this.#nearest.get(`${String(of)} ${this.#outletOf(other)}`);
    const rival = found?.place === other ? found.second : (found?.first ?? 0);
    const n = this.#sizes.get(this.#outletOf(other)) ?? 1;
    const least = (-MOST_RIVALRY * n) / (n + MANY);
    return Math.max(least, Math.min(MOST_RIVALRY, rival - nearness));
  }

  #outletOf(place: number): string {
    const outlet = this.#articles.outletOf(place);
    return outlet === '' ? String(place) : outlet;
  }
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
