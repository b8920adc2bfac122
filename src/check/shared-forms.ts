/** Written forms that several entities claim, though nothing decides between them. */
import { foldKey } from '../arabic/folding.ts';
import type { Content, Entry } from './entry.ts';
import type { Place, Problem } from './problem.ts';
import type { YamlSource } from './yaml-source.ts';

/**
 * @returns a warning for each form that another entity has too, neither with a rule in `ambiguous`; it stands in
 *   the file that comes later
 */
export function findSharedForms(content: Content): readonly Problem[] {
  const known = found.get(content.countries);
  if (known?.actors === content.actors && known.outlets === content.outlets) return known.problems;
  const problems = sharedFormsOf(content);
  found.set(content.countries, { actors: content.actors, outlets: content.outlets, problems });
  return problems;
}

/** Of the same registries the same is found again, by that of the countries. */
const found = new WeakMap<
  Content['countries'],
  Pick<Content, 'actors' | 'outlets'> & { readonly problems: readonly Problem[] }
>();

function sharedFormsOf(content: Content): Problem[] {
  const owners = new Map<string, NamedEntry>();
  const problems: Problem[] = [];
  for (const entry of [
    ...content.countries.values(),
    ...content.actors.values(),
    ...content.outlets.values(),
  ]) {
    let source: YamlSource | undefined;
    const ruled = new Set(rulesOf(entry).map(({ form }) => foldKey(form)));
    for (const { form, path } of writtenForms(entry.data)) {
      const key = foldKey(form);
      if (ruled.has(key)) continue;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, entry);
      else if (owner !== entry) {
        source ??= entry.locate();
        problems.push(sharedForm(entry.file, source.placeOf(path), form, owner));
      }
    }
  }
  return problems;
}

/** The forms under which an entity is known, with their places in its file. */
export function writtenForms(names: Names): { form: string; path: (string | number)[] }[] {
  const { name, nameEn, nameFr, aliases = [], demonyms = [] } = names;
  const single = (form: string | undefined, key: string) =>
    form === undefined ? [] : [{ form, path: [key] }];
  const listed = (forms: readonly string[], key: string) =>
    forms.map((form, i) => ({ form, path: [key, i] }));
  return [
    ...single(name, 'name'),
    ...single(nameEn, 'nameEn'),
    ...single(nameFr, 'nameFr'),
    ...listed(aliases, 'aliases'),
    ...listed(demonyms, 'demonyms'),
  ];
}

export interface Names {
  readonly name: string;
  readonly nameEn?: string;
  readonly nameFr?: string;
  readonly aliases?: readonly string[];
  readonly demonyms?: readonly string[];
}

type NamedEntry = Entry<Names & { readonly ambiguous?: readonly { readonly form: string }[] }>;

function rulesOf({ data }: NamedEntry): readonly { readonly form: string }[] {
  return data.ambiguous ?? [];
}

function sharedForm(file: string, place: Place, form: string, owner: NamedEntry): Problem {
  return {
    file,
    ...place,
    severity: 'warning',
    message: `«${form}» اسم لكيان آخر أيضًا (${owner.file})، ولا قاعدة تفصل بينهما`,
    remedy: 'أضف الاسم إلى ambiguous في الملفين مع الكلمات التي تميّز كلًّا منهما، أو احذفه من أحدهما',
  };
}
