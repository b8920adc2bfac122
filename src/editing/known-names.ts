/** Names that a registry has. */
import { foldKey } from '../arabic/folding.ts';
import type { Content } from '../check/entry.ts';
import { writtenForms } from '../check/shared-forms.ts';

/** @returns whether a country, an actor or an outlet has a name by now, in whatever spelling */
export function isKnownIn({
  countries,
  actors,
  outlets,
}: Pick<Content, 'countries' | 'actors' | 'outlets'>): (name: string) => boolean {
  const known = new Set(
    [countries, actors, outlets].flatMap((entities) =>
      [...entities.values()].flatMap(({ data }) =>
        writtenForms(data).map(({ form }) => foldKey(form)),
      ),
    ),
  );
  return (name) => known.has(foldKey(name));
}
