/**
 * Which reports of a run tell one event, and to which brief each goes. The same for the reports in any order, and for
 * a run that is repeated: the reports are grouped first, with those of the days around, as if all had come in one run;
 * then a group goes to the brief that has one of its reports, or to that of its stored reports which it is like as a
 * whole, or becomes a brief. What is in a brief stays.
 */
import { IS_EVENT, NO_EVENT } from '../../stories/events.ts';
import { averageLink } from '../../stories/groups.ts';
import type { Comparison } from './compared.ts';
import { leaderFirst } from './leader.ts';
import type { Report } from './newcomer.ts';
import type { StoredStory } from './stored-stories.ts';

/** Where the reports of an event go. */
export interface PlannedGroup {
  /** Places of the reports, in the order in which they are stored. */
  readonly reports: readonly number[];
  /** The brief of the folder that tells the event already; undefined where the first report becomes it. */
  readonly file: string | undefined;
}

/**
 * @param homeOf the brief that has a report, or has a copy of it, by the report's place
 * @returns in the order of their first reports
 */
export function planGroups(
  reports: readonly Report[],
  stories: readonly StoredStory[],
  { pairs, storyOf }: Comparison,
  homeOf: (report: number) => string | undefined,
): PlannedGroup[] {
  const scores = new Map<string, number>();
  const toStories = new Map<number, Map<number, Sum>>();
  for (const { a, b, event } of pairs) {
    const story = storyOf.get(b);
    if (storyOf.has(a)) continue;
    if (story === undefined) scores.set(`${String(a)} ${String(b)}`, event);
    else {
      const sums = toStories.get(a) ?? new Map<number, Sum>();
      toStories.set(a, sums.set(story, plus(sums.get(story), event, 1)));
    }
  }
  const groups = averageLink({
    sizes: Array.from({ length: reports.length + storyOf.size }, () => 1),
    links: pairs.map(({ a, b, event }) => ({ a, b, score: event })),
    unlike: NO_EVENT,
    least: IS_EVENT,
  });
  const sizes = storySizes(storyOf);
  return groups.flatMap((all): PlannedGroup[] => {
    const group = all.filter((place) => !storyOf.has(place));
    if (group.length === 0) return [];
    const homes = new Map<string, number[]>();
    const free: number[] = [];
    for (const report of group) {
      const home = homeOf(report);
      if (home === undefined) free.push(report);
      else homes.set(home, [...(homes.get(home) ?? []), report]);
    }
    if (homes.size === 0) {
      const among = new Set(all.map((place) => storyOf.get(place)));
      const file = nearestStory(group, among, toStories, sizes, stories);
      return [{ reports: file === undefined ? withLeader(group, reports) : group, file }];
    }
    const nearest = nearestHome(free, homes, scores);
    const isOwn = (report: number): boolean => reports[report]?.newcomer.isOwn === true;
    return [...homes].map(([file, inside]) => {
      const all = file === nearest ? [...inside, ...free] : inside;
      // What a brief is of comes before what it takes in.
      return { reports: [...all.filter(isOwn), ...all.filter((one) => !isOwn(one))], file };
    });
  });
}

function withLeader(group: readonly number[], reports: readonly Report[]): number[] {
  return leaderFirst(
    group.flatMap((place) => {
      const report = reports[place];
      return report === undefined ? [] : [{ place, report }];
    }),
    ({ report }) => report.newcomer,
  ).map(({ place }) => place);
}

interface Sum {
  readonly sum: number;
  readonly count: number;
}

function plus({ sum, count }: Sum = { sum: 0, count: 0 }, more: number, n: number): Sum {
  return { sum: sum + more, count: count + n };
}

function meanOf({ sum, count }: Sum, all: number): number {
  return (sum + (all - count) * NO_EVENT) / all;
}

/** Of the briefs that have reports of the group the one that the others are most like. */
function nearestHome(
  free: readonly number[],
  homes: ReadonlyMap<string, readonly number[]>,
  scores: ReadonlyMap<string, number>,
): string | undefined {
  const means = [...homes].map(([file, own]) => {
    const sum = free
      .flatMap((a) =>
        own.map((b) => scores.get(`${String(Math.min(a, b))} ${String(Math.max(a, b))}`)),
      )
      .reduce<number>((total, score = NO_EVENT) => total + score, 0);
    return { file, mean: sum / Math.max(1, free.length * own.length) };
  });
  return best(means);
}

/** Of the stories that have reports in the group the one that, with all its reports, tells the group's event. */
function nearestStory(
  group: readonly number[],
  among: ReadonlySet<number | undefined>,
  toStories: ReadonlyMap<number, ReadonlyMap<number, Sum>>,
  sizes: ReadonlyMap<number, number>,
  stories: readonly StoredStory[],
): string | undefined {
  const sums = new Map<number, Sum>();
  for (const report of group)
    for (const [story, { sum, count }] of toStories.get(report) ?? [])
      if (among.has(story)) sums.set(story, plus(sums.get(story), sum, count));
  const means = [...sums].map(([story, sum]) => ({
    file: stories[story]?.file ?? '',
    mean: meanOf(sum, group.length * (sizes.get(story) ?? 1)),
  }));
  return best(means.filter(({ mean }) => mean >= IS_EVENT));
}

function best(means: readonly { file: string; mean: number }[]): string | undefined {
  return means.toSorted((x, y) => y.mean - x.mean || (x.file < y.file ? -1 : 1))[0]?.file;
}

function storySizes(storyOf: ReadonlyMap<number, number>): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const story of storyOf.values()) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  return sizes;
}
