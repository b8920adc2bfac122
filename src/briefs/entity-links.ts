/** Where the names in a brief's text lead. */
import type { Matcher } from '../entities/matcher.ts';
import type { EntityLinks } from '../markdown/remark-entity-links.ts';
import { routes } from '../routes.ts';

/**
 * @param never ids that the editor forbids to link
 * @param always ids that the editor wants linked where their form is ambiguous
 */
export function entityLinksOf(
  matcher: Matcher,
  never: readonly string[],
  always: readonly string[],
): EntityLinks {
  return {
    find: (text) => matcher.find(text),
    addressOf: (type, id) => {
      if (type === 'country') return routes.country(id);
      return type === 'actor' ? routes.actor(id) : undefined;
    },
    never,
    always,
  };
}
