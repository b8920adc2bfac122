/** The threads that run through a list of briefs. */
import type { Digest } from './digest.ts';
import type { Brief } from './model.ts';
import { latestReactions, type MostReactions, type Reactions } from './reactions.ts';

/** A thread by its newest brief, and what it made the officials of several countries say. */
export interface AnsweredThread {
  readonly thread: { readonly id: string; readonly title: string };
  readonly reactions: readonly Reactions[];
}

/**
 * Of some threads of which several countries spoke the first in which one of them did, or else the first.
 *
 * @param own the id of the country whose page it is: what it said comes before what others did
 * @returns undefined where there is none
 */
export function answeredThread(
  threads: readonly (readonly Brief[])[],
  own: string,
  digest: Pick<Digest, 'reactionsIn'>,
  most: MostReactions,
): AnsweredThread | undefined {
  const answered = threads
    .map((thread) => ({ newest: thread.at(-1), reactions: digest.reactionsIn(thread) }))
    .filter(({ reactions }) => reactions.filter(({ country }) => country !== undefined).length > 1);
  const isOwn = ({ country }: Reactions): boolean => country?.id === own;
  const chosen = answered.find(({ reactions }) => reactions.some(isOwn)) ?? answered[0];
  if (chosen?.newest === undefined) return undefined;
  const { newest, reactions } = chosen;
  const ownFirst = [...reactions.filter(isOwn), ...reactions.filter((one) => !isOwn(one))];
  return {
    thread: { id: newest.id, title: newest.title },
    reactions: latestReactions(ownFirst, most),
  };
}

/** @returns each thread of two briefs or more once, in the order of the list */
export function threadsIn(briefs: readonly Brief[], digest: Digest): (readonly Brief[])[] {
  const threads = new Set(briefs.map((brief) => digest.threadOf(brief)));
  return [...threads].filter((thread) => thread.length > 1);
}
