/**
 * By what id a thread is known, for good: that of the brief with which it begins. The briefs that follow come and go
 * without moving it. Where the first one comes to follow another brief, the thread becomes a part of that one's, under
 * its id; what it was called before leads there (`formerThreadIds`). Nothing is remembered from build to build: what an
 * id may have been is told by the content alone.
 */
import type { Brief, Withdrawal } from './model.ts';

/** @param thread not empty, of one thread */
export function threadId(thread: readonly Brief[]): string {
  return firstOf(thread)?.id ?? '';
}

/**
 * The ids under which a thread may have been known before: those of briefs that others follow (one of them may have
 * been the first, before it came to follow), and all former names of these and of the first.
 */
export function formerThreadIds(thread: readonly Brief[]): string[] {
  const first = firstOf(thread);
  const followed = new Set(thread.map(({ follows }) => follows));
  return thread
    .filter(({ id }) => followed.has(id))
    .flatMap(({ id, formerly }) => (id === first?.id ? formerly : [id, ...formerly]));
}

/** Where the address of a thread leads that has none any more, since a brief of it was taken back. */
export interface LostThread {
  readonly id: string;
  /** A brief that was in it, and is out. */
  readonly brief: Brief;
}

/**
 * @param briefs all that are out, newest first
 * @returns for each brief that was taken back what may have been the address of its thread: under its own names, where
 *   something follows it, and under that of the brief that it followed, where nothing else does
 */
export function lostThreads(
  briefs: readonly Brief[],
  withdrawals: readonly Withdrawal[],
): LostThread[] {
  const byId = new Map(briefs.map((brief) => [brief.id, brief]));
  const followers = Map.groupBy(briefs, ({ follows }) => follows);
  return withdrawals.flatMap(({ id, formerly, follows }) => {
    const [next] = [id, ...formerly].flatMap((one) => followers.get(one)?.at(-1) ?? []);
    const names =
      next === undefined ? [] : [id, ...formerly].map((one) => ({ id: one, brief: next }));
    const before = follows === undefined ? undefined : byId.get(follows);
    const isAlone =
      before?.follows === undefined && before !== undefined && !followers.has(before.id);
    return isAlone ? [...names, { id: before.id, brief: before }] : names;
  });
}

/** What follows nothing that is in it. (Only while an editor writes may briefs follow each other in a circle.) */
function firstOf(thread: readonly Brief[]): Brief | undefined {
  const ids = new Set(thread.map(({ id }) => id));
  return thread.find(({ follows }) => follows === undefined || !ids.has(follows)) ?? thread[0];
}
