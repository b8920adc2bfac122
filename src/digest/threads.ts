/** The threads that run through a list of briefs. */
import type { Digest } from './digest.ts';
import type { Brief } from './model.ts';
import { threadId } from './thread-ids.ts';
import { latestReactions, type MostReactions, type Reactions } from './reactions.ts';

/** A thread in a list: by its newest brief, with how long it is. */
export interface ThreadLink {
  readonly id: string;
  readonly first: DatedBrief;
  readonly newest: DatedBrief;
  readonly briefs: number;
}

type DatedBrief = Pick<Brief, 'title' | 'publishedAt' | 'precision' | 'day'>;

/** @param thread oldest first, not empty */
export function threadLink(thread: readonly Brief[]): ThreadLink {
  const [first, newest] = [thread[0], thread.at(-1)];
  if (first === undefined || newest === undefined) throw new RangeError('A thread has briefs.');
  return {
    id: threadId(thread),
    first: dated(first),
    newest: dated(newest),
    briefs: thread.length,
  };
}

function dated({ title, publishedAt, precision, day }: Brief): DatedBrief {
  return { title, publishedAt, precision, day };
}

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
    .map((thread) => ({ thread, newest: thread.at(-1), reactions: digest.reactionsIn(thread) }))
    .filter(({ reactions }) => reactions.filter(({ country }) => country !== undefined).length > 1);
  const isOwn = ({ country }: Reactions): boolean => country?.id === own;
  const chosen = answered.find(({ reactions }) => reactions.some(isOwn)) ?? answered[0];
  if (chosen?.newest === undefined) return undefined;
  const { thread, newest, reactions } = chosen;
  const ownFirst = [...reactions.filter(isOwn), ...reactions.filter((one) => !isOwn(one))];
  return {
    thread: { id: threadId(thread), title: newest.title },
    reactions: latestReactions(ownFirst, most),
  };
}

/** As many briefs of a thread stand on a page, each with its standfirst. */
export const THREAD_LENGTH = 15;

/** As many as stand on a page of a year. */
export const PAGE_OF_THREADS = 50;

/**
 * @param threads each oldest first
 * @returns by the years of their newest briefs, in the order of the list
 */
export function threadsByYear(
  threads: readonly (readonly Brief[])[],
): { readonly year: string; readonly threads: readonly (readonly Brief[])[] }[] {
  const years = Map.groupBy(threads, (thread) => thread.at(-1)?.day.slice(0, 4) ?? '');
  return [...years].map(([year, of]) => ({ year, threads: of }));
}

/** @returns each thread of two briefs or more once, in the order of the list */
export function threadsIn(briefs: readonly Brief[], digest: Digest): (readonly Brief[])[] {
  const threads = new Set(briefs.map((brief) => digest.threadOf(brief)));
  return [...threads].filter((thread) => thread.length > 1);
}
