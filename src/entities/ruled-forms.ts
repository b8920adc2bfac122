/** The `ambiguous` entries of a record: which forms they rule, and which they add. */
import { foldKey } from '../arabic/folding.ts';
import type { Form, Rule } from './named-entity.ts';
import { endsInMaqsura, isVocalised } from './printed.ts';

/** An entry: a form, and what decides for it. */
export type AmbiguousForm = Rule & { readonly form: string };

/**
 * An entry puts its rule on the form of the same spelling, or adds the form. One for a `rare` demonym rules all its
 * inflections; one that ends in ى rules the form where a text writes it so; the vowels of an entry tell it from others.
 *
 * @param areNouns whether added forms are a country's, which take «ال» where they do not bring it
 */
export function withRules(
  { ambiguous = [] }: { readonly ambiguous?: readonly AmbiguousForm[] },
  forms: readonly Form[],
  areNouns = false,
): Form[] {
  const ofMaqsura = byForm(ambiguous.filter(({ form }) => endsInMaqsura(form)));
  const rules = byForm(ambiguous.filter(({ form }) => !endsInMaqsura(form)));
  const demonyms = new Set(forms.filter(isDemonym).map(({ text }) => foldKey(text)));
  const ruled = forms.flatMap((form): Form[] => {
    const key = foldKey(form.text);
    const maqsura = isDemonym(form) ? ofMaqsura.get(key)?.rule : undefined;
    const plain = maqsura === undefined ? form : { ...form, maqsuraRule: maqsura };
    const inherited = form.base === undefined ? undefined : rules.get(foldKey(form.base));
    const found = rules.get(key) ?? (inherited?.rule.rare !== undefined ? inherited : undefined);
    if (found === undefined) return [plain];
    // A bare short form («ديوب») is what its rule says, and no longer also a surname.
    if (form.kind === 'short') return [];
    const isAlsoDemonym = form.kind === 'name' && demonyms.has(key);
    const vocalised = isVocalised(found.form) ? { vocalised: found.form } : {};
    return [
      { ...plain, ...vocalised, ...(isAlsoDemonym ? { isAlsoDemonym } : {}), rule: found.rule },
    ];
  });
  const known = new Set(ruled.map((form) => foldKey(form.text)));
  const added = [...rules]
    .filter(([key]) => !known.has(key))
    .map(([key, { form, rule }]): Form => {
      const takesArticle = areNouns && !form.startsWith('ال');
      const kind = demonyms.has(key.replace(/^ال/, '')) ? 'demonym' : 'name';
      return { text: form, kind, takesArticle, rule };
    });
  return [...ruled, ...added];
}

function byForm(entries: readonly AmbiguousForm[]): Map<string, { form: string; rule: Rule }> {
  return new Map(entries.map(({ form, ...rule }) => [foldKey(form), { form, rule }]));
}

function isDemonym({ kind }: Form): boolean {
  return kind === 'demonym';
}
