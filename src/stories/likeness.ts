/** How like two articles are: the one measure by which copies, events, threads and what is near are told. */
import { foldKey } from '../arabic/folding.ts';
import { lastWeekday } from '../arabic/weekdays.ts';
import type { StoryProfile } from './profile.ts';
import { type Rarity, tableRarity } from './rarity.ts';
import { isName } from './terms.ts';

/** A profile with its terms weighed. */
export interface Weighed {
  readonly profile: StoryProfile;
  /** Weight by term, the whole of length 1. */
  readonly vector: ReadonlyMap<string, number>;
  /** As `vector`, by the table alone. */
  readonly constant: ReadonlyMap<string, number>;
  /** Rarity of the terms of the title. */
  readonly title: ReadonlyMap<string, number>;
  /** Terms of title and lead. */
  readonly head: ReadonlySet<string>;
  /** Those of the head that name somebody or something. */
  readonly names: ReadonlySet<string>;
  /** Those of the names that are countries. */
  readonly countries: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  /** Days of the week that the headline names, Sunday 0. */
  readonly weekdays: ReadonlySet<number>;
}

export interface Likeness {
  /** 0 to 1: the cosine of their terms, weighed by place and rarity. */
  readonly value: number;
  /** As `value`, by the table alone: what those days talk of counts as much as ever. */
  readonly constant: number;
  /** The part of `value` that is names which stand in title or lead of both. */
  readonly names: number;
  /** How much of each title, by rarity, stands in title and lead of the other (0 to 1): the lesser and the greater. */
  readonly covered: readonly [lesser: number, greater: number];
  /** Terms of the shorter title, and terms that both have. */
  readonly headline: number;
  readonly sharedHeadline: number;
  /** Numbers of both, what stands in a headline twice; 4 at most. */
  readonly numbers: number;
  /**
   * Their heads have other figures, each one that the other has not, or their headlines name other days of the week: as
   * two issues of a series do.
   */
  readonly isOtherIssue: boolean;
  /** Between the two, 2 at most; 2 where it is not known. */
  readonly days: number;
  readonly outlets: 'same' | 'different' | 'unknown';
  /** The headline of one answers, that of the other does not. */
  readonly answers: boolean;
  /**
   * 0 to 2: whether their heads name countries and none in common; whether their titles name somebody or somewhere, and
   * each what the other nowhere names, and none that the other's head has.
   */
  readonly clashes: number;
  /** Words of the shorter one. */
  readonly length: number;
}

const MOST_NUMBERS = 4;
const MOST_DAYS = 2;
const MINUTES = 1440;

export function weigh(profile: StoryProfile, rarity: Rarity): Weighed {
  const { terms } = profile;
  return {
    profile,
    vector: vectorOf(profile, rarity),
    constant: rarity === tableRarity ? vectorOf(profile, rarity) : vectorOf(profile, tableRarity),
    title: new Map(
      terms.flatMap(({ term, place }) => (place === 'title' ? [[term, rarity(term)]] : [])),
    ),
    head: new Set(terms.flatMap(({ term, place }) => (place === 'rest' ? [] : [term]))),
    names: new Set(
      terms.flatMap(({ term, form, place }) =>
        place !== 'rest' && isName(foldKey(form)) ? [term] : [],
      ),
    ),
    countries: new Set(
      terms.flatMap(({ term, place }) => (place !== 'rest' && term.startsWith('=') ? [term] : [])),
    ),
    numbers: new Map(profile.numbers.map(({ digits, weight }) => [digits, weight])),
    weekdays: weekdaysIn(profile),
  };
}

