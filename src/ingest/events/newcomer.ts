/** An article of a run as its event is sought: who it is, when it was told, how well it would stand as a brief. */
import type { Identity } from '../store/identity.ts';

export interface Newcomer {
  readonly identity: Identity;
  /** Minutes since 1970; undefined where that is not known. */
  readonly at: number | undefined;
  /** Nothing must be found out before it can be published. */
  readonly isComplete: boolean;
  /** Letters of what a brief would show of it. */
  readonly shown: number;
  /** The brief that has it already, its own one or that of its event (a file of the folder). */
  readonly home: string | undefined;
  /** Its home is its own brief. */
  readonly isOwn: boolean;
}

/** Articles of a run that have one text, as one report. */
export interface Report {
  /** Places of the articles in the run, in its order. */
  readonly places: readonly number[];
  /** The one that knows most. */
  readonly newcomer: Newcomer;
}

/** @returns the reports in an order that does not hang on that of the run: by their time, then by their text */
export function reportsOf(newcomers: ReadonlyMap<number, Newcomer>): Report[] {
  const byText = Map.groupBy(newcomers, ([, { identity }]) => identity.text);
  return [...byText.values()]
    .map((same) => ({
      places: same.map(([place]) => place),
      newcomer: same.map(([, newcomer]) => newcomer).reduce(moreKnown),
    }))
    .sort(({ newcomer: a }, { newcomer: b }) => inTime(a, b));
}

function moreKnown(a: Newcomer, b: Newcomer): Newcomer {
  return knowledge(b) > knowledge(a) ? b : a;
}

function knowledge({ identity, home, isComplete }: Newcomer): number {
  const known = [identity.day, identity.outlet, identity.address].filter((one) => one !== '');
  return known.length + (home === undefined ? 0 : 4) + (isComplete ? 1 : 0);
}

/** The older first, those without a time last. */
export function inTime(a: Newcomer, b: Newcomer): number {
  const [x, y] = [a.at ?? Infinity, b.at ?? Infinity];
  if (x !== y) return x < y ? -1 : 1;
  return a.identity.text < b.identity.text ? -1 : 1;
}
