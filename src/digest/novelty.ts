/** What an edition brings that the one before it did not have. */
import type { Digest } from './digest.ts';
import type { Edition } from './editions.ts';
import type { Actor, Brief, Country } from './model.ts';

export interface Novelty {
  /** Countries and actors of this edition that the last one did not name; the most covered first. */
  readonly countries: readonly Country[];
  readonly actors: readonly Actor[];
  /** Briefs that go on with a story told before this edition, with the brief they go on from. */
  readonly continued: readonly { readonly brief: Brief; readonly before: Brief }[];
}

/** @param previous the edition of the same kind before it; undefined for the first */
export function noveltyOf(
  edition: Edition,
  previous: Edition | undefined,
  digest: Pick<Digest, 'threadOf'>,
): Novelty {
  const isBefore = ({ day }: Brief): boolean => day < edition.start;
  return {
    countries: newOnes(edition, previous, ({ countries }) => countries),
    actors: newOnes(edition, previous, ({ actors }) => actors),
    continued: edition.briefs.flatMap((brief) => {
      const thread = digest.threadOf(brief);
      const before = thread.slice(0, thread.indexOf(brief)).findLast(isBefore);
      return before === undefined ? [] : [{ brief, before }];
    }),
  };
}

function newOnes<T extends { readonly id: string }>(
  edition: Edition,
  previous: Edition | undefined,
  entitiesOf: (brief: Brief) => readonly T[],
): T[] {
  if (previous === undefined) return [];
  const known = new Set(previous.briefs.flatMap(entitiesOf).map(({ id }) => id));
  const all = new Map(edition.briefs.flatMap(entitiesOf).map((entity) => [entity.id, entity]));
  return [...all.values()].filter(({ id }) => !known.has(id));
}
