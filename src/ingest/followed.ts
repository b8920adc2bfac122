/** Which earlier brief an article goes on with, as a proposal. */
import path from 'node:path';
import type { Compared } from '../proposals/proposals.ts';
import type { RelatedStory } from './events/run-events.ts';

/** Below it the half of what is related is another story after all. */
const LEAST = 0.25;
const DATED = /^\d{4}-\d{2}-\d{2}-/;

/**
 * The brief of the same running story that is most like it; of an earlier day, since of one day nobody can say which
 * follows which.
 *
 * @param day of the article; undefined where it is not known
 * @param related what its group is related to
 * @param files the briefs of the groups of this run that are stored already
 */
export function followed(
  day: string | undefined,
  related: readonly RelatedStory[],
  files: ReadonlyMap<number, string>,
): Pick<Compared, 'follows'> {
  const earlier = related
    .filter(({ kind, likeness }) => kind === 'thread' && likeness >= LEAST)
    .map(({ to, likeness, why }) => ({
      id: idOf('file' in to ? to.file : files.get(to.group)),
      likeness,
      why,
    }))
    .filter(({ id }) => day !== undefined && DATED.test(id) && id.slice(0, 10) < day)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1));
  const [first] = earlier;
  return first === undefined ? {} : { follows: { follows: first.id, from: first.why } };
}

function idOf(file: string | undefined): string {
  return file === undefined ? '' : path.posix.basename(file, '.mdx');
}
