/** What is proposed to an editor for a draft: each with the sentence that it rests on. Keys are those of `proposed:`. */
import { type Reading, mayPrint } from '../accounts/account.ts';
import { type ToldAlone, toldAlone } from '../accounts/alone.ts';
import { isCopyOf } from '../accounts/copies.ts';
import { differencesOf } from '../accounts/differences.ts';
import { proposeChanges } from './changes.ts';
import { type Confidence, proposeConfidence } from './confidence.ts';
import { withoutDateline } from '../lexicon/datelines.ts';
import { type Point, furtherPoints, proposePoints, withFurther } from './points.ts';
import { isOnlySource, MOST_UNKNOWNS, onlySource, proposeUnknowns } from './unknowns.ts';
import { proposeWatch } from './watch.ts';

export interface Source extends Reading {
  /** Who stands behind the outlet: two outlets of one owner are one voice. */
  readonly owner: string;
  readonly ownership: 'state' | 'public' | 'private' | 'independent' | 'unknown';
}

/** `from`: the sentence that it rests on. */
export interface Proposals {
  readonly points?: readonly Point[];
  readonly changes?: readonly Change[];
  readonly watch?: readonly Watch[];
  readonly unknowns?: readonly { readonly unknown: string; readonly from: string }[];
  readonly confidence?: Confidence;
  readonly alone?: readonly Alone[];
  readonly differs?: readonly Differing[];
  /** The id of an earlier brief of the same running story; `from`: in what the two are alike. */
  readonly follows?: { readonly follows: string; readonly from: string };
}

export interface Change {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly from: string;
}
export interface Watch {
  /** A day, a month or a year as figures; else the words. */
  readonly when: string;
  readonly what: string;
  readonly from: string;
}
export interface Alone {
  /** The outlet's id. */
  readonly source: string;
  readonly line: string;
  readonly news: readonly string[];
}
export interface Differing {
  readonly what: string;
  readonly values: readonly { readonly source: string; readonly value: string }[];
  readonly later?: string;
  readonly from: readonly string[];
}

/** What a source tells alone, by weight; the report of the run has all of it. */
const ALONE = { most: 5, least: 2 };

/** What was found where the article was compared with others: further sources of its event (their points), earlier briefs. */
export type Compared = Pick<Proposals, 'alone' | 'differs' | 'follows' | 'points'> &
  Pick<Confidence, 'copies'>;

/** Who stands behind an outlet. */
export type Owned = Pick<Source, 'owner' | 'ownership'>;

/**
 * What the report itself tells, and how far it can be relied on with the sources that it has.
 *
 * @param main the report that the brief is made from
 * @param others who stands behind the further sources
 * @param compared what was found where these were compared; it is handed on
 */
export function proposalsFor(
  main: Source,
  others: readonly Owned[],
  compared: Compared,
): Proposals {
  const { alone = [], differs = [], follows } = compared;
  const lists = {
    points: withFurther(proposePoints(main), compared.points ?? []),
    changes: proposeChanges(main),
    watch: proposeWatch(main),
    unknowns: proposeUnknowns(main, others),
    alone,
    differs,
  };
  const some = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
  return {
    ...some,
    confidence: proposeConfidence([main, ...others], differs.length > 0, compared.copies),
    ...(follows === undefined ? {} : { follows }),
  };
}

/**
 * Proposals of a brief that gets a further source, or loses one: as `proposalsFor` would have them with its sources.
 *
 * @param proposed what was proposed before
 * @param owners of all sources that it has then
 * @param main the report that the brief is made from
 */
