/** What a change of the registries can change in texts: those that could name an entry which is not what it was. */
import { fold } from '../arabic/folding.ts';
import { createAutomaton } from './automaton.ts';
import { collectPatterns } from './patterns.ts';
import { entitiesOf, type Registries } from './registry.ts';

export interface RegistryChange {
  /** The ids of the actors that are new, gone or other than before. */
  readonly actors: ReadonlySet<string>;
  /**
   * Whether one of their forms, of before or of now, stands in a text, as a word or within one. Where none does, the
   * matchers of both registries find the same in it: what they find rests on the forms in a text and on the words
   * around them.
   */
  readonly mayTouch: (text: string) => boolean;
}

/** @returns undefined where nothing has changed */
export function registryChange(before: Registries, after: Registries): RegistryChange | undefined {
  const was = notIn(before, after);
  const is = notIn(after, before);
  const sides = [was, is];
  if (
    sides.every(
      ({ countries, actors, outlets }) => countries.size + actors.size + outlets.size === 0,
    )
  )
    return undefined;
  const patterns = collectPatterns(sides.flatMap(entitiesOf))
    // Those without an owner name nobody, whatever the registries hold.
    .filter(({ owners }) => owners.length > 0);
  const automaton = createAutomaton(patterns.map(({ text }) => text));
  return {
    actors: new Set(sides.flatMap(({ actors }) => [...actors.keys()])),
    mayTouch: (text) => {
      let isFound = false;
      automaton.scan(fold(text).text, () => (isFound = true));
      return isFound;
    },
  };
}

/** The entries of registries that others have not, or have otherwise. */
function notIn(registries: Registries, others: Registries): Registries {
  return {
    countries: differing(registries.countries, others.countries),
    actors: differing(registries.actors, others.actors),
    outlets: differing(registries.outlets, others.outlets),
  };
}

type Entries<T> = ReadonlyMap<string, { readonly data: T }>;

function differing<T>(entries: Entries<T>, others: Entries<T>): Entries<T> {
  if (entries === others) return new Map();
  // Both were read by the same schema, so that their keys have one order.
  return new Map(
    [...entries].filter(([id, { data }]) => {
      const other = others.get(id);
      if (other === undefined) return true;
      return data !== other.data && JSON.stringify(data) !== JSON.stringify(other.data);
    }),
  );
}
