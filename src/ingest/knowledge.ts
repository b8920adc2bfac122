/** What the registries teach ingest. */
import { foldKey } from '../arabic/folding.ts';
import type { Content } from '../check/entry.ts';
import { matcherOf, type Registries } from '../entities/registry.ts';
import type { CountryRecord } from '../schemas/country.ts';
import type { OutletRecord } from '../schemas/outlet.ts';
import type { TopicRecord } from '../schemas/topic.ts';
import type { Form, Knowledge } from './article.ts';
import { outletsOf } from './outlet.ts';
import type { KnownEntities } from './store/compose.ts';

/** The registries as ingest needs them: their data by id. */
export interface KnownRegistries extends Registries {
  readonly countries: ReadonlyMap<string, { readonly data: CountryRecord }>;
  readonly outlets: ReadonlyMap<string, { readonly data: OutletRecord }>;
  readonly topics: ReadonlyMap<string, { readonly data: TopicRecord }>;
  readonly form?: Form;
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
          data: { triggers, notTriggers, regions, with: words },
        },
      ]) => ({
        id,
        triggers: triggers.map(foldKey),
        notTriggers: notTriggers.map(foldKey),
        ...(regions === undefined && words === undefined
          ? {}
          : {
              with: {
                words: (words ?? []).map(foldKey),
                countries: countriesOf(regions ?? [], registries),
              },
            }),
      }),
    ),
    outlets: outletsOf(records, matcher),
    ...(registries.form === undefined ? {} : { form: registries.form }),
  };
}

function countriesOf(
  regions: readonly string[],
  { countries }: KnownRegistries,
): ReadonlySet<string> {
  return new Set(
    [...countries].flatMap(([id, { data }]) => (regions.includes(data.region) ? [id] : [])),
  );
}

/** What briefs are composed with. */
export function knownEntitiesOf({ countries, actors, outlets }: Content): KnownEntities {
  return {
    countries: new Map([...countries.values()].map(({ id, data }) => [id, data.nameEn])),
    actors: new Map([...actors.values()].map(({ id, data }) => [id, data.nameEn])),
    outlets: new Map([...outlets.values()].map(({ id, data }) => [id, data])),
  };
}
