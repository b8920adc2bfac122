/** The names under which a document's entities may be searched: every spelling, in every language we have. */
import type { Matcher } from '../entities/matcher.ts';

/** The names of an entry of a registry. */
export interface EntityNames {
  readonly name: string;
  readonly nameEn?: string;
  readonly nameFr?: string;
  readonly aliases: readonly string[];
  readonly matchOnly?: readonly string[];
}

export interface NamedRegistries {
  readonly countries: ReadonlyMap<string, { readonly data: EntityNames }>;
  readonly actors: ReadonlyMap<string, { readonly data: EntityNames }>;
}

/** @returns all spellings of one entity, none twice */
export function spellingsOf({
  name,
  nameEn,
  nameFr,
  aliases,
  matchOnly = [],
}: EntityNames): string[] {
  const latin = [nameEn, nameFr].filter((spelling) => spelling !== undefined);
  return [...new Set([name, ...aliases, ...matchOnly, ...latin])];
}

/** The spellings of all countries and actors that a text names; capitals do not name their country. */
export function namesIn(
  text: string,
  matcher: Matcher,
  { countries, actors }: NamedRegistries,
): string[] {
  const { mentions, inner } = matcher.find(text);
  const found = new Set(
    [...mentions, ...inner]
      .filter(({ type, kind }) => type !== 'outlet' && kind !== 'capital')
      .map(({ type, id }) => (type === 'country' ? countries : actors).get(id)?.data)
      .filter((data) => data !== undefined),
  );
  return [...found].flatMap(spellingsOf);
}
