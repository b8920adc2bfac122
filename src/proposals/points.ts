/** Key points: sentences that tell a decision, a figure of what happened, or who it was. */
import { foldKey } from '../arabic/folding.ts';
import { plainLetters } from '../arabic/plain-letters.ts';
import { sentences } from '../arabic/sentences.ts';
import { isDeciding, withoutConjunction } from './deciding.ts';
import { stemsOf, wordsOf } from '../figures/words.ts';
import { type ToldFact, toldFacts } from '../accounts/told-facts.ts';
import type { Reading } from '../accounts/account.ts';

const MOST = 3;
const LONGEST = 220;
const SHORTEST = 25;
/** Farther down a report is background. */
const SENTENCES = 12;
/** Weights of what a sentence tells, and the least sum. */
const WEIGHT = { decision: 3, toll: 3, figure: 1, name: 1, early: 1 };
const LEAST = 3;
const TOLLS = new Set<ToldFact['kind']>([
  'killed',
  'wounded',
  'missing',
  'arrested',
  'rescued',
  'displaced',
  'casualties',
]);
/** A sentence that cannot stand alone: «وأضاف», «كما …», «لكنه». */
const LEANING =
  /^(?:و?(?:أضاف|تابع|أردف|أوضح|استطرد)|كما|لكن|غير أن|إلا أن|من جهت|وقبلها|وبعدها|وكان|كان|بدور|في المقابل|وفي هذا|وهو|وهي|وذلك|هذا|هذه)/u;

/** @returns in the order of the text */
export function proposePoints(report: Reading): { point: string; from: string }[] {
  const { title, text, names } = report;
  const kinds = Map.groupBy(toldFacts(report), ({ said }) => said);
  const keys = names.map(foldKey);
  const titleKey = foldKey(title);
  const weighed = sentences(text)
    .slice(0, SENTENCES)
    .map((sentence, i) => ({
      text: sentence.text,
      i,
      weight: weightOf(sentence.text, i, keys, kinds.get(sentence.text) ?? []),
    }))
    .filter(({ text: said }) => said.length >= SHORTEST && said.length <= LONGEST)
    .filter(
      ({ text: said, weight }) =>
        weight >= LEAST &&
        !LEANING.test(said) &&
        !/["«»“”]/u.test(said) &&
        foldKey(said) !== titleKey,
    );
  const best: typeof weighed = [];
  for (const one of weighed.sort((a, b) => b.weight - a.weight || a.i - b.i)) {
    if (best.length < MOST && best.every((other) => !isAlike(one.text, other.text))) best.push(one);
  }
  return best
    .sort((a, b) => a.i - b.i)
    .map(({ text: said }) => ({ point: pointOf(said), from: said }));
}

/** The one says what the other says: most of its words. */
const ALIKE = 0.6;

function isAlike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => stemsOf(wordsOf(plainLetters(text))));
  const [small = new Set(), large = new Set()] = [one ?? new Set(), other ?? new Set()].sort(
    (x, y) => x.size - y.size,
  );
  return [...small].filter((stem) => large.has(stem)).length >= small.size * ALIKE;
}

function weightOf(
  said: string,
  i: number,
  names: readonly string[],
  facts: readonly ToldFact[],
): number {
  const key = foldKey(said);
  const isToll = facts.some(({ kind }) => TOLLS.has(kind));
  const isCounted = facts.some(({ kind }) => kind !== 'day');
  return (
    (isDeciding(said) ? WEIGHT.decision : 0) +
    (isToll ? WEIGHT.toll : isCounted ? WEIGHT.figure : 0) +
    (names.some((name) => key.includes(name)) ? WEIGHT.name : 0) +
    (i < 3 ? WEIGHT.early : 0)
  );
}

/** Without a conjunction at its beginning and the full stop at its end, as points are printed. */
function pointOf(said: string): string {
  return withoutConjunction(said.replace(/\.$/u, '').trim());
}
