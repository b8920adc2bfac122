/** How much a sentence tells of the event: decisions and tolls before acts, figures, words of those named, next steps. */
import { foldKey } from '../arabic/folding.ts';
import { plainLetters } from '../arabic/plain-letters.ts';
import type { Reading } from '../accounts/account.ts';
import type { ToldFact } from '../accounts/told-facts.ts';
import { stemsOf, wordsOf } from '../figures/words.ts';
import { tenses } from '../lexicon/verbs.ts';
import { isAhead } from './ahead.ts';
import { isActing, isDeciding } from './deciding.ts';

const WEIGHT = {
  decision: 3,
  toll: 3,
  act: 2,
  figure: 2,
  said: 2,
  next: 2,
  name: 1,
  early: 1,
  near: 1,
  general: -1,
};
const TOLLS = new Set<ToldFact['kind']>([
  'killed',
  'wounded',
  'missing',
  'arrested',
  'rescued',
  'displaced',
  'casualties',
]);
const TELLING = new Set<ToldFact['kind']>(['count', 'money', 'percent']);
const EARLY = 5;
/** So many words of title and standfirst make it one of their event. */
const NEAR = 2;

/**
 * @param i its place in the text
 * @param told the figures of its sentence
 * @param head stems of title and standfirst
 */
export function weightOf(
  point: string,
  i: number,
  told: readonly ToldFact[],
  { names, day, statements }: Reading,
  head: ReadonlySet<string>,
): number {
  const key = foldKey(point);
  const kept = told.filter(({ text }) => point.includes(text));
  const isToll = kept.some(({ kind }) => TOLLS.has(kind));
  const isNamed = names.some((name) => key.includes(foldKey(name)));
  const isSaid = statements.some(
    ({ speaker, text }) =>
      speaker !== undefined &&
      key.includes(foldKey(speaker)) &&
      key.includes(foldKey(text).slice(0, 30)),
  );
  const shared = [...stemsOf(wordsOf(plainLetters(point)))].filter((stem) => head.has(stem)).length;
  return (
    (isDeciding(point) ? WEIGHT.decision : isActing(point) ? WEIGHT.act : 0) +
    (isToll ? WEIGHT.toll : kept.some(({ kind }) => TELLING.has(kind)) ? WEIGHT.figure : 0) +
    (isSaid ? WEIGHT.said : isNamed ? WEIGHT.name : 0) +
    (day !== undefined && isAhead(point, day) ? WEIGHT.next : 0) +
    (i < EARLY ? WEIGHT.early : 0) +
    (!isSaid && isGeneral(point) ? WEIGHT.general : 0) +
    (shared >= NEAR ? WEIGHT.near : 0)
  );
}

/** «تفضل الطائرات», «تبلغ الأجور»: what is so at any time. */
function isGeneral(point: string): boolean {
  const first = plainLetters(point).trim().split(/\s/)[0] ?? '';
  return (
    /^[يت]/.test(first) && tenses(first).includes('imperfect') && !tenses(first).includes('perfect')
  );
}
