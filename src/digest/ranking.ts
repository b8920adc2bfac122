/** Entities by how many briefs they are in. */
import { compareNames } from '../arabic/collation.ts';
import type { Brief } from './model.ts';

export interface Ranked<T> {
  readonly entity: T;
  /** In how many of the briefs it is. */
  readonly briefs: number;
}

/**
 * @param entitiesOf which entities of a brief are counted
 * @returns most first; equals in Arabic alphabetical order
 */
export function rankEntities<T extends { readonly id: string; readonly name: string }>(
  briefs: readonly Brief[],
  entitiesOf: (brief: Brief) => readonly T[],
): Ranked<T>[] {
  const counts = new Map<string, { entity: T; briefs: number }>();
  for (const brief of briefs) {
    for (const entity of entitiesOf(brief)) {
      const counted = counts.get(entity.id);
      if (counted === undefined) counts.set(entity.id, { entity, briefs: 1 });
      else counted.briefs += 1;
    }
  }
  return [...counts.values()].sort(
    (a, b) => b.briefs - a.briefs || compareNames(a.entity.name, b.entity.name),
  );
}
