/**
 * Makes src/lexicon/data/{nouns,perfects,imperfects}.txt from Ayaspell, the Arabic dictionary of Hunspell:
 * `apt-get install hunspell-ar`, then `node scripts/lexicon/word-tables.ts [FOLDER of ar.aff and ar.dic]`.
 *
 * Of 39,000 nouns and adjectives and 118,000 forms of verbs it keeps what telling words from names needs: nouns
 * with the endings they take, and the stems of verbs without prefixes and endings of person. Names are left out:
 * those that never take the article. The tables are under Ayaspell's licence (MPL 1.1, see the folder's LICENSE).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { foldKey } from '../../src/arabic/folding.ts';

const SOURCE = process.argv[2] ?? '/usr/share/hunspell';
const TARGET = path.join(import.meta.dirname, '../../src/lexicon/data');

/** Endings that a noun takes, by the flags that let it: feminine ة, ون, ات, the relative ي. */
const ENDINGS: readonly (readonly [code: string, flags: readonly string[]])[] = [
  ['f', ['BA', 'BB']],
  ['m', ['IA', 'IB']],
  ['t', ['HA', 'HB']],
  ['y', ['LB', 'MB', 'NA']],
];
const WITH_ARTICLE = ['AA', 'BA'];
const PERFECT_ENDINGS = ['', 'ت', 'تا', 'ا', 'وا', 'ن', 'نا', 'تم', 'تما', 'تن'];
const IMPERFECT_PREFIXES = ['ا', 'ن', 'ت', 'ي'];
const IMPERFECT_ENDINGS = ['', 'ان', 'ا', 'ون', 'وا', 'ين', 'ي', 'ن'];

const aliases = readAliases();
const lines = readFileSync(path.join(SOURCE, 'ar.dic'), 'utf8').split('\n');
const [nounsAt, verbsAt] = [lines.indexOf('names.dic'), lines.indexOf('verb.huns.dic')];
write('nouns.txt', nouns(lines.slice(nounsAt + 2, verbsAt - 1)));
const verbs = lines.slice(verbsAt + 2);
write('perfects.txt', stems(verbs, 'is:pst', [''], PERFECT_ENDINGS));
write('imperfects.txt', stems(verbs, 'is:prst', IMPERFECT_PREFIXES, IMPERFECT_ENDINGS));

/** `AF` lines number the sets of flags (two letters each), `AM` lines the sets of morphological fields. */
function readAliases(): { flags: string[]; fields: string[] } {
  const affixes = readFileSync(path.join(SOURCE, 'ar.aff'), 'utf8').split('\n');
  const of = (name: string): string[] =>
    affixes
      .filter((line) => line.startsWith(`${name} `))
      .map((line) => line.split(' ').slice(1).join(' '));
  return { flags: of('AF').map((line) => line.replace(/\s*#.*/, '')), fields: of('AM') };
}

function nouns(entries: readonly string[]): string[] {
  const endings = new Map<string, Set<string>>();
  for (const entry of entries) {
    const [, word = '', alias] = /^(\p{L}[\p{L}\p{M}]+)(?:\/(\d+))?/u.exec(entry) ?? [];
    const flags: readonly string[] = (aliases.flags[Number(alias)] ?? '').match(/../g) ?? [];
    const key = foldKey(word);
    if (key.length < 2 || !WITH_ARTICLE.some((flag) => flags.includes(flag))) continue;
    const codes = ENDINGS.filter(([, any]) => any.some((flag) => flags.includes(flag)));
    const known = endings.get(key) ?? new Set<string>();
    endings.set(key, known);
    for (const [code] of codes) known.add(code);
  }
  return [...endings].map(([word, codes]) => [word, [...codes].sort().join('')].join(' ').trim());
}

/** The fewest stems that, with the prefixes and endings, make all forms that one verb has in a tense. */
function stems(
  entries: readonly string[],
  tense: string,
  prefixes: readonly string[],
  endings: readonly string[],
): string[] {
  const forms = new Map<string, Set<string>>();
  for (const entry of entries) {
    const [, word = '', alias] = /^(\p{L}[\p{L}\p{M}]*)(?:\/\d+)?\t(\d+)$/u.exec(entry) ?? [];
    const fields = aliases.fields[Number(alias)] ?? '';
    const lemma = /st:(\S+)/.exec(fields)?.[1];
    if (lemma === undefined || !fields.includes(tense)) continue;
    const known = forms.get(lemma) ?? new Set<string>();
    forms.set(lemma, known.add(foldKey(word)));
  }
  const all = [...forms.values()].flatMap((of) => [...cover(of, prefixes, endings)]);
  return [...new Set(all)];
}

function cover(
  forms: ReadonlySet<string>,
  prefixes: readonly string[],
  endings: readonly string[],
): Set<string> {
  const made = new Map<string, string[]>();
  for (const form of forms) {
    for (const prefix of prefixes.filter((one) => form.startsWith(one))) {
      for (const ending of endings.filter((one) => form.endsWith(one))) {
        const stem = form.slice(prefix.length, form.length - ending.length);
        if (stem.length > 0) made.set(stem, [...(made.get(stem) ?? []), form]);
      }
    }
  }
  const chosen = new Set<string>();
  const open = new Set(forms);
  while (open.size > 0) {
    const left = ([, of]: readonly [string, string[]]): number =>
      of.filter((form) => open.has(form)).length;
    // The longest of equals: «قال» rather than «قا» for «قالت».
    const [best] = [...made].sort((a, b) => left(b) - left(a) || b[0].length - a[0].length);
    if (best === undefined || left(best) === 0) break;
    chosen.add(best[0]);
    for (const form of best[1]) open.delete(form);
  }
  return chosen;
}

function write(name: string, words: readonly string[]): void {
  writeFileSync(path.join(TARGET, name), `${[...words].sort().join('\n')}\n`);
}
