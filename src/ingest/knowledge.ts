/** What the registries teach ingest. */
import { foldKey } from '../arabic/folding.ts';
import type { Content } from '../check/entry.ts';
import { matcherOf, type Registries } from '../entities/registry.ts';
import type { OutletRecord } from '../schemas/outlet.ts';
import type { TopicRecord } from '../schemas/topic.ts';
import type { Knowledge } from './article.ts';
import { outletsOf } from './outlet.ts';
import type { EnglishNames } from './store/compose.ts';

/** The registries as ingest needs them: their data by id. */
export interface KnownRegistries extends Registries {
  readonly outlets: ReadonlyMap<string, { readonly data: OutletRecord }>;
  readonly topics: ReadonlyMap<string, { readonly data: TopicRecord }>;
}

export function knowledgeOf(registries: KnownRegistries): Knowledge {
  const matcher = matcherOf(registries);
  const records = new Map([...registries.outlets].map(([id, { data }]) => [id, data]));
  return {
    matcher,
    topics: [...registries.topics].map(
      ([
        id,
        {
          data: { triggers, notTriggers },
        },
      ]) => ({
        id,
        triggers: triggers.map(foldKey),
        notTriggers: notTriggers.map(foldKey),
      }),
    ),
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
