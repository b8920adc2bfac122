/** What the registries teach ingest. */
import { foldKey } from '../arabic/folding.ts';
import type { Content } from '../check/entry.ts';
import { matcherOf } from '../entities/registry.ts';
import type { Knowledge } from './article.ts';
import { outletsOf } from './outlet.ts';
import type { EnglishNames } from './store/compose.ts';

export function knowledgeOf(content: Content): Knowledge {
  const matcher = matcherOf(content);
  const records = new Map([...content.outlets].map(([id, { data }]) => [id, data]));
  return {
    matcher,
    topics: [...content.topics.values()].map(({ id, data: { triggers, notTriggers } }) => ({
      id,
      triggers: triggers.map(foldKey),
      notTriggers: notTriggers.map(foldKey),
    })),
    outlets: outletsOf(records, matcher),
  };
}

/** English names by id, for the ids of briefs. */
export function englishNamesOf({ countries, actors }: Content): EnglishNames {
  return {
    countries: new Map([...countries.values()].map(({ id, data }) => [id, data.nameEn])),
    actors: new Map([...actors.values()].map(({ id, data }) => [id, data.nameEn])),
  };
}