export function withOwners(
  proposed: object,
  owners: readonly Owned[],
  compared: Compared,
  main: Reading,
): object {
  const { alone = [], differs = [] } = compared;
  const lists: Readonly<Record<string, unknown>> = { ...proposed };
  const unknowns: unknown[] = Array.isArray(lists.unknowns) ? lists.unknowns : [];
  const others = unknowns.filter((one) => !isOnlySource(one));
  const left = [...others, ...onlySource(main, owners)].slice(0, MOST_UNKNOWNS);
  const points: unknown[] = Array.isArray(lists.points) ? lists.points : [];
  const own = points.filter(isPoint).filter(({ source }) => source === undefined);
  const all = {
    ...lists,
    // What an editor has written there in another form stays.
    points: points.every(isPoint) ? withFurther(own, compared.points ?? []) : points,
    unknowns: left,
    alone,
    differs,
    confidence: proposeConfidence(owners, differs.length > 0, compared.copies),
  };
  const order = [
    'points',
    'changes',
    'watch',
    'unknowns',
    'alone',
    'differs',
    'confidence',
    'follows',
  ];
  const some = Object.entries(all).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return Object.fromEntries(some.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

/**
 * What a further source says alone, and where it differs from the brief.
 *
 * @param before what earlier sources had, which stays
 */
export function compareWith(main: Reading, report: Reading, before: Compared): Compared {
  const alone = toldAlone(report, [main])
    .filter(({ weight }) => weight >= ALONE.least)
    .slice(0, ALONE.most)
    .map((one) => aloneOf(report, one));
  const known = new Set((before.alone ?? []).flatMap(({ news }) => news));
  const fresh = alone.filter(({ news }) => news.some((one) => !known.has(one)));
  const differs = differencesOf([main, report]).map(({ what, values, later }): Differing => ({
    what,
    values: values.map(({ source, value }) => ({ source, value })),
    ...(later === undefined ? {} : { later }),
    from: values.flatMap(({ source, said }) =>
      mayPrint(source === report.source ? report : main, said) ? [said] : [],
    ),
  }));
  const isOther = ({ source }: { readonly source?: string }): boolean => source !== report.source;
  const points = [
    ...(before.points ?? []).filter(isOther),
    ...furtherPoints(main, report).filter(({ from }) => mayPrint(report, from)),
  ];
  // With another toll it has a voice of its own.
  const isKnown = differs.length > 0 || before.copies?.includes(report.source) === true;
  const copies = [
    ...(before.copies ?? []),
    ...(!isKnown && isCopyOf(main, report) ? [report.source] : []),
  ];
  return {
    ...(points.length === 0 ? {} : { points }),
    ...(copies.length === 0 ? {} : { copies }),
    alone: [...(before.alone ?? []).filter(isOther), ...fresh],
    differs: differs.reduce(withDifference, before.differs ?? []),
  };
}

/** All that a report tells alone, the weightiest first: more than is proposed. */
export function allAlone(main: Reading, report: Reading): Alone[] {
  return toldAlone(report, [main]).map((one) => aloneOf(report, one));
}

/** Of what may not be printed the facts alone. */
function aloneOf(report: Reading, { said, news }: ToldAlone): Alone {
  const line = mayPrint(report, said) ? withoutDateline(said) : news.join('، ');
  return { source: report.source, line, news };
}

/** What is left where a source goes: a difference needs two. */
export function withoutSource(
  { alone = [], differs = [], points = [], copies = [] }: Compared,
  source: string,
): Compared {
  const isOther = (one: { readonly source?: string }): boolean => one.source !== source;
  const left = differs
    .filter(({ later }) => later !== source)
    .map((one) => ({ ...one, values: one.values.filter(isOther) }))
    .filter(({ values }) => new Set(values.map(({ value }) => value)).size > 1);
  const others = points.filter(isOther);
  const copied = copies.filter((one) => one !== source);
  return {
    ...(copied.length === 0 ? {} : { copies: copied }),
    ...(others.length === 0 ? {} : { points: others }),
    alone: alone.filter(isOther),
    differs: left,
  };
}

function isPoint(one: unknown): one is Point {
  return typeof one === 'object' && one !== null && 'point' in one && 'from' in one;
}

/** A further value of what differs already stands beside the others. */
function withDifference(all: readonly Differing[], one: Differing): readonly Differing[] {
  const at = all.findIndex(
    (other) =>
      other.what === one.what &&
      one.values.some((value) =>
        other.values.some(
          ({ source, value: words }) => source === value.source && words === value.value,
        ),
      ),
  );
  const known = all[at];
  if (known === undefined) return [...all, one];
  const values = one.values.filter(({ source }) =>
    known.values.every((other) => other.source !== source),
  );
  const later = one.later ?? known.later;
  return all.with(at, {
    ...known,
    values: [...known.values, ...values],
    ...(later === undefined ? {} : { later }),
    from: [...new Set([...known.from, ...one.from])],
  });
}
