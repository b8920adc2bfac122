/** From a registry's records to the forms that the matcher looks for. */
import { foldKey } from '../arabic/folding.ts';
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

/** A country: names, demonyms (with or without «ال»), and its capital as weak evidence. */
export function countryEntity(id: string, country: CountryNames): NamedEntity {
  return {
    type: 'country',
    id,
    name: country.name,
    forms: withRules(country, [
      ...formsOf('name', names(country)),
      ...formsOf('demonym', country.demonyms, true),
      ...formsOf('capital', [
        ...(country.capital === undefined ? [] : [country.capital]),
        ...country.capitalAliases,
      ]),
    ]),
  };
}

/** An actor: names, and for a person the surname, which counts only where the full name stands too. */
export function actorEntity(id: string, actor: ActorNames): NamedEntity {
  const short = actor.kind === 'person' ? surnames(names(actor)) : [];
  return {
    type: 'actor',
    id,
    name: actor.name,
    forms: withRules(actor, [...formsOf('name', names(actor)), ...formsOf('short', short)]),
  };
}

/** An outlet. Its mentions are found so that «روسيا اليوم» is not taken for Russia. */
export function outletEntity(id: string, outlet: NamedRecord): NamedEntity {
  return { type: 'outlet', id, name: outlet.name, forms: formsOf('name', names(outlet)) };
}

function names({ name, nameEn, nameFr, aliases, matchOnly = [] }: NamedRecord): string[] {
  return [name, ...aliases, ...matchOnly, ...[nameEn, nameFr].filter((n) => n !== undefined)];
}

function formsOf(kind: FormKind, texts: readonly string[], takesArticle = false): Form[] {
  return texts.flatMap(spellings).map((text) => ({ text, kind, takesArticle }));
}

/** «عبد الله» is also written «عبدالله», «أبو ظبي» «أبوظبي». */
function spellings(text: string): string[] {
  const joined = text.replace(/(^|\s)(عبد|أبو|ابو|آل) (?=\S)/gu, '$1$2');
  return joined === text ? [text] : [text, joined];
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

/** An `ambiguous` entry puts its rule on the form of the same spelling, or adds the form. */
function withRules({ ambiguous = [] }: NamedRecord, forms: readonly Form[]): Form[] {
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
    .map(([, { form, rule }]): Form => ({ text: form, kind: 'name', takesArticle: false, rule }));
  return [...ruled, ...added];
}
