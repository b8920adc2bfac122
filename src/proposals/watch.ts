/** What is to come: what is planned or announced for a day or a month after that of publication. */
import { foldKey } from '../arabic/folding.ts';
import { formatSpan } from '../arabic/periods.ts';
import { plainLetters } from '../arabic/plain-letters.ts';
import { sentences } from '../arabic/sentences.ts';
import type { DayInText } from '../days/find-days.ts';
import { stemsOf, wordsOf } from '../figures/words.ts';
import type { Reading } from '../accounts/account.ts';
import { topicOf } from '../accounts/topic.ts';
import { daysAhead } from './ahead.ts';
import { isJudging } from './plain-telling.ts';
import { isBalanced } from './main-clause.ts';
import type { Ground } from './leaning.ts';
import type { Watch } from './proposals.ts';
import { watchedClause } from './watched-clause.ts';

const MOST = 4;
const LONGEST = 240;

/** @returns in the order of the days, each day once */
export function proposeWatch(report: Reading): Watch[] {
  const { title, summary, text, day, names } = report;
  if (day === undefined) return [];
  const head = stemsOf(wordsOf(plainLetters(`${title}\n${summary}`)));
  const ground: Ground = { names: names.map(foldKey), head };
  const isOfTopic = topicOf(report);
  const found = [
    ...[title, summary].flatMap((part) => watchIn(part, day, ground, () => true)),
    ...watchIn(text, day, ground, isOfTopic),
  ];
  const days = new Set<string>();
  const sentencesTold = new Set<string>();
  const fresh = found.filter(({ watch }) => {
    if (days.has(watch.when) || sentencesTold.has(watch.from)) return false;
    days.add(watch.when);
    sentencesTold.add(watch.from);
    return true;
  });
  return fresh
    .sort((a, b) => a.at.localeCompare(b.at))
    .slice(0, MOST)
    .map(({ watch }) => watch);
}

function watchIn(
  text: string,
  anchor: string,
  ground: Ground,
  isOfTopic: ReturnType<typeof topicOf>,
): { watch: Watch; at: string }[] {
  return sentences(text).flatMap(({ text: from }, place) => {
    const [next] = daysAhead(from, anchor);
    if (next === undefined || !isOfTopic(from, place) || isJudging(from) || /[؟?]$/u.test(from))
      return [];
    const what = watchedClause(from, next.start, next.end, ground);
    if (what === undefined || what.length > LONGEST || !isBalanced(what)) return [];
    return [{ watch: { when: whenOf(next), what, from }, at: next.from }];
  });
}

/** A whole day, month or year in figures, as `watch` is sorted by them; a stretch in words. */
function whenOf({ from, to, precision, text }: DayInText): string {
  if (from === to) return from;
  const isWhole = from.endsWith('-01') && isLastOfMonth(to);
  if (precision === 'month' && isWhole && from.slice(0, 7) === to.slice(0, 7))
    return from.slice(0, 7);
  return precision === 'days' || precision === 'week' ? formatSpan(from, to) : text;
}

function isLastOfMonth(day: string): boolean {
  return new Date(Date.parse(day) + 86_400_000).getUTCDate() === 1;
}
