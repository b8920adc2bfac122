/** Whether two reports tell of the same thing, and whether they cannot both be right. */
import { meet } from './intervals.ts';
import { areOpposite } from './opposites.ts';
import { isPartial, roleOf } from './sums.ts';
import { type ToldFact, isToll } from './told-facts.ts';

/** So many of the four nearest words that say something, and of those of the sentence, must be the same. */
const SAME_NEAR = 1;
const SAME_AROUND = 4;
/** A text has times of many things: one more of the nearest must be the same. */
const LOOSE = new Set<ToldFact['kind']>(['duration', 'age']);
/** Of a contract's term: what is agreed on, and of whom. */
const SAME_TERM = 2;
const MEASURED = new Set<ToldFact['kind']>(['money', 'percent', 'rank', 'score']);
const SAME_MEASURE = 0.6;
/** A bound tells of the same toll where that is at most so many times as high. */
const MOST_TIMES = 3;
/** A rough number is at most so much below the one that it stands for. */
const ROUGHLY = 1.05;
/** With so many the same value is of the same. */
const AGREEING = 2;

/** Whether two figures are of the same thing, as far as their kinds and the words around them tell. */
export function isSame(a: ToldFact, b: ToldFact): boolean {
  if (a.kind !== b.kind || a.of !== b.of || a.isPart !== b.isPart) return false;
  if (a.isTotal && b.isTotal && (a.of !== '' || shared(a.around, b.around) > 0)) return true;
  if (isToll(a) && a.isBackground !== b.isBackground) return false;
  if (areOpposite(a.said, b.said)) return false;
  if (a.kind === 'day' && isOfSeries(a, b)) return false;
  if (MEASURED.has(a.kind)) return isSameMeasure(a, b);
  // A term («لمدة عامين») is of what is agreed on, wherever that stands in the sentence.
  if (isSameTerm(a, b)) return isOfTheSame(a, b);
  const least = LOOSE.has(a.kind) ? SAME_NEAR + 1 : SAME_NEAR;
  return shared(a.near, b.near) >= least && shared(a.around, b.around) >= SAME_AROUND;
}

/** What is told between «عقد» and its time; behind «بالسجن» the time stands at once, and the sentences must be alike. */
function isOfTheSame(a: ToldFact, b: ToldFact): boolean {
  if (a.about.size > 0 && b.about.size > 0) return shared(a.about, b.about) >= SAME_TERM;
  const count = shared(a.around, b.around);
  return count > SAME_AROUND && count >= Math.min(a.around.size, b.around.size) * SAME_MEASURE;
}

function isSameTerm(a: ToldFact, b: ToldFact): boolean {
  return a.term !== '' && a.term === b.term;
}

/** A sentence with two sums leaves open which is which. */
export function isComparable(facts: readonly ToldFact[], of: ToldFact): boolean {
  if (!MEASURED.has(of.kind)) return true;
  const role = roleOf(of);
  if (role !== undefined)
    // Behind the first stands that of another year.
    return facts.find((one) => one.isLead && roleOf(one) === role)?.value === of.value;
  return likeOf(facts, of).filter(({ said }) => said === of.said).length === 1;
}

/** Prices of a market are those of an hour. */
const MARKET =
  /(?:للبرميل|للأونصة|للأوقية|الآجلة|سعر الصرف|(?<!\p{L})(?:ال)?(?:مؤشر|مؤشرات|أسهم|سهم|بورصة|تداولات?)(?!\p{L}))/u;

/** Reports of every day (prices, weather) tell each of its own. */
const SERIES = /(?<!\p{L})(?:[وب]?(?:ال)?(?:أسعار|سعر)|(?:ال)?طقس|درجات الحرارة)(?!\p{L})/u;

function isOfSeries(a: ToldFact, b: ToldFact): boolean {
  const isDaily = [a, b].every(({ said }) => SERIES.test(said) || MARKET.test(said));
  // «أمس» in reports of two days.
  return isDaily || (a.ahead !== undefined && a.ahead === b.ahead);
}

