/** The events of a run: what is stored first, to which brief a report goes, what is related. */
import { type Likeness, likeness, weigh } from '../../stories/likeness.ts';
import { reasonsOf } from '../../stories/reasons.ts';
import { tableRarity } from '../../stories/rarity.ts';
import type { LedgerEntry } from '../store/ledger.ts';
import { keptProfile } from '../../stories/kept-profile.ts';
import { isCopy } from '../store/same-story.ts';
import type { BriefFolder } from '../store/storing.ts';
import { compareReports, type Comparison } from './compared.ts';
import { type Newcomer, type Report, reportsOf } from './newcomer.ts';
import { planGroups, type PlannedGroup } from './plan.ts';
import { type Output, relationsOf } from './related.ts';
import { type StoredStory, storedStories } from './stored-stories.ts';

export interface RunEvents {
  readonly groups: readonly RunGroup[];
  /** What each group is related to, by its place. */
  readonly related: ReadonlyMap<number, readonly RelatedStory[]>;
}

export interface RunGroup {
  /** Places of the articles in the run, in the order in which they are stored. */
  readonly articles: readonly number[];
  /** The brief of the folder that has the event. */
  readonly file: string | undefined;
  /** Why an article is told as of the event, by its place. */
  readonly why: ReadonlyMap<number, string>;
}

export interface RelatedStory {
  /** Another group of the run, or a brief of the folder. */
  readonly to: { readonly group: number } | { readonly file: string };
  readonly kind: 'event' | 'thread';
  readonly likeness: number;
  readonly why: string;
}

export interface Knowing {
  /** Reads what tells the story of a brief for which nothing is kept (stories/kept-profile.ts); '' where it is none. */
  readonly storyOf: (entry: LedgerEntry) => Promise<string>;
  /** The Arabic name of an entity by its term. */
  readonly nameOf: (term: string) => string | undefined;
}

/** @param newcomers articles by their places in the run */
export async function eventsOfRun(
  newcomers: ReadonlyMap<number, Newcomer>,
  folder: BriefFolder,
  { storyOf, nameOf }: Knowing,
): Promise<RunEvents> {
  const reports = reportsOf(newcomers);
  const copies = await copiesOfBriefs(reports, folder, storyOf);
  const entries = [...folder.known.values()].filter(({ file }) => folder.isThere(file));
  const stories = await storedStories(
    entries,
    newcomers.values(),
    new Set(copies.values()),
    storyOf,
  );
  const comparison = compareReports(reports, stories);
  const homeOf = (place: number): string | undefined =>
    reports[place]?.newcomer.home ?? copies.get(place);
  const planned = planGroups(reports, stories, comparison, homeOf).sort(inOrderOf(reports));
  const why = (a: number, b: number, value: number): string => {
    const { articles } = comparison;
    return reasonsOf(articles.at(a), articles.at(b), value, nameOf);
  };
  const best = bestPairs(comparison);
  const storedOf = placesByFile(comparison, stories);
  const groups = planned.map((group): RunGroup => ({
    articles: group.reports.flatMap((place) => reports[place]?.places ?? []),
    file: group.file,
    why: new Map(
      group.reports.flatMap((place) => {
        const stored = group.file === undefined ? [] : (storedOf.get(group.file) ?? []);
        const other = best(place, [...group.reports, ...stored]);
        const text = other === undefined ? '' : why(place, other.place, other.value);
        return (reports[place]?.places ?? []).map((article) => [article, text] as const);
      }),
    ),
  }));
  return { groups, related: relatedStories(planned, stories, comparison, why) };
}

/** Groups as they are stored: by their time, and where that is one or none, as the run has them. */
function inOrderOf(reports: readonly Report[]) {
  const placeOf = ({ reports: [first = 0] }: PlannedGroup) => {
    const report = reports[first];
    return { at: report?.newcomer.at ?? Infinity, place: report?.places[0] ?? 0 };
  };
  return (a: PlannedGroup, b: PlannedGroup): number => {
    const [x, y] = [placeOf(a), placeOf(b)];
    return x.at === y.at ? x.place - y.place : x.at < y.at ? -1 : 1;
  };
}

