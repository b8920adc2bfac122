/** What changed in a thread from its beginning to its end: of each matter what was at first, and what is now. */
import { foldKey } from '../arabic/folding.ts';
import type { Brief, Change } from './model.ts';

export interface ThreadChange extends Change {
  /** The brief that tells of the last step. */
  readonly brief: Brief;
  /** How many steps there were. */
  readonly steps: number;
}

/**
 * Changes of one matter (the same words, however they are spelt) are one, from the first «كان» to the last «صار».
 *
 * @param thread oldest first
 * @returns the latest first
 */
export function changesOfThread(thread: readonly Brief[]): ThreadChange[] {
  const matters = new Map<string, ThreadChange>();
  for (const brief of thread) {
    for (const { what, before, after } of brief.changes) {
      const key = foldKey(what);
      const known = matters.get(key);
      // What moved last stands last.
      matters.delete(key);
      matters.set(key, {
        what,
        before: known?.before ?? before,
        after,
        brief,
        steps: (known?.steps ?? 0) + 1,
      });
    }
  }
  return [...matters.values()].reverse();
}
