/** Where the reports of one event differ: figures and days of which not all can be right. */
import type { FigureKind } from '../figures/figure.ts';
import type { Account } from './account.ts';
import { meet } from './intervals.ts';
import { type ToldFact, isComparable, toldFacts } from './told-facts.ts';
import { undisclosed } from './undisclosed.ts';

export interface Difference {
  /** What is counted or told, in Arabic: «عدد القتلى». */
  readonly what: string;
  readonly kind: ToldFact['kind'];
  /** One a source, in the order of the accounts. */
  readonly values: readonly DifferingValue[];
  /** The source whose higher number is the later one: a toll grows. */
  readonly later?: string;
}

export interface DifferingValue {
  readonly source: string;
  /** As printed. */
  readonly value: string;
  /** The sentence that it rests on. */
  readonly said: string;
}

const TOLLS: Partial<Record<ToldFact['kind'], string>> = {
  killed: 'عدد القتلى',
  wounded: 'عدد المصابين',
  missing: 'عدد المفقودين',
  arrested: 'عدد الموقوفين',
  rescued: 'عدد من أُنقذوا',
  displaced: 'عدد النازحين',
  casualties: 'عدد القتلى والمصابين',
};
/** So many of the four nearest words that say something, and of those of the sentence, must be the same. */
const SAME_NEAR = 1;
const SAME_AROUND = 4;
/** A text has times of many things: one more of the nearest must be the same. */
const LOOSE = new Set<ToldFact['kind']>(['duration', 'age']);
/** A bound tells of the same toll where that is at most so many times as high. */
const MOST_TIMES = 3;
/** With so many the same value is of the same. */
const AGREEING = 2;

interface Told {
  readonly account: Account;
  readonly fact: ToldFact;
}
interface ToldBy {
  readonly account: Account;
  readonly facts: readonly ToldFact[];
}

/**
 * Compares what is counted the same way: tolls of the event by what happened to people, all else by the words around.
 * Bounds («على الأقل», «نحو»), rounded numbers, parts, money and shares make no difference.
 *
 * @param accounts reports of one event; the order of the values is theirs
 */
export function differencesOf(accounts: readonly Account[]): Difference[] {
  const told = accounts.map((account) => ({
    account,
    facts: toldFacts(account).filter(isComparable),
  }));
  const tolls = tollDifferences(told);
  const groups = [...tolls, ...otherDifferences(told, tolls.flat())];
  return [...groups.map(toDifference), ...undisclosed(accounts)];
}

/** What the reports tell of the event itself, kind by kind: by their titles and first sentences. */
function tollDifferences(told: readonly ToldBy[]): Told[][] {
  const kinds = Object.keys(TOLLS) as FigureKind[]; // Keys of a literal.
  return kinds.flatMap((kind) => {
    const nouns = new Set(
      told.flatMap(({ facts }) => facts.filter((one) => one.kind === kind).map(({ of }) => of)),
    );
    const leads = new Map([...nouns].map((of) => [of, leadsOf(told, kind, of)]));
    const clashing = [...leads.values()].filter((firsts) =>
      firsts.some((a) =>
        firsts.some(
          (b) => a.account.source !== b.account.source && differ(a.all, a.fact, b.all, b.fact),
        ),
      ),
    );
    return clashing.length > 0
      ? clashing
      : partsBeyond(leads.get('') ?? [], [...leads.values()].flat());
  });
}

interface Lead extends Told {
  /** All figures of the report of that kind and noun. */
  readonly all: readonly ToldFact[];
}

/** The first of each report that may be of the event itself. */
function leadsOf(told: readonly ToldBy[], kind: FigureKind, of: string): Lead[] {
  return told.flatMap(({ account, facts }): Lead[] => {
    const all = facts.filter((one) => one.kind === kind && one.of === of && !one.isPart);
    const fact = all.find((one) => one.isLead && !one.isBackground);
    return fact === undefined ? [] : [{ account, fact, all }];
  });
}

/** «9 جنود» in one report, «4 أشخاص» of all in another: a part is not more than the whole. */
function partsBeyond(wholes: readonly Lead[], all: readonly Lead[]): Told[][] {
  const withWhole = new Set(wholes.map(({ account }) => account));
  const parts = all.filter(({ account }) => !withWhole.has(account));
  const isBeyond = (part: Lead, whole: Lead): boolean =>
    part.account.source !== whole.account.source &&
    part.fact.interval.low > Math.max(...whole.all.map(({ interval }) => interval.high));
  const beyond = parts.filter((part) => wholes.some((whole) => isBeyond(part, whole)));
  return beyond.length === 0 ? [] : [[...wholes, ...beyond]];
}

