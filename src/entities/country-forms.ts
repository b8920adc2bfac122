/** From the record of a country to the forms that the matcher looks for. */
import { nisbaForms } from './demonyms.ts';
import { formsOf, type NamedRecord, names } from './forms.ts';
import type { Form, NamedEntity } from './named-entity.ts';
import { withRules } from './ruled-forms.ts';

export interface CountryNames extends NamedRecord {
  readonly demonyms: readonly string[];
  readonly capital?: string;
  readonly capitalAliases: readonly string[];
}

/** A country: names, demonyms in all their inflections (with or without «ال»), and its capital as weak evidence. */
export function countryEntity(id: string, country: CountryNames): NamedEntity {
  const { name, capital, aliases } = country;
  const capitals = [...(capital === undefined ? [] : [capital]), ...country.capitalAliases];
  const forms = [
    ...formsOf('name', names(country)),
    // Country and capital share one name: «الجزائر العاصمة» is in the country.
    ...formsOf(
      'name',
      [name, ...aliases].map((n) => `${n} العاصمة`),
    ),
    ...country.demonyms.flatMap((demonym) =>
      nisbaForms(demonym).map((form): Form => ({ ...form, kind: 'demonym', base: demonym })),
    ),
    ...formsOf('capital', capitals),
  ];
  return { type: 'country', id, name, forms: withRules(country, forms, true) };
}
