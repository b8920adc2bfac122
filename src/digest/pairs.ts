/** Two countries, or two actors, that keep appearing in the same briefs. */
import type { Actor, Brief, Country } from './model.ts';

export interface Pair<T extends Country | Actor = Country | Actor> {
  /** The two ids in alphabetical order, `ml--ru`: single hyphens belong to ids. */
  readonly id: string;
  readonly type: 'country' | 'actor';
  /** The one in more briefs of the whole digest first. */
  readonly entities: readonly [T, T];
  /** In the order of the digest. */
  readonly briefs: readonly Brief[];
}

/** Fewer briefs in common are no story of their own. */
const LEAST_BRIEFS = 3;

/**
 * All pairs, in one pass over the briefs.
 *
 * @param briefs newest first
 */
export function pairsOf(briefs: readonly Brief[]): Pair[] {
  return [
    ...collect(briefs, 'country', (brief) => brief.countries),
    ...collect(briefs, 'actor', (brief) => brief.actors),
  ];
}

/** The id of two entities' pair, whichever comes first. */
export function pairId(a: string, b: string): string {
  return a < b ? `${a}--${b}` : `${b}--${a}`;
}

function collect<T extends Country | Actor>(
  briefs: readonly Brief[],
  type: Pair['type'],
  entitiesOf: (brief: Brief) => readonly T[],
): Pair<T>[] {
  const inCommon = new Map<string, { entities: [T, T]; briefs: Brief[] }>();
  const weights = new Map<string, number>();
  for (const brief of briefs) {
    const entities = entitiesOf(brief);
    entities.forEach((one, i) => {
      weights.set(one.id, (weights.get(one.id) ?? 0) + 1);
      for (const other of entities.slice(i + 1)) {
        const key = pairId(one.id, other.id);
        const pair = inCommon.get(key);
        if (pair === undefined) inCommon.set(key, { entities: [one, other], briefs: [brief] });
        else pair.briefs.push(brief);
      }
    });
  }
  const weightOf = ({ id }: T): number => weights.get(id) ?? 0;
  return [...inCommon]
    .filter(([, pair]) => pair.briefs.length >= LEAST_BRIEFS)
    .map(([id, pair]) => {
      const [a, b] = pair.entities;
      const isOrdered = weightOf(a) > weightOf(b) || (weightOf(a) === weightOf(b) && a.id < b.id);
      return { id, type, entities: isOrdered ? [a, b] : [b, a], briefs: pair.briefs };
    });
}
