/** Where the page of a country or an actor lies. */
import type { EntityKind } from '../digest/labels.ts';
import { routes } from '../routes.ts';

export function entityAddress({
  id,
  kind,
}: {
  readonly id: string;
  readonly kind: EntityKind;
}): string {
  if (kind === 'pair') return routes.pair(id);
  return kind === 'country' ? routes.country(id) : routes.actor(id);
}
