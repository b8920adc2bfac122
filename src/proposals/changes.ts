/** What was and what is now: «عيّن … خلفا لـ …», «رفع … من … إلى …», «ألغى …», «انسحب من …», «قطع العلاقات …». */
import { sentences } from '../arabic/sentences.ts';
import type { Reading } from '../accounts/account.ts';
import { clausesOf } from './clauses.ts';
import { dismissalIn } from './dismissals.ts';
import { moveIn } from './moves.ts';
import type { Change } from './proposals.ts';
import { quantityIn } from './quantities.ts';
import { relationIn } from './relations.ts';
import { stateChangeIn } from './state-changes.ts';
import { successionIn } from './successions.ts';

const MOST = 3;
const SENTENCES = 10;
type Told = Omit<Change, 'from'>;

/** Only where the sentence tells both what was and what is, and that it has happened. */
export function proposeChanges({ title, text, people, day }: Reading): Change[] {
  const said = [
    title,
    ...sentences(text)
      .slice(0, SENTENCES)
      .map((sentence) => sentence.text),
  ];
  const found = said.flatMap((sentence, i) =>
    toldIn(sentence, i === 0, people, day?.slice(0, 4)).flatMap((told): Change[] =>
      told.before === told.after ? [] : [{ ...told, from: sentence }],
    ),
  );
  // Who is succeeded has gone.
  const isSucceeded = (change: Change): boolean =>
    isGone(change) && found.some((other) => other.before === change.before && !isGone(other));
  // A headline and its sentence tell one change.
  const isSame = (a: Change, b: Change): boolean =>
    a.before === b.before && a.after === b.after && (hasNames(a) || isAlike(a.what, b.what));
  const isNew = (change: Change, i: number): boolean =>
    !isSucceeded(change) && found.findIndex((other) => isSame(other, change)) === i;
  return found.filter(isNew).slice(0, MOST);
}

function toldIn(
  sentence: string,
  isHeadline: boolean,
  people: readonly string[],
  year: string | undefined,
): Told[] {
  const clauses = clausesOf(sentence, isHeadline, people);
  return [
    successionIn(sentence, people),
    ...clauses.flatMap((clause) => [
      dismissalIn(clause, people, year),
      quantityIn(clause, year),
      relationIn(clause, year) ?? stateChangeIn(clause, year),
      moveIn(clause, year),
    ]),
  ].filter((told) => told !== undefined);
}

function isGone({ after }: Told): boolean {
  return after === 'أُقيل' || after === 'استقال';
}

/** Whether what was tells the change already: a name, a number, a place. */
function hasNames({ before }: Told): boolean {
  return !/^(?:قائم|قائمة|سارٍ|متوقف|مقطوعة|في المنصب)$/u.test(before);
}

/** One thing under a longer and a shorter name. */
function isAlike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((words) => words.replace(/(?<!\p{L})ال/gu, ''));
  return (one ?? '').startsWith(other ?? '') || (other ?? '').startsWith(one ?? '');
}
