/** The people and bodies of an article, each once: with how often it is named, and what registering it would need. */
import { foldKey } from '../../arabic/folding.ts';
import type { Findings, Mention } from '../../entities/matcher.ts';
import type { Named } from './named.ts';

export interface ListedName {
  /** In the fullest form of the article. */
  readonly text: string;
  readonly kind: 'person' | 'body';
  readonly count: number;
  /** Id in the registry. */
  readonly registered: string | null;
  /** Id of the country that the title or the name tells: «وزير المناجم الغيني». */
  readonly country: string | null;
}

/**
 * @param text that they were found in
 * @returns the most named first, equals in the order of the text
 */
export function listNames(text: string, named: readonly Named[], found: Findings): ListedName[] {
  const outlets = new Map(
    found.mentions
      .filter(({ type }) => type === 'outlet')
      .map(({ form, id }) => [foldKey(form), id]),
  );
  const countries = [...found.mentions, ...found.inner]
    .filter(({ type, kind }) => type === 'country' && kind !== 'capital')
    .sort((a, b) => a.start - b.start);
  const groups = Map.groupBy(
    named,
    ({ id, name, isPerson }) => id ?? `${String(isPerson)} ${foldKey(name)}`,
  );
  return [...groups.values()]
    .flatMap((mentions): ListedName[] => {
      const [first] = mentions;
      if (first === undefined) return [];
      const outlet = outlets.get(foldKey(first.name));
      return [
        {
          text: first.name,
          kind: first.isPerson ? 'person' : 'body',
          count: mentions.length,
          registered: first.id ?? (first.isPerson ? null : (outlet ?? null)),
          country: countryOf(text, mentions, countries),
        },
      ];
    })
    .sort((a, b) => b.count - a.count);
}

/** A country named inside title or name, or right after it; null where none or two are. */
function countryOf(
  text: string,
  mentions: readonly Named[],
  countries: readonly Mention[],
): string | null {
  const ids = new Set<string>();
  for (const name of mentions) {
    for (let i = firstFrom(countries, name.from); i < countries.length; i += 1) {
      const country = countries[i];
      if (country === undefined || country.start > name.end + 1) break;
      // «شركة كوميناك الغينية»
      const isAfter =
        !name.isPerson &&
        country.kind === 'demonym' &&
        /^\s$/.test(text.slice(name.end, country.start));
      if (country.end <= name.end || isAfter) ids.add(country.id);
    }
  }
  const [one] = ids;
  return ids.size === 1 && one !== undefined ? one : null;
}

/** The index of the first that begins at the place or after it. */
function firstFrom(sorted: readonly Mention[], start: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
