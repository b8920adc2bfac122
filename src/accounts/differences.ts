/** Where the reports of one event differ: figures and days of which not all can be right. */
import type { Account } from './account.ts';
import { labelOf } from './labels.ts';
import { namingDifferences } from './naming.ts';
import { areOpposite } from './opposites.ts';
import { differ, isComparable, isSame, isToldBeside, likeOf } from './same-fact.ts';
import { isFinal } from './sums.ts';
import { type ToldFact, toldFacts } from './told-facts.ts';
import { undisclosed } from './undisclosed.ts';

export interface Difference {
  /** What is counted or told, in Arabic: «عدد القتلى». */
  readonly what: string;
  readonly kind: ToldFact['kind'] | 'who' | 'place' | 'source';
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

/** People are counted by what happened to them: these numbers grow from one report to the next. */
const TOLLS: readonly ToldFact['kind'][] = ['killed', 'wounded', 'missing', 'arrested', 'rescued', 'displaced', 'casualties', 'bodies', 'kidnapped']; // prettier-ignore
/** These do not grow, and another number, far from the first, is of something else. */
const ACTS: readonly ToldFact['kind'][] = ['aboard', 'acquitted', 'present', 'votes', 'magnitude', 'depth']; // prettier-ignore
const MOST_TIMES = 2;

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
 * Bounds («على الأقل», «نحو»), rounded numbers and parts make no difference; money, shares and ranks where the sentences
 * say the same besides.
 *
 * @param accounts reports of one event; the order of the values is theirs
 */
export function differencesOf(accounts: readonly Account[]): Difference[] {
  const told = accounts.map((account) => ({
    account,
    facts: toldFacts(account),
  }));
  const tolls = tollDifferences(told);
  const groups = [...tolls, ...otherDifferences(told, tolls.flat())];
  const found = groups.map(toDifference);
  return [
    ...found.map((one) => withLater(one, found)),
    ...undisclosed(accounts),
    ...namingDifferences(accounts),
  ];
}

/** What the reports tell of the event itself, kind by kind: by their titles and first sentences. */
function tollDifferences(told: readonly ToldBy[]): Told[][] {
  return [...TOLLS, ...ACTS].flatMap((kind) => {
    const nouns = new Set(
      told.flatMap(({ facts }) => facts.filter((one) => one.kind === kind).map(({ of }) => of)),
    );
    const leads = new Map([...nouns].map((of) => [of, leadsOf(told, kind, of)]));
    const clashing = [...leads.values()].filter((firsts) =>
      firsts.some((a) => firsts.some((b) => a.account.source !== b.account.source && clash(a, b))),
    );
    return clashing.length > 0
      ? clashing
      : partsBeyond(leads.get('') ?? [], [...leads.values()].flat());
  });
}

function isOfEvent({ isLead, isBackground }: ToldFact): boolean {
  return isLead && !isBackground;
}

interface Lead extends Told {
  /** All figures of the report of that kind and noun. */
  readonly all: readonly ToldFact[];
}

/** The first of each report that may be of the event itself. */
function leadsOf(told: readonly ToldBy[], kind: ToldFact['kind'], of: string): Lead[] {
  return told.flatMap(({ account, facts }): Lead[] => {
    const all = facts.filter((one) => one.kind === kind && one.of === of && !one.isPart);
    const fact = all.find((one) => one.isLead && !one.isBackground);
    return fact === undefined ? [] : [{ account, fact, all }];
  });
}

function clash(a: Lead, b: Lead): boolean {
  if (ACTS.includes(a.fact.kind)) {
    const [low, high] = [a.fact.value, b.fact.value].sort((x, y) => x - y);
    if ((high ?? 0) > (low ?? 0) * MOST_TIMES || areOpposite(a.fact.said, b.fact.said))
      return false;
  }
  return differ(a.all, a.fact, b.all, b.fact);
}

/** «9 جنود» in one report, «4 أشخاص» of all in another: a part is not more than the whole. */
function partsBeyond(wholes: readonly Lead[], all: readonly Lead[]): Told[][] {
  const withWhole = new Set(wholes.map(({ account }) => account));
  const parts = all.filter(({ account }) => !withWhole.has(account));
  const isBeyond = (part: Lead, whole: Lead): boolean =>
    part.account.source !== whole.account.source &&
    part.fact.interval.low >
      // What is told of years behind the news is no whole of it.
      Math.max(...whole.all.filter(isOfEvent).map(({ interval }) => interval.high));
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
            isSame(fact, one) &&
            !isToldBeside(a.facts, one) &&
            !isToldBeside(b.facts, fact) &&
            isComparable(a.facts, fact) &&
            isComparable(b.facts, one) &&
            differ(likeOf(a.facts, fact), fact, likeOf(b.facts, one), one),
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

function toDifference(told: readonly Told[]): Difference {
  const values = oneBySource(told);
  const [first] = values;
  const kind = first?.fact.kind ?? 'count';
  // Of all who died in years another way of counting is no later one.
  const isToll = TOLLS.includes(kind) && values.every(({ fact }) => !fact.isBackground);
  const later = isToll
    ? laterOf(values)
    : kind === 'percent' || kind === 'votes'
      ? finalOf(values)
      : undefined;
  return {
    what: first === undefined ? '' : labelOf(first.fact),
    kind,
    values: values.map(({ account, fact }) => ({
      source: account.source,
      value: fact.text,
      said: fact.said,
    })),
    ...(later === undefined ? {} : { later }),
  };
}

/** «بينهم 8 مدنيين» in the report of the later toll is later too. */
function withLater(one: Difference, all: readonly Difference[]): Difference {
  const later = all.find((other) => other.later !== undefined && other.kind === 'killed')?.later;
  const isPart =
    one.kind === 'count' && one.values.every(({ said, value }) => PART.test(before(said, value)));
  const isThere = one.values.some(({ source }) => source === later);
  return later === undefined || !isPart || !isThere ? one : { ...one, later };
}

const PART = /(?:بينهم|بينهن|منهم|ضمنهم)\s+$/u;

function before(said: string, value: string): string {
  return said.slice(0, said.indexOf(value));
}

/** Of shares and votes the final ones. */
function finalOf(told: readonly Told[]): string | undefined {
  const final = told.filter(({ fact }) => isFinal(fact));
  return final.length === 1 && told.length > 1 ? final[0]?.account.source : undefined;
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
