/** How the time of a build grows with the number of briefs. */
import type { BuilderName } from './builders.ts';
import { type Results, ROUNDS } from './rounds.ts';

export interface Size {
  readonly n: number;
  readonly results: Results;
}

/** The power of n that time follows between the smallest and the largest size: 1 is linear, 2 is quadratic. */
export function printGrowth(sizes: readonly Size[]): void {
  const [small, ...others] = sizes.toSorted((a, b) => a.n - b.n);
  const large = others.at(-1);
  if (small === undefined || large === undefined || small.n === large.n) return;
  const growths = ROUNDS.flatMap((round) => {
    const power = (name: BuilderName): string | undefined => {
      const [before, after] = [small, large].map(
        ({ results }) => results[round].get(name)?.seconds,
      );
      if (before === undefined || after === undefined) return undefined;
      return (Math.log(after / before) / Math.log(large.n / small.n)).toFixed(2);
    };
    const [whole, alone] = [power('ours'), power('pages alone')];
    if (whole === undefined) return [];
    const apart = alone === undefined ? '' : ` (without Pagefind and cards n^${alone})`;
    return `${round} n^${whole}${apart}`;
  });
  console.log(`\nGrowth from ${small.n} to ${large.n} briefs: ${growths.join(', ')}`);
}
