/** Where the reports of one event differ: figures and days of which not all can be right. */
import type { FigureKind } from '../figures/figure.ts';
import type { Account } from './account.ts';
import { namingDifferences } from './naming.ts';
import { differ, isComparable, isSame, likeOf } from './same-fact.ts';
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

const TOLLS: Partial<Record<ToldFact['kind'], string>> = {
  killed: 'عدد القتلى',
  wounded: 'عدد المصابين',
  missing: 'عدد المفقودين',
  arrested: 'عدد الموقوفين',
  rescued: 'عدد من أُنقذوا',
  displaced: 'عدد النازحين',
  casualties: 'عدد القتلى والمصابين',
};
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
  return [...groups.map(toDifference), ...undisclosed(accounts), ...namingDifferences(accounts)];
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
            isSame(fact, one) &&
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
  const isToll = kind in TOLLS && values.every(({ fact }) => !fact.isBackground);
  const later = isToll ? laterOf(values) : undefined;
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
  if (kind === 'rank') return 'المرتبة';
  if (kind === 'score') return 'النتيجة';
  if (kind === 'percent') return 'النسبة';
  if (kind === 'money') return 'المبلغ';
  const noun = /\d/.test(text) ? text.replace(/^.*[\d.,٫٬]+\s*/u, '').trim() : '';
  return TOLLS[kind] ?? (noun === '' ? 'العدد' : `العدد: ${noun}`);
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