export function likeness(a: Weighed, b: Weighed): Likeness {
  const covered = [coverage(a, b), coverage(b, a)].sort((x, y) => x - y);
  return {
    value: cosine(a.vector, b.vector),
    constant: cosine(a.constant, b.constant),
    names: sharedNames(a, b),
    covered: [covered[0] ?? 0, covered[1] ?? 0],
    headline: Math.min(a.title.size, b.title.size),
    sharedHeadline: [...a.title.keys()].filter((term) => b.title.has(term)).length,
    numbers: sharedNumbers(a, b),
    isOtherIssue: haveOtherFigures(a, b) || nameOtherDays(a, b),
    days: daysBetween(a.profile, b.profile),
    outlets: outletsOf(a.profile, b.profile),
    answers: a.profile.answers !== b.profile.answers,
    clashes: Number(isElsewhere(a, b)) + Number(isOfOthers(a, b)),
    length: Math.min(a.profile.length, b.profile.length),
  };
}

function outletsOf(a: StoryProfile, b: StoryProfile): Likeness['outlets'] {
  if (a.outlet === '' || b.outlet === '') return 'unknown';
  return a.outlet === b.outlet ? 'same' : 'different';
}

function vectorOf({ terms }: StoryProfile, rarity: Rarity): Map<string, number> {
  const weights = terms.map(({ term, weight }) => [term, weight * rarity(term)] as const);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(length === 0 ? [] : weights.map(([term, weight]) => [term, weight / length]));
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}

function sharedNames(a: Weighed, b: Weighed): number {
  let sum = 0;
  for (const term of a.names)
    if (b.names.has(term)) sum += (a.vector.get(term) ?? 0) * (b.vector.get(term) ?? 0);
  return sum;
}

/** The same happens in one country; what happens between two names both. */
function isElsewhere(a: Weighed, b: Weighed): boolean {
  return a.countries.size > 0 && b.countries.size > 0 && a.countries.isDisjointFrom(b.countries);
}

function isOfOthers(a: Weighed, b: Weighed): boolean {
  return namesOthers(a, b) && namesOthers(b, a);
}

/** Whether its title names what the other does not name, and nothing that the other's head names. */
function namesOthers({ title, names }: Weighed, other: Weighed): boolean {
  let isOther = false;
  for (const term of title.keys()) {
    if (!names.has(term)) continue;
    if (other.names.has(term)) return false;
    if (!other.vector.has(term)) isOther = true;
  }
  return isOther;
}

function coverage({ title }: Weighed, { head }: Weighed): number {
  let [all, there] = [0, 0];
  for (const [term, rarity] of title) {
    all += rarity;
    if (head.has(term)) there += rarity;
  }
  return all === 0 ? 0 : there / all;
}

function sharedNumbers(a: Weighed, b: Weighed): number {
  let sum = 0;
  for (const [digits, weight] of a.numbers) sum += Math.min(weight, b.numbers.get(digits) ?? 0);
  return Math.min(sum, MOST_NUMBERS);
}

/** A number of a head weighs one and more (profile.ts). */
const OF_HEAD = 1;

function haveOtherFigures(a: Weighed, b: Weighed): boolean {
  const lacks = (one: Weighed, other: Weighed): boolean =>
    one.profile.numbers.some(
      ({ digits, weight }) => weight >= OF_HEAD && !other.numbers.has(digits),
    );
  return lacks(a, b) && lacks(b, a);
}

function nameOtherDays(a: Weighed, b: Weighed): boolean {
  if (a.weekdays.size === 0 || b.weekdays.size === 0) return false;
  return a.weekdays.isDisjointFrom(b.weekdays);
}

function weekdaysIn({ terms }: StoryProfile): Set<number> {
  return new Set(
    terms.flatMap(({ form, place }) => {
      if (place !== 'title') return [];
      const folded = foldKey(form);
      return folded.startsWith('ال') ? (lastWeekday(folded) ?? []) : [];
    }),
  );
}

function daysBetween(a: StoryProfile, b: StoryProfile): number {
  if (a.at === undefined || b.at === undefined) return MOST_DAYS;
  return Math.min(Math.abs(a.at - b.at) / MINUTES, MOST_DAYS);
}
