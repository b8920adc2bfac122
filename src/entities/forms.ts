/** From the records of actors and outlets to the forms that the matcher looks for. */
import { foldKey } from '../arabic/folding.ts';
import { wordSet } from '../arabic/word-set.ts';
import type { Form, FormKind, NamedEntity } from './named-entity.ts';
import { type AmbiguousForm, withRules } from './ruled-forms.ts';

/** What the registries hold, as far as names go (the records of schemas/ are such). */
export interface NamedRecord {
  readonly name: string;
  readonly nameEn?: string;
  readonly nameFr?: string;
  readonly aliases: readonly string[];
  readonly matchOnly?: readonly string[];
  readonly ambiguous?: readonly AmbiguousForm[];
}

export interface ActorNames extends NamedRecord {
  readonly kind: string;
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

/** All the names of a record. */
export function names({ name, nameEn, nameFr, aliases, matchOnly = [] }: NamedRecord): string[] {
  return [name, ...aliases, ...matchOnly, ...[nameEn, nameFr].filter((n) => n !== undefined)];
}

/** Forms in all their spellings. */
export function formsOf(kind: FormKind, texts: readonly string[]): Form[] {
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
const COMMON_LAST_NAMES = wordSet('محمد احمد علي موسي يوسف ناصر الله الرحمن الامين');
