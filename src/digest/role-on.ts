/** Which office somebody held on a day. */
import type { Role } from './model.ts';

/**
 * The office held on a day, where the dates that are known leave no doubt: the one that surely lasted then (of several
 * the one begun last), or, where of none the beginning is known, the only one that can have lasted.
 *
 * @param day `YYYY-MM-DD`, or a month of which no day is known
 * @returns undefined where it is not certain
 */
export function roleOn(roles: readonly Role[], day: string): Role | undefined {
  const possible = roles.filter(
    ({ from, to }) =>
      (from === undefined || order(day, from) !== 'before') &&
      (to === undefined || order(day, to) !== 'after'),
  );
  const certain = possible.filter(
    ({ from, to }) =>
      from !== undefined &&
      order(day, from) !== 'unknown' &&
      (to === undefined || order(day, to) !== 'unknown'),
  );
  if (certain.length > 0)
    return certain.reduce((last, role) => ((role.from ?? '') > (last.from ?? '') ? role : last));
  const [only] = possible;
  return possible.length === 1 && only?.from === undefined && !isUncertainEnd(only, day)
    ? only
    : undefined;
}

function isUncertainEnd(role: Role | undefined, day: string): boolean {
  return role?.to !== undefined && order(day, role.to) === 'unknown';
}

/** Dates of different precision: a day within the month that is all that is known of the other is neither before nor after. */
function order(one: string, other: string): 'before' | 'same' | 'after' | 'unknown' {
  const length = Math.min(one.length, other.length);
  const [a, b] = [one.slice(0, length), other.slice(0, length)];
  if (a !== b) return a < b ? 'before' : 'after';
  return one.length === DAY && other.length === DAY ? 'same' : 'unknown';
}

const DAY = 'YYYY-MM-DD'.length;
