/** Where the time of a build went, as it says itself: `[mujaz] time content 3.21 s`. */

export type StageTimes = ReadonlyMap<string, number>;

/** @returns seconds by stage, in the order of the output; empty when it tells none */
export function stageTimes(output: string): StageTimes {
  const times = new Map<string, number>();
  for (const [, stage = '', seconds] of output.matchAll(/\btime (\S+) ([\d.]+) s\b/g))
    times.set(stage, (times.get(stage) ?? 0) + Number(seconds));
  return times;
}
