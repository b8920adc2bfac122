/**
 * Groups by average link (Sokal and Michener 1958): two join while the mean of all pairs between them is high enough.
 * A chain of pairs makes no group. Found along chains of nearest neighbours (F. Murtagh 1983), in the square of the
 * number of items that hang together.
 */
import { components } from './components.ts';

/** A pair of items, and how like they are. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

export interface Grouping {
  /** How many each item stands for. */
  readonly sizes: readonly number[];
  /** The pairs that were compared, none twice. */
  readonly links: readonly Link[];
  /** The score of a pair that was not. */
  readonly unlike: number;
  /** The mean by which two groups join. */
  readonly least: number;
}

/** Where more items than this hang together they need stronger links: thousands are no story. */
const MOST_TOGETHER = 1500;
const STRONGER = 0.5;

/** @returns the items of each group in their order, the groups by their first item */
export function averageLink(grouping: Grouping): number[][] {
  const { sizes, links, unlike, least } = grouping;
  return components(sizes.length, links, least)
    .flatMap(({ items, links: within }) => {
      if (items.length <= MOST_TOGETHER) return groupsOf(items, sizes, within, unlike, least);
      // Places among the items stand for them until the groups are found.
      const places = new Map(items.map((item, place) => [item, place]));
      const stronger = averageLink({
        sizes: items.map((item) => sizes[item] ?? 1),
        links: within.map(({ a, b, score }) => ({
          a: places.get(a) ?? 0,
          b: places.get(b) ?? 0,
          score,
        })),
        unlike,
        least: least + STRONGER,
      });
      return stronger.map((group) => group.map((place) => items[place] ?? 0));
    })
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

function groupsOf(
  items: readonly number[],
  sizes: readonly number[],
  links: readonly Link[],
  unlike: number,
  least: number,
): number[][] {
  const n = items.length;
  const places = new Map(items.map((item, place) => [item, place]));
  const means = new Float64Array(n * n).fill(unlike);
  for (const { a, b, score } of links) {
    const [x, y] = [places.get(a) ?? 0, places.get(b) ?? 0];
    means[x * n + y] = score;
    means[y * n + x] = score;
  }
  const groups = items.map((item) => ({ items: [item], size: sizes[item] ?? 1 }));
  const open = new Set(groups.keys());
  const chain: number[] = [];
  while (open.size > 0) {
    if (chain.length === 0) chain.push(firstOf(open));
    const at = chain.at(-1) ?? 0;
    const next = nearest(at, chain.at(-2), open, means, n);
    if (next === undefined || (means[at * n + next] ?? unlike) < least) {
      // It is whole: what others become is no nearer to it than they are.
      open.delete(at);
      chain.pop();
    } else if (next === chain.at(-2)) {
      chain.splice(-2);
      join(next, at, groups, open, means, n);
    } else chain.push(next);
  }
  return groups.flatMap(({ items: own }) => (own.length === 0 ? [] : [own.sort((x, y) => x - y)]));
}

function firstOf(open: ReadonlySet<number>): number {
  for (const item of open) return item;
  return 0;
}

/** The nearest open group; of several the one before it in the chain, or the first. */
function nearest(
  at: number,
  before: number | undefined,
  open: ReadonlySet<number>,
  means: Float64Array,
  n: number,
): number | undefined {
  let best = before;
  let most = before === undefined ? -Infinity : (means[at * n + before] ?? -Infinity);
  for (const other of open) {
    if (other === at) continue;
    const mean = means[at * n + other] ?? -Infinity;
    if (mean > most) [best, most] = [other, mean];
  }
  return best;
}

function join(
  into: number,
  from: number,
  groups: { items: number[]; size: number }[],
  open: Set<number>,
  means: Float64Array,
  n: number,
): void {
  const [a, b] = [groups[into], groups[from]];
  if (a === undefined || b === undefined) return;
  for (const other of open) {
    const [ofA, ofB] = [means[into * n + other] ?? 0, means[from * n + other] ?? 0];
    const mean = (a.size * ofA + b.size * ofB) / (a.size + b.size);
    means[into * n + other] = mean;
    means[other * n + into] = mean;
  }
  a.items.push(...b.items);
  a.size += b.size;
  b.items = [];
  open.delete(from);
}
