/** Addresses that briefs had, or have no more: where each leads. */
import { loadDigest } from '../briefs/load-digest.ts';
import type { Brief, Withdrawal } from '../digest/model.ts';
import { formerThreadIds, lostThreads, threadId } from '../digest/thread-ids.ts';
import { threadsIn } from '../digest/threads.ts';
import { routes } from '../routes.ts';

export interface Moved {
  /** The former id. */
  readonly id: string;
  readonly brief: Brief;
}

/** An address that a thread may have had, and where it leads. */
export interface MovedThread {
  /** The id in that address. */
  readonly id: string;
  readonly target: string;
  /** Of the newest brief there. */
  readonly title: string;
}

/**
 * Each thread under every id that it may have had. They have pages, and no lines among the redirects of hosts, which
 * take two thousand of them (Cloudflare Pages): a thread may have hundreds of briefs.
 */
export async function movedThreads(): Promise<MovedThread[]> {
  const digest = await loadDigest();
  const threads = threadsIn(digest.briefs, digest);
  const there = new Set(threads.map(threadId));
  const moved = new Map<string, MovedThread>();
  const add = (id: string, thread: readonly Brief[]): void => {
    const newest = thread.at(-1);
    if (newest === undefined || there.has(id) || moved.has(id)) return;
    const target = thread.length > 1 ? routes.thread(threadId(thread)) : routes.brief(newest.id);
    moved.set(id, { id, target, title: newest.title });
  };
  for (const thread of threads) for (const id of formerThreadIds(thread)) add(id, thread);
  for (const { id, brief } of lostThreads(digest.briefs, digest.withdrawals))
    add(id, digest.threadOf(brief));
  return [...moved.values()];
}

/** Old addresses that lead on. */
export async function movedBriefs(): Promise<Moved[]> {
  const { briefs } = await loadDigest();
  return briefs.flatMap((brief) =>
    brief.formerly.filter((id) => id !== brief.id).map((id) => ({ id, brief })),
  );
}

export interface Gone {
  /** The id, or a former one. */
  readonly id: string;
  readonly withdrawal: Withdrawal;
}

/** Addresses of briefs that were taken back. */
export async function goneBriefs(): Promise<Gone[]> {
  const { withdrawals } = await loadDigest();
  return withdrawals.flatMap((withdrawal) =>
    [withdrawal.id, ...withdrawal.formerly].map((id) => ({ id, withdrawal })),
  );
}
