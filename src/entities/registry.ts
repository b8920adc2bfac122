/** The matcher of the registries: who outranks whom where two forms are equally good. */
import { countryEntity, type CountryNames } from './country-forms.ts';
import { actorEntity, type ActorNames, type NamedRecord, outletEntity } from './forms.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import type { NamedEntity } from './named-entity.ts';

/** Records by id, each with its data as the schemas read it. */
export interface Registries {
  readonly countries: ReadonlyMap<string, { readonly data: CountryNames }>;
  readonly actors: ReadonlyMap<string, { readonly data: ActorNames }>;
  readonly outlets: ReadonlyMap<string, { readonly data: NamedRecord }>;
}

/** A matcher for every name of the registries. */
export function matcherOf(registries: Registries): Matcher {
  return createMatcher(entitiesOf(registries));
}

/** @returns all entities, those first that outrank others */
export function entitiesOf({ countries, actors, outlets }: Registries): NamedEntity[] {
  return [
    ...[...countries].map(([id, { data }]) => countryEntity(id, data)),
    ...[...actors].map(([id, { data }]) => actorEntity(id, data)),
    ...[...outlets].map(([id, { data }]) => outletEntity(id, data)),
  ];
}

/** Entries with their data alone, which can be sent to a thread: functions cannot. */
export function withoutFunctions<T>(
  entries: ReadonlyMap<string, { readonly data: T }>,
): ReadonlyMap<string, { readonly data: T }> {
  return new Map([...entries].map(([id, { data }]) => [id, { data }]));
}
