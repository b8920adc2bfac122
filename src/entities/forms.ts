/** From a registry's records to the forms that the matcher looks for. */
import { foldKey } from '../arabic/folding.ts';
import { DEMONYM_RULE, nisbaForms } from './demonyms.ts';
import type { Form, FormKind, NamedEntity, Rule } from './named-entity.ts';

/** What the registries hold, as far as names go (the records of schemas/ are such). */
export interface NamedRecord {
  readonly name: string;
  readonly nameEn?: string;
  readonly nameFr?: string;
  readonly aliases: readonly string[];
  readonly matchOnly?: readonly string[];
  readonly ambiguous?: readonly (Rule & { readonly form: string })[];
}

export interface CountryNames extends NamedRecord {
  readonly demonyms: readonly string[];
  readonly capital?: string;
  readonly capitalAliases: readonly string[];
}

export interface ActorNames extends NamedRecord {
  readonly kind: string;
}

/** A country: names, demonyms in all their inflections (with or without «ال»), and its capital as weak evidence. */
export function countryEntity(id: string, country: CountryNames): NamedEntity {
  const { name, capital } = country;
  const capitals = [...(capital === undefined ? [] : [capital]), ...country.capitalAliases];
  return {
    type: 'country',
    id,
    name,
    forms: withRules(
      country,
      [
        ...formsOf('name', names(country)),
        // Country and capital share one name: «الجزائر العاصمة» is in the country.
        ...formsOf(
          'name',
          [name, ...country.aliases].map((n) => `${n} العاصمة`),
        ),
        ...country.demonyms
          .flatMap(nisbaForms)
          .map((form): Form => ({ ...form, kind: 'demonym', rule: DEMONYM_RULE })),
        ...formsOf('capital', capitals),
      ],
      true,
    ),
  };
}

/** An actor: names, and for a person the surname, which counts only where the full name stands too. */
export function actorEntity(id: string, actor: ActorNames): NamedEntity {
  const isPerson = actor.kind === 'person';
  const full = isPerson ? names(actor).flatMap(foreignSpellings) : names(actor);
  const short = isPerson ? surnames(full) : [];
  return {
    type: 'actor',
    id,
    name: actor.name,
    holdsNames: !isPerson,
    forms: withRules(actor, [...formsOf('name', full), ...formsOf('short', short)]),
  };
}

/** An outlet. Its mentions are found so that «روسيا اليوم» is not taken for Russia. */
export function outletEntity(id: string, outlet: NamedRecord): NamedEntity {
  return { type: 'outlet', id, name: outlet.name, forms: formsOf('name', names(outlet)) };
}

function names({ name, nameEn, nameFr, aliases, matchOnly = [] }: NamedRecord): string[] {
  return [name, ...aliases, ...matchOnly, ...[nameEn, nameFr].filter((n) => n !== undefined)];
}

function formsOf(kind: FormKind, texts: readonly string[]): Form[] {
  return texts.flatMap(spellings).map((text) => ({ text, kind, takesArticle: false }));
}

/** «عبد الله» is also written «عبدالله», «أبو ظبي» «أبوظبي». */
function spellings(text: string): string[] {
  const joined = text.replace(/(^|\s)(عبد|أبو|ابو|آل) (?=\S)/gu, '$1$2');
  return joined === text ? [text] : [text, joined];
}

/** غ stands for a foreign g, which others write ج: غناسينغبي, جناسينجبي. Only in full names: a word alone is too little. */
function foreignSpellings(name: string): string[] {
  return name.includes(' ') && name.includes('غ') ? [name, name.replaceAll('غ', 'ج')] : [name];
}

/** The last word of a full name; not of one that ends in a common word of names. */
function surnames(full: readonly string[]): string[] {
  return full.flatMap((name) => {
    const parts = name.split(' ');
    const last = parts.at(-1) ?? '';
    return parts.length > 1 && last.length > 3 && !COMMON_LAST_NAMES.has(foldKey(last))
      ? [last]
      : [];
  });
}

/** Given names that end many full names: alone they point at nobody. */
const COMMON_LAST_NAMES = new Set([
  'محمد',
  'احمد',
  'علي',
  'موسي',
  'يوسف',
  'ناصر',
  'الله',
  'الرحمن',
  'الامين',
]);

/**
 * An `ambiguous` entry puts its rule on the form of the same spelling, or adds the form.
 *
 * @param areNouns whether added forms are a country's, which take «ال» where they do not bring it
 */
function withRules(
  { ambiguous = [] }: NamedRecord,
  forms: readonly Form[],
  areNouns = false,
): Form[] {
  const rules = new Map(ambiguous.map(({ form, ...rule }) => [foldKey(form), { form, rule }]));
  const ruled = forms.flatMap((form): Form[] => {
    const found = rules.get(foldKey(form.text));
    if (found === undefined) return [form];
    // A bare short form («ديوب») is what its rule says, and no longer also a surname.
    return form.kind === 'short' ? [] : [{ ...form, rule: found.rule }];
  });
  const known = new Set(ruled.map((form) => foldKey(form.text)));
  const added = [...rules]
    .filter(([key]) => !known.has(key))
    .map(([, { form, rule }]): Form => {
      const takesArticle = areNouns && !form.startsWith('ال');
      return { text: form, kind: 'name', takesArticle, rule };
    });
  return [...ruled, ...added];
}
