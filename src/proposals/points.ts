/** Key points: what was decided, done and said and how many it hit, beside what title and standfirst tell. */
import { foldKey } from '../arabic/folding.ts';
import { plainLetters } from '../arabic/plain-letters.ts';
import { sentences } from '../arabic/sentences.ts';
import { isLookingBack } from '../accounts/background.ts';
import type { Reading } from '../accounts/account.ts';
import { type ToldFact, toldFacts } from '../accounts/told-facts.ts';
import { topicOf } from '../accounts/topic.ts';
import { stemsOf, wordsOf } from '../figures/words.ts';
import { mainClause } from './main-clause.ts';
import { type Ground, leans } from './leaning.ts';
import { isOpinion, isPlain } from './plain-telling.ts';
import { weightOf } from './point-weight.ts';
import { withoutTies } from './opening.ts';

export interface Point {
  readonly point: string;
  readonly from: string;
  /** The outlet's id, where it is a further source's. */
  readonly source?: string;
}

const MOST = 4;
const LONGEST = 240;
/** Above this a subordinate clause at the end goes. */
const COMFORTABLE = 150;
const SHORTEST = 25;
/** Farther down a report is background. */
const SENTENCES = 16;
/** The weight of a point; of a report that has none, the weightiest of those that nearly are. */
const LEAST = { point: 4, only: 3 };

/** Where the report that the brief is made from has fewer, those of its further sources come beside them. */
const FEW = 2;

/**
 * The points of a brief by those of its reports: what two of them tell, the first tells.
 *
 * @param own of the report that it is made from
 * @param further those of its other sources
 */
export function withFurther(own: readonly Point[], further: readonly Point[]): readonly Point[] {
  if (own.length >= FEW) return own;
  const all = [...own];
  for (const one of further)
    if (all.length < MOST && all.every(({ point }) => !isAlike(one.point, point))) all.push(one);
  return all;
}

/**
 * The points of a further source that the brief has not in other words.
 *
 * @param main the report that the brief is made from
 */
export function furtherPoints(main: Reading, report: Reading): Point[] {
  const told = [main.title, main.summary, main.text].flatMap((part) => sentences(part));
  return proposePoints(report)
    .filter(({ point }) =>
      told.every(({ text }) => shareIn(point, stemsIn(text)) < REPEATED.other.bare),
    )
    .slice(0, FEW)
    .map((one) => ({ ...one, source: report.source }));
}

/** @returns the weightiest first, of as weighty ones the earlier */
export function proposePoints(report: Reading): Point[] {
  const { title, summary, text, day } = report;
  if (isOpinion(report)) return [];
  const head = `${title}\n${summary}`;
  const all = toldFacts(report);
  const facts = Map.groupBy(all, ({ said }) => said);
  const headFacts = all.filter(({ said }) => title.includes(said) || summary.includes(said));
  const known = stemsOf(wordsOf(plainLetters(head)));
  const isOfTopic = topicOf(report);
  const ground: Ground = { names: report.names.map(foldKey), head: known };
  const weighed = sentences(text)
    .slice(0, SENTENCES)
    .flatMap(({ text: from }, i) => {
      if (!isOfTopic(from, i)) return [];
      const whole = withoutTies(from);
      const point = mainClause(whole, COMFORTABLE);
      const told = facts.get(from) ?? [];
      if (point.length < SHORTEST || point.length > LONGEST || !isPlain(from, point)) return [];
      if (isLookingBack(from, day, told.some(isStatistic)) || leans(whole, ground)) return [];
      if (repeats(point, i, told, known, headFacts)) return [];
      return [{ point, from, i, weight: weightOf(point, i, told, report, known) }];
    })
    .filter(({ weight }) => weight >= LEAST.only)
    .sort((a, b) => b.weight - a.weight || a.i - b.i);
  const strong = weighed.filter(({ weight }) => weight >= LEAST.point);
  const best: typeof weighed = [];
  for (const one of strong.length > 0 ? strong : weighed.slice(0, 1))
    if (best.length < MOST && best.every(({ point }) => !isAlike(one.point, point))) best.push(one);
  return best.map(({ point, from }) => ({ point, from }));
}

function isStatistic({ kind }: ToldFact): boolean {
  return kind === 'percent' || kind === 'money';
}

function stemsIn(text: string): Set<string> {
  return stemsOf(wordsOf(plainLetters(text)));
}

/**
 * Title and standfirst have so many of its words; with a figure that they have not it may have more of them. The first
 * sentence of a text is the standfirst in other words, mostly.
 */
const REPEATED = {
  first: { bare: 0.4, withFigure: 0.55 },
  other: { bare: 0.6, withFigure: 0.75 },
};

function repeats(
  point: string,
  i: number,
  told: readonly ToldFact[],
  known: ReadonlySet<string>,
  head: readonly ToldFact[],
): boolean {
  const share = shareIn(point, known);
  const hasFigure = told.some(
    ({ kind, value, text }) =>
      kind !== 'day' && point.includes(text) && head.every((one) => one.value !== value),
  );
  const most = i === 0 ? REPEATED.first : REPEATED.other;
  return share >= (hasFigure ? most.withFigure : most.bare);
}

function shareIn(point: string, known: ReadonlySet<string>): number {
  const own = [...stemsIn(point)];
  return own.filter((stem) => known.has(stem)).length / Math.max(1, own.length);
}

/** The one says what the other says: most of its words. */
const ALIKE = 0.5;

function isAlike(a: string, b: string): boolean {
  const [small, large] = [stemsIn(a), stemsIn(b)].sort((x, y) => x.size - y.size);
  if (small === undefined || large === undefined) return false;
  return [...small].filter((stem) => large.has(stem)).length >= small.size * ALIKE;
}
