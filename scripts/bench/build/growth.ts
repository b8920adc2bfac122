/** How the time of a build grows with the number of briefs. */
import { type Result, type Results, ROUNDS } from './rounds.ts';

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
    const [a, b] = [small.results[round].get('ours'), large.results[round].get('ours')];
    if (a === undefined || b === undefined) return [];
    const power = (timeOf: (result: Result) => number | undefined): string | undefined => {
      const [before, after] = [timeOf(a), timeOf(b)];
      if (before === undefined || after === undefined) return undefined;
      return (Math.log(after / before) / Math.log(large.n / small.n)).toFixed(2);
    };
    const without = power((result) => result.without);
    const rest = without === undefined ? '' : ` (without Pagefind and cards n^${without})`;
    return `${round} n^${power(({ seconds }) => seconds) ?? '–'}${rest}`;
  });
  console.log(`\nGrowth from ${small.n} to ${large.n} briefs: ${growths.join(', ')}`);
}
