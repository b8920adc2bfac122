/**
 * Which report of an event becomes its brief: the fullest of the first day. The first report is often three lines, and
 * what came days later tells what followed; the others are its sources. One that an editor would have to complete
 * leads only where all are such.
 */
import type { Newcomer } from './newcomer.ts';
import { inTime } from './newcomer.ts';

const FIRST_DAY = 1440;

/** @returns the reports with the leader first, then by their time */
export function leaderFirst<T>(reports: readonly T[], newcomerOf: (report: T) => Newcomer): T[] {
  const ordered = [...reports].sort((a, b) => inTime(newcomerOf(a), newcomerOf(b)));
  const complete = ordered.filter((report) => newcomerOf(report).isComplete);
  const able = complete.length > 0 ? complete : ordered;
  const since = able[0] === undefined ? undefined : newcomerOf(able[0]).at;
  const early = able.filter((report) => {
    const { at } = newcomerOf(report);
    return since === undefined || (at !== undefined && at - since <= FIRST_DAY);
  });
  const leader = early.reduce<T | undefined>(
    (best, report) =>
      best !== undefined && newcomerOf(best).shown >= newcomerOf(report).shown ? best : report,
    undefined,
  );
  return leader === undefined ? ordered : [leader, ...ordered.filter((one) => one !== leader)];
}
