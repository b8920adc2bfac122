/** Where the time of a build went, as it says itself: `[mujaz] time content 3.21 s`. */

export type StageTimes = ReadonlyMap<string, number>;

/** @returns seconds by stage, in the order of the output; empty when it tells none */
export function stageTimes(output: string): StageTimes {
  const times = new Map<string, number>();
  for (const [, stage = '', seconds] of output.matchAll(/\btime (\S+) ([\d.]+) s\b/g))
    times.set(stage, (times.get(stage) ?? 0) + Number(seconds));
  return times;
}

/**
 * What is left of a build without Pagefind and the drawing of cards: other generators have neither, so that only this
 * can be held against theirs.
 *
 * @returns undefined when the build tells no times
 */
export function withoutSearchAndCards(seconds: number, times: StageTimes): number | undefined {
  if (times.size === 0) return undefined;
  return seconds - (times.get('pagefind') ?? 0) - (times.get('cards') ?? 0);
}