/** Reports that are not known and are nearly the text of a brief. */
async function copiesOfBriefs(
  reports: readonly Report[],
  { known, isThere }: BriefFolder,
  storyOf: Knowing['storyOf'],
): Promise<Map<number, string>> {
  const copies = new Map<number, string>();
  for (const [place, { newcomer }] of reports.entries()) {
    if (newcomer.home !== undefined) continue;
    const { identity } = newcomer;
    let found: { file: string; alike: number } | undefined;
    for (const { entry, alike } of known.near(identity.signature)) {
      const { file } = entry;
      const isBetter =
        found === undefined || alike > found.alike || (alike === found.alike && file < found.file);
      if (!isBetter || !isThere(file) || !isCopy(identity, entry, alike, undefined)) continue;
      const other = entry.story === '' ? await storyOf(entry) : entry.story;
      const like = likenessOf(identity.story, other);
      if (isCopy(identity, entry, alike, like)) found = { file, alike };
    }
    if (found !== undefined) copies.set(place, found.file);
  }
  return copies;
}

/** By the table alone; undefined where one of the two is not known. */
function likenessOf(a: string, b: string): Likeness | undefined {
  const [one, two] = [keptProfile(a), keptProfile(b)];
  if (one === undefined || two === undefined) return undefined;
  return likeness(weigh(one, tableRarity), weigh(two, tableRarity));
}

/** Places of the reports that each brief of the folder has. */
function placesByFile(
  { storyOf }: Comparison,
  stories: readonly StoredStory[],
): Map<string, number[]> {
  return Map.groupBy(storyOf.keys(), (place) => stories[storyOf.get(place) ?? -1]?.file ?? '');
}

function bestPairs({ pairs }: Comparison) {
  const byPlace = new Map<number, { place: number; value: number }[]>();
  for (const { a, b, value } of pairs)
    for (const [of, place] of [
      [a, b],
      [b, a],
    ] as const) {
      const list = byPlace.get(of);
      if (list === undefined) byPlace.set(of, [{ place, value }]);
      else list.push({ place, value });
    }
  return (of: number, among: readonly number[]) => {
    const members = new Set(among);
    return (byPlace.get(of) ?? [])
      .filter(({ place }) => members.has(place))
      .reduce<{ place: number; value: number } | undefined>(
        (most, one) => (most === undefined || one.value > most.value ? one : most),
        undefined,
      );
  };
}

function relatedStories(
  planned: readonly PlannedGroup[],
  stories: readonly StoredStory[],
  comparison: Comparison,
  why: (a: number, b: number, value: number) => string,
): Map<number, RelatedStory[]> {
  const byFile = new Map<string, number[]>();
  const outputs: { articles: number[]; isOfRun: boolean; groups: number[]; file?: string }[] = [];
  planned.forEach(({ reports, file }, group) => {
    const known = file === undefined ? undefined : byFile.get(file)?.[0];
    const output = known === undefined ? undefined : outputs[known];
    if (output === undefined) {
      if (file !== undefined) byFile.set(file, [outputs.length]);
      outputs.push({
        articles: [...reports],
        isOfRun: true,
        groups: [group],
        ...(file === undefined ? {} : { file }),
      });
    } else {
      output.articles.push(...reports);
      output.groups.push(group);
    }
  });
  for (const [place, story] of comparison.storyOf) {
    const file = stories[story]?.file ?? '';
    const known = byFile.get(file)?.[0];
    if (known === undefined) {
      byFile.set(file, [outputs.length]);
      outputs.push({ articles: [place], isOfRun: false, groups: [], file });
    } else outputs[known]?.articles.push(place);
  }
  const relations = relationsOf(outputs satisfies Output[], comparison);
  const related = new Map<number, RelatedStory[]>();
  for (const [of, list] of relations) {
    const told = list.flatMap(({ to, kind, most: [a, b], likeness: value }): RelatedStory[] => {
      const other = outputs[to];
      const [group] = other?.groups ?? [];
      const target =
        other?.file !== undefined
          ? { file: other.file }
          : group === undefined
            ? undefined
            : { group };
      return target === undefined
        ? []
        : [{ to: target, kind, likeness: round(value), why: why(a, b, value) }];
    });
    for (const group of outputs[of]?.groups ?? []) related.set(group, told);
  }
  return related;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
