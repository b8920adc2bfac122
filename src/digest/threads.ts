/** The threads that run through a list of briefs. */
import type { Digest } from './digest.ts';
import type { Brief } from './model.ts';
import { latestReactions, type MostReactions, type Reactions } from './reactions.ts';

/** A thread by its newest brief, and what it made the officials of several countries say. */
export interface AnsweredThread {
  readonly thread: { readonly id: string; readonly title: string };
  readonly reactions: readonly Reactions[];
}

/** @returns the first of some threads of which several countries spoke; undefined where there is none */
export function answeredThread(
  threads: readonly (readonly Brief[])[],
  digest: Pick<Digest, 'reactionsIn'>,
  most: MostReactions,
): AnsweredThread | undefined {
  for (const thread of threads) {
    const newest = thread.at(-1);
    const reactions = digest.reactionsIn(thread);
    if (newest !== undefined && reactions.filter(({ country }) => country !== undefined).length > 1)
      return {
        thread: { id: newest.id, title: newest.title },
        reactions: latestReactions(reactions, most),
      };
  }
  return undefined;
}

/** @returns each thread of two briefs or more once, in the order of the list */
export function threadsIn(briefs: readonly Brief[], digest: Digest): (readonly Brief[])[] {
  const threads = new Set(briefs.map((brief) => digest.threadOf(brief)));
  return [...threads].filter((thread) => thread.length > 1);
}