/** Money, shares and ranks are measured in too many ways: nearly all that their sentences say must be the same. */
function isSameMeasure(a: ToldFact, b: ToldFact): boolean {
  if (!a.isLead || !b.isLead || a.isBackground || b.isBackground) return false;
  if (a.kind !== 'rank' && (MARKET.test(a.said) || MARKET.test(b.said))) return false;
  const count = shared(a.around, b.around);
  const least = Math.min(a.around.size, b.around.size);
  if (isPartial(a) || isPartial(b)) return false;
  const role = roleOf(a);
  if (role !== undefined && role === roleOf(b))
    return isNearly(a, b) && count >= SAME_ROLE[a.kind === 'money' ? 'money' : 'percent'];
  return (
    shared(a.near, b.near) >= SAME_NEAR && count >= SAME_AROUND && count >= least * SAME_MEASURE
  );
}

/** Of a fine or a turnout there is one: so much must be the same besides. */
const SAME_ROLE = { money: 4, percent: 2 };
const NEARLY = 2;

function isNearly({ value: a }: ToldFact, { value: b }: ToldFact): boolean {
  return Math.max(a, b) <= Math.min(a, b) * NEARLY;
}

/** Those of the kind and noun of one. */
export function likeOf(all: readonly ToldFact[], of: ToldFact): ToldFact[] {
  return all.filter((one) => one.kind === of.kind && one.of === of.of);
}

/** They cannot both be right, and neither stands in the other report where it tells of the same. */
export function differ(
  allA: readonly ToldFact[],
  a: ToldFact,
  allB: readonly ToldFact[],
  b: ToldFact,
): boolean {
  if (meet(a.interval, b.interval)) return false;
  // Of two terms the one of the other contract may be as long.
  const least = isSameTerm(a, b) ? Math.max(AGREEING, shared(a.around, b.around)) : AGREEING;
  const agrees = (one: ToldFact, other: ToldFact): boolean =>
    meet(one.interval, other.interval) &&
    !(MEASURED.has(one.kind) && one.isBackground !== other.isBackground) &&
    (isToll(one) ? isLike(one, other) : shared(one.around, other.around) >= least);
  if (addsUp(allA, a, b) || addsUp(allB, b, a)) return false;
  return (
    !exactOnes(allB).some((one) => agrees(one, a)) && !exactOnes(allA).some((one) => agrees(one, b))
  );
}

/** «30 طائرة» beside «40 طائرة، منها 30 طلبية مؤكدة»: the other report has that number too, of a part. */
export function isToldBeside(all: readonly ToldFact[], { kind, value }: ToldFact): boolean {
  return (
    kind === 'count' &&
    value >= FEW &&
    all.some((one) => one.kind === kind && one.isLead && one.value === value)
  );
}
/** Small numbers stand in every report. */
const FEW = 10;

/** «30 طائرة مع خيار لشراء 10 طائرات أخرى» is «40 طائرة». */
function addsUp(all: readonly ToldFact[], part: ToldFact, sum: ToldFact): boolean {
  return (
    (part.kind === 'count' || isToll(part)) &&
    part.value < sum.value &&
    likeOf(all, part).some((one) => one.isLead && one.value === sum.value - part.value)
  );
}

/** «أكثر من 350 ألفا» beside 351,402 in one report is that number, and allows no more. */
function exactOnes(all: readonly ToldFact[]): ToldFact[] {
  return all.filter(
    ({ interval, value }) =>
      interval.high !== Infinity ||
      !all.some(
        (one) =>
          one.interval.high !== Infinity && one.value >= value && one.value <= value * ROUGHLY,
      ),
  );
}

/** «12 على الأقل» of another happening allows a toll of thousands, and does not mean it. */
function isLike({ value: a }: ToldFact, { value: b }: ToldFact): boolean {
  return Math.max(a, b) <= Math.min(a, b) * MOST_TIMES;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((one) => b.has(one)).length;
}
