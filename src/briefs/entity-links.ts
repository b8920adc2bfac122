/** Where the names in a brief's text lead. */
import type { BriefEntry, Content } from '../check/entry.ts';
import { matcherOf } from '../entities/registry.ts';
import type { EntityLinks } from '../markdown/remark-entity-links.ts';
import { routes } from '../routes.ts';

/** @returns the links of each brief; the matcher of the registries is made once for all */
export function linksOf(content: Content): (brief: BriefEntry) => EntityLinks {
  let matcher: ReturnType<typeof matcherOf> | undefined;
  return ({ data }) => ({
    find: (text) => {
      matcher ??= matcherOf(content);
      return matcher.find(text);
    },
    addressOf: (type, id) => {
      if (type === 'country') return routes.country(id);
      return type === 'actor' ? routes.actor(id) : undefined;
    },
    never: data.links?.never ?? [],
    always: data.links?.always ?? [],
  });
}
