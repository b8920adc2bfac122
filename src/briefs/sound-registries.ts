/** The registries as they are shown while an editor writes: those of now, and of before what is still named. */
import type { Content } from '../check/entry.ts';
import { sameEntries } from '../check/same-entries.ts';
import type { KnownEntries, KnownRegistries } from './known-registries.ts';
import type { StoredBrief } from './stored-brief.ts';

export interface SoundRegistries {
  /** Whether all that a brief names is there, or was: what was is kept then. */
  readonly resolve: (brief: StoredBrief) => boolean;
  /**
   * @param faulty files with a fault: what they said before is kept too
   * @returns the same maps as before, where they hold the same
   */
  readonly all: (faulty: ReadonlySet<string>) => KnownRegistries;
}

type Name = keyof KnownRegistries;
type Reference = readonly [Name, string];

export function soundRegistries(now: Content, before: KnownRegistries): SoundRegistries {
  const needed = new Set<string>();
  const isKnown = ([name, id]: Reference): boolean => now[name].has(id) || before[name].has(id);
  const need = ([name, id]: Reference): void => {
    if (now[name].has(id)) return;
    needed.add(`${name}/${id}`);
    const country = name === 'actors' ? before.actors.get(id)?.data.country : undefined;
    if (country !== undefined) need(['countries', country]);
  };
  for (const { data } of now.actors.values())
    if (data.country !== undefined) need(['countries', data.country]);

  const all = <T>(
    name: Name,
    ofNow: KnownEntries<T>,
    ofBefore: KnownEntries<T>,
    faulty: ReadonlySet<string>,
  ): KnownEntries<T> => {
    const kept = [...ofBefore].filter(
      ([id, { file }]) => !ofNow.has(id) && (faulty.has(file) || needed.has(`${name}/${id}`)),
    );
    if (kept.length === 0) return sameEntries(ofNow, ofBefore);
    const both = [...ofNow, ...kept].sort(([a], [b]) => (a < b ? -1 : 1));
    return sameEntries(new Map(both), ofBefore);
  };
  return {
    resolve: (brief) => {
      const references = referencesOf(brief);
      if (!references.every(isKnown)) return false;
      references.forEach(need);
      return true;
    },
    all: (faulty) => ({
      countries: all('countries', now.countries, before.countries, faulty),
      actors: all('actors', now.actors, before.actors, faulty),
      outlets: all('outlets', now.outlets, before.outlets, faulty),
      topics: all('topics', now.topics, before.topics, faulty),
    }),
  };
}

/** What a page of the brief shows by name. */
function referencesOf({ countries, actors, topics, sources }: StoredBrief): Reference[] {
  return [
    ...countries.map((id): Reference => ['countries', id]),
    ...actors.map((id): Reference => ['actors', id]),
    ...topics.map((id): Reference => ['topics', id]),
    ...sources.map(({ outlet }): Reference => ['outlets', outlet]),
  ];
}
