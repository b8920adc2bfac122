/** The registries as the digest has them. */
import type { Actor, Brief, Country, Outlet, Topic } from '../digest/model.ts';
import { voiceOf } from '../digest/voices.ts';
import type { ActorRecord } from '../schemas/actor.ts';
import type { CountryRecord } from '../schemas/country.ts';
import type { OutletRecord } from '../schemas/outlet.ts';
import type { BriefInStore, Collections, Stored } from './collections.ts';

export interface Registries {
  readonly countries: ReadonlyMap<string, Country>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  /** The briefs that were made with these, by their entries: while one is the same, so is its brief. */
  readonly briefs: WeakMap<BriefInStore, Brief>;
}

let made: { readonly of: Collections; readonly registries: Registries } | undefined;

/** Made again only when an entry changed. */
export function registriesOf(collections: Collections): Registries {
  const isSame = (['countries', 'actors', 'topics', 'outlets'] as const).every(
    (name) => made?.of[name] === collections[name],
  );
  if (made !== undefined && isSame) return made.registries;
  const countries = new Map(collections.countries.map((entry) => [entry.id, toCountry(entry)]));
  const registries = {
    countries,
    actors: new Map(collections.actors.map((entry) => [entry.id, toActor(entry, countries)])),
    topics: new Map(
      collections.topics.map(({ id, data }): [string, Topic] => [id, { id, name: data.name }]),
    ),
    outlets: toOutlets(collections.outlets),
    briefs: new WeakMap<BriefInStore, Brief>(),
  };
  made = { of: { ...collections, briefs: [] }, registries };
  return registries;
}

function toCountry({ id, data }: Stored<CountryRecord>): Country {
  const { name, nameEn, nameFr, region, capital } = data;
  return { id, name, nameEn, nameFr, region, ...(capital === undefined ? {} : { capital }) };
}

function toActor(
  { id, data }: Stored<ActorRecord>,
  countries: ReadonlyMap<string, Country>,
): Actor {
  const { kind, name, nameEn, aliases, roles, memberOf = [] } = data;
  const actor = { id, kind, name, nameEn, aliases, roles, memberOf };
  if (data.country === undefined) return actor;
  // While an editor mends the id of the country, an actor is shown without.
  if (import.meta.env.DEV && !countries.has(data.country)) return actor;
  return { ...actor, country: known(countries, data.country) };
}

function toOutlets(entries: readonly Stored<OutletRecord>[]): Map<string, Outlet> {
  const records = new Map(entries.map(({ id, data }) => [id, data]));
  return new Map(
    entries.map(({ id, data: { name, ownership, owner } }): [string, Outlet] => {
      const voice = voiceOf(id, records);
      return [id, { id, name, ownership, ...(owner !== undefined && { owner }), voice }];
    }),
  );
}

/** The check lets no broken reference through; if one is here, the check has a hole. */
export function known<T>(entries: ReadonlyMap<string, T>, id: string): T {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`The content check let an unknown id through: ${id}`);
  return entry;
}
