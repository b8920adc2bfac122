/** The threads that run through a list of briefs. */
import type { Digest } from './digest.ts';
import type { Brief } from './model.ts';

/** @returns each thread of two briefs or more once, in the order of the list */
export function threadsIn(briefs: readonly Brief[], digest: Digest): (readonly Brief[])[] {
  const threads = new Set(briefs.map((brief) => digest.threadOf(brief)));
  return [...threads].filter((thread) => thread.length > 1);
}