/** Pairs in the same words, put together by what is counted. */
function otherDifferences(told: readonly ToldBy[], known: readonly Told[]): Told[][] {
  const groups: Told[][] = [];
  const isKnown = ({ kind, of }: ToldFact): boolean =>
    known.some(({ fact }) => fact.kind === kind && fact.of === of);
  for (const [i, a] of told.entries()) {
    for (const b of told.slice(i + 1)) {
      if (a.account.source === b.account.source) continue;
      for (const fact of a.facts) {
        if (isKnown(fact)) continue;
        const other = b.facts.find(
          (one) =>
            isSame(fact, one) && differ(likeOf(a.facts, fact), fact, likeOf(b.facts, one), one),
        );
        if (other === undefined) continue;
        addPair(groups, { account: a.account, fact }, { account: b.account, fact: other });
      }
    }
  }
  return groups;
}

function addPair(groups: Told[][], a: Told, b: Told): void {
  const group = groups.find((all) =>
    all.some(
      ({ fact }) =>
        fact.kind === a.fact.kind &&
        fact.of === a.fact.of &&
        [a, b].some((one) => one.fact.value === fact.value),
    ),
  );
  if (group === undefined) groups.push([a, b]);
  else group.push(a, b);
}

function isSame(a: ToldFact, b: ToldFact): boolean {
  if (a.kind !== b.kind || a.of !== b.of || a.isPart !== b.isPart) return false;
  if (a.isTotal && b.isTotal && (a.of !== '' || shared(a.around, b.around) > 0)) return true;
  const least = LOOSE.has(a.kind) ? SAME_NEAR + 1 : SAME_NEAR;
  return shared(a.near, b.near) >= least && shared(a.around, b.around) >= SAME_AROUND;
}

function likeOf(all: readonly ToldFact[], of: ToldFact): ToldFact[] {
  return all.filter((one) => one.kind === of.kind && one.of === of.of);
}

/** They cannot both be right, and neither stands in the other report where it tells of the same. */
function differ(
  allA: readonly ToldFact[],
  a: ToldFact,
  allB: readonly ToldFact[],
  b: ToldFact,
): boolean {
  if (meet(a.interval, b.interval)) return false;
  const agrees = (one: ToldFact, other: ToldFact): boolean =>
    meet(one.interval, other.interval) &&
    (one.kind in TOLLS ? isLike(one, other) : shared(one.around, other.around) >= AGREEING);
  return !allB.some((one) => agrees(one, a)) && !allA.some((one) => agrees(one, b));
}

/** «12 على الأقل» of another happening allows a toll of thousands, and does not mean it. */
function isLike({ value: a }: ToldFact, { value: b }: ToldFact): boolean {
  return Math.max(a, b) <= Math.min(a, b) * MOST_TIMES;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((one) => b.has(one)).length;
}

function toDifference(told: readonly Told[]): Difference {
  const values = oneBySource(told);
  const [first] = values;
  const kind = first?.fact.kind ?? 'count';
  const later = kind in TOLLS ? laterOf(values) : undefined;
  return {
    what: first === undefined ? '' : whatOf(first.fact),
    kind,
    values: values.map(({ account, fact }) => ({
      source: account.source,
      value: fact.text,
      said: fact.said,
    })),
    ...(later === undefined ? {} : { later }),
  };
}

function whatOf({ kind, text }: ToldFact): string {
  if (kind === 'age') return 'العمر';
  if (kind === 'duration') return 'المدة';
  if (kind === 'day') return 'الموعد';
  return TOLLS[kind] ?? `العدد: ${text.replace(/[\d.,٫٬]+\s*/gu, '').trim()}`;
}

/** An outlet's last report stands for it. */
function oneBySource(told: readonly Told[]): Told[] {
  const bySource = new Map<string, Told>();
  for (const one of told) {
    const before = bySource.get(one.account.source);
    if (before === undefined || (one.account.published ?? 0) > (before.account.published ?? 0))
      bySource.set(one.account.source, one);
  }
  return [...bySource.values()];
}

/** The last report, where numbers never fall from one report to the next. */
function laterOf(told: readonly Told[]): string | undefined {
  if (told.some(({ account }) => account.published === undefined)) return undefined;
  const inTime = [...told].sort((a, b) => (a.account.published ?? 0) - (b.account.published ?? 0));
  const grows = inTime.every(
    ({ fact }, i) => i === 0 || fact.value >= (inTime[i - 1]?.fact.value ?? 0),
  );
  const [first, last] = [inTime[0], inTime.at(-1)];
  return grows && first !== undefined && last !== undefined && last.fact.value > first.fact.value
    ? last.account.source
    : undefined;
}
