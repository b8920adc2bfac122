/** What is to come: sentences with a day after that of publication. */
import { formatSpan } from '../arabic/periods.ts';
import { sentences } from '../arabic/sentences.ts';
import { type DayInText, findDays } from '../days/find-days.ts';
import type { Reading } from '../accounts/account.ts';
import type { Watch } from './proposals.ts';

const MOST = 4;
const LONGEST = 240;
/** Farther ahead is no date to watch for but a plan («بحلول 2050»). */
const YEARS = 3;

/** @returns in the order of the days, each day once */
export function proposeWatch({ title, summary, text, day }: Reading): Watch[] {
  if (day === undefined) return [];
  const found = [title, summary, text].flatMap((part) => watchIn(part, day));
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

function watchIn(text: string, anchor: string): { watch: Watch; at: string }[] {
  if (text === '') return [];
  const days = findDays(text, anchor);
  return sentences(text).flatMap((sentence) => {
    if (sentence.text.length > LONGEST) return [];
    const next = days.find(
      ({ start, end, from }) =>
        start >= sentence.start &&
        end <= sentence.end &&
        from > anchor &&
        Number(from.slice(0, 4)) <= Number(anchor.slice(0, 4)) + YEARS,
    );
    if (next === undefined) return [];
    return [
      {
        watch: { when: whenOf(next), what: sentence.text.replace(/\.$/u, ''), from: sentence.text },
        at: next.from,
      },
    ];
  });
}

/** A whole day, month or year in figures, as `watch` is sorted by them; a stretch in words. */
function whenOf({ from, to, precision, text }: DayInText): string {
  if (from === to) return from;
  const isWhole = from.endsWith('-01') && isLastOfMonth(to);
  if (precision === 'month' && isWhole && from.slice(0, 7) === to.slice(0, 7))
    return from.slice(0, 7);
  if (
    precision === 'year' &&
    from.endsWith('-01-01') &&
    to.endsWith('-12-31') &&
    from.slice(0, 4) === to.slice(0, 4)
  )
    return from.slice(0, 4);
  return precision === 'days' || precision === 'week' ? formatSpan(from, to) : text;
}

function isLastOfMonth(day: string): boolean {
  return new Date(Date.parse(day) + 86_400_000).getUTCDate() === 1;
}
