/** The registries as the last build read them: stored bodies were compiled with them. */
import type { LoaderContext } from 'astro/loaders';
import type { CollectionEntry } from 'astro:content';
import type { Registries } from '../entities/registry.ts';

type Store = LoaderContext['store'];

export function knownRegistries(stores: {
  readonly countries: Store;
  readonly actors: Store;
  readonly outlets: Store;
}): Registries {
  return {
    countries: entriesOf<'countries'>(stores.countries),
    actors: entriesOf<'actors'>(stores.actors),
    outlets: entriesOf<'outlets'>(stores.outlets),
  };
}

function entriesOf<Name extends 'countries' | 'actors' | 'outlets'>(
  store: Store,
): ReadonlyMap<string, { readonly data: CollectionEntry<Name>['data'] }> {
  return new Map(
    // Written by the loader, with the shape of the collection.
    store.values().map(({ id, data }) => [id, { data: data as CollectionEntry<Name>['data'] }]),
  );
}
