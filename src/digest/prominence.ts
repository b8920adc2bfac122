/** Which stories of an edition stand first. */
import { compareNewestFirst } from './calendar.ts';
import type { Brief, Outlet } from './model.ts';

/** Changes beyond these say no more of how much a story weighs. */
const MOST_CHANGES = 3;

/**
 * What an editor says comes first (`weight`); then how many voices stand behind a story (owners, not outlets: ten outlets
 * of one state are one), of how many kinds of ownership they are, how much it changes, with how many sources, and how new
 * it is.
 *
 * @param briefs in any order
 * @returns those that weigh most first; the same whatever the order was
 */
export function byProminence(briefs: readonly Brief[]): Brief[] {
  return briefs
    .map((brief) => ({ brief, marks: prominenceOf(brief) }))
    .sort((a, b) => compareProminence(a.marks, b.marks) || compareNewestFirst(a.brief, b.brief))
    .map(({ brief }) => brief);
}

/**
 * The same day by day.
 *
 * @param briefs by days (those of a day need not be next to each other)
 * @returns the days in the order in which they begin
 */
export function byProminenceWithinDays(briefs: readonly Brief[]): Brief[] {
  return [...Map.groupBy(briefs, ({ day }) => day).values()].flatMap(byProminence);
}

/** What of a story, published or not, tells how much it weighs. */
export interface Weighed {
  readonly weight?: number;
  readonly sources: readonly { readonly outlet: Pick<Outlet, 'id' | 'ownership' | 'voice'> }[];
  readonly changes: readonly unknown[];
}

/** @returns marks for `compareProminence`: each counts only where those before it are equal */
export function prominenceOf({ weight = 0, sources, changes }: Weighed): readonly number[] {
  const voices = new Set(sources.map(({ outlet }) => outlet.voice ?? outlet.id));
  const kinds = new Set(sources.map(({ outlet }) => outlet.ownership));
  return [weight, voices.size, kinds.size, Math.min(changes.length, MOST_CHANGES), sources.length];
}

/** Orders those that weigh most first; 0 for equals. */
export function compareProminence(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((mark, i) => mark !== b[i]);
  return at === -1 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}
