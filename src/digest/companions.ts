/** Who appears in the same briefs. */
import type { EntityKind } from './labels.ts';
import type { Actor, Brief, Country } from './model.ts';
import { rankEntities } from './ranking.ts';

/** What a chip says of an entity, and no more: a page changes with what it shows. */
export interface Companion {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** In how many of the briefs it is; absent where that is not said. */
  readonly briefs?: number;
}

/** As many as stand beside a list. */
const MOST = 12;

/**
 * @param except ids of those whose page it is
 * @returns those in the most briefs first
 */
export function companionsIn(
  briefs: readonly Brief[],
  entitiesOf: (brief: Brief) => readonly (Country | Actor)[],
  except: readonly string[] = [],
  most = MOST,
): Companion[] {
  return rankEntities(briefs, entitiesOf)
    .filter(({ entity }) => !except.includes(entity.id))
    .slice(0, most)
    .map(({ entity, briefs: n }) => ({ ...companion(entity), briefs: n }));
}

export function companion(entity: Country | Actor): Companion {
  return { id: entity.id, name: entity.name, kind: 'kind' in entity ? entity.kind : 'country' };
}
