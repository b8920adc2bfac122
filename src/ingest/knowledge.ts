/** What the registries teach ingest. */
import type { Content } from '../check/entry.ts';
import { matcherOf } from '../entities/registry.ts';
import type { Knowledge } from './article.ts';
import type { EnglishNames } from './store/compose.ts';

export function knowledgeOf(content: Content): Knowledge {
  return {
    matcher: matcherOf(content),
    topics: [...content.topics.values()].map(({ id, data }) => ({ id, ...data })),
    outlets: new Map([...content.outlets].map(([id, { data }]) => [id, data])),
  };
}

/** English names by id, for the ids of briefs. */
export function englishNamesOf({ countries, actors }: Content): EnglishNames {
  return {
    countries: new Map([...countries.values()].map(({ id, data }) => [id, data.nameEn])),
    actors: new Map([...actors.values()].map(({ id, data }) => [id, data.nameEn])),
  };
}
