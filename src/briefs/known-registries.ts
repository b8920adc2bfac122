/** The registries as the last build read them: stored bodies were compiled with them. */
import type { LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { type ActorRecord, actorSchema } from '../schemas/actor.ts';
import { type CountryRecord, countrySchema } from '../schemas/country.ts';
import { type OutletRecord, outletSchema } from '../schemas/outlet.ts';
import { type TopicRecord, topicSchema } from '../schemas/topic.ts';

/** Entries by id. */
export interface KnownRegistries {
  readonly countries: KnownEntries<CountryRecord>;
  readonly actors: KnownEntries<ActorRecord>;
  readonly outlets: KnownEntries<OutletRecord>;
  readonly topics: KnownEntries<TopicRecord>;
}

export type KnownEntries<T> = ReadonlyMap<string, KnownEntry<T>>;

export interface KnownEntry<T> {
  readonly data: T;
  /** Relative to the project. */
  readonly file: string;
}

export const NO_REGISTRIES: KnownRegistries = {
  countries: new Map(),
  actors: new Map(),
  outlets: new Map(),
  topics: new Map(),
};

const listed = <T>(schema: z.ZodType<T>) =>
  z
    .array(z.tuple([z.string(), z.object({ data: schema, file: z.string() })]))
    .transform((list) => new Map(list));

/** Registries as `listRegistries` makes JSON of them. */
export const registriesSchema = z.object({
  countries: listed(countrySchema),
  actors: listed(actorSchema),
  outlets: listed(outletSchema),
  topics: listed(topicSchema),
});

/** Registries as JSON can hold them. */
export function listRegistries({ countries, actors, outlets, topics }: KnownRegistries): object {
  const list = <T>(entries: KnownEntries<T>) =>
    [...entries].map(([id, { data, file }]) => [id, { data, file }]);
  return {
    countries: list(countries),
    actors: list(actors),
    outlets: list(outlets),
    topics: list(topics),
  };
}

export const REGISTRIES = 'registries';

type Meta = LoaderContext['meta'];

/** @returns undefined where no build remembered any that this version of the project can read */
export function knownRegistries(meta: Meta): KnownRegistries | undefined {
  const text = meta.get(REGISTRIES);
  return text === undefined ? undefined : readJson(text, registriesSchema);
}

export function rememberRegistries(meta: Meta, registries: KnownRegistries): void {
  meta.set(REGISTRIES, JSON.stringify(listRegistries(registries)));
}

/** @returns undefined for what is no JSON, or none of this shape */
export function readJson<T>(text: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
