/** Nouns and adjectives of everyday Arabic with the endings they take (data/nouns.txt, from Ayaspell, and data/loanwords.txt). */
import { foldKey } from '../arabic/folding.ts';
import { lazily, readEntries } from './data-file.ts';

/** Codes of endings: f feminine ة, m ون, t ات, y the relative ي. */
const nouns = lazily(
  () =>
    new Map([
      ...readEntries('nouns.txt').map(([word = '', codes = '']) => [word, codes] as const),
      ...readEntries('loanwords.txt').map(
        ([word = '', codes = '']) => [foldKey(word), codes] as const,
      ),
    ]),
);

/** The press says «your» (ك, of one) in speeches alone, and surnames end in ك. */
const OWNERS = ['ه', 'ها', 'هم', 'هما', 'هن', 'كم', 'نا', 'ي'];
const ENDINGS: readonly (readonly [ending: string, code: string])[] = [
  ['', ''], ['ا', ''], ['ان', ''], ['ين', ''],
  ['ه', 'f'], ['تان', 'f'], ['تين', 'f'],
  ['ون', 'm'], ['ين', 'm'], ['و', 'm'],
  ['ات', 't'],
  ['ي', 'y'], ['يا', 'y'], ['يه', 'y'], ['يون', 'y'], ['يين', 'y'], ['يات', 'y'], ['يتان', 'y'], ['يتين', 'y'],
]; // prettier-ignore
const SHORTEST = 2;

/** @param word folded: as dictionaries print it, without any ending or article */
export function isLemma(word: string): boolean {
  return nouns().has(word);
}

/**
 * Whether a form is a noun, and one that may stand as an adjective (takes a feminine, or is a relative in ي).
 *
 * @param form folded, without conjunction and preposition; with article or owner
 */
export function isNoun(form: string): 'noun' | 'adjective' | undefined {
  const isDefinite = form.startsWith('ال') && form.length > 3;
  const whole = inflected(form);
  const bare = isDefinite ? inflected(form.slice(2)) : undefined;
  const owned = isDefinite ? undefined : withOwner(form);
  const kinds = [whole, bare, owned];
  return kinds.includes('adjective') ? 'adjective' : kinds.find((kind) => kind !== undefined);
}

function inflected(word: string): 'noun' | 'adjective' | undefined {
  let kind: 'noun' | 'adjective' | undefined;
  for (const [ending, code] of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    for (const stem of stemsBefore(word.slice(0, word.length - ending.length), ending)) {
      const codes = stem.length < SHORTEST ? undefined : nouns().get(stem);
      if (!codes?.includes(code)) continue;
      if (code === 'y' || codes.includes('f')) return 'adjective';
      kind = 'noun';
    }
  }
  return kind;
}

/** «سياس» and «سياسه» before the relative ي; «مشترا» for «مشترى». */
function stemsBefore(stem: string, ending: string): string[] {
  if (ending === '') return [stem];
  if (ending.startsWith('ي') && ending !== 'ين') return [stem, `${stem}ه`, `${stem}ا`];
  if (ending === 'ات') return [stem, `${stem}ه`];
  // «حكومتان» is of «حكومه».
  return /^[اي]ن$/.test(ending) && stem.endsWith('ت') ? [stem, `${stem.slice(0, -1)}ه`] : [stem];
}

/** «وزيرها», «حكومتهم», «أعضائه». */
function withOwner(form: string): 'noun' | 'adjective' | undefined {
  for (const owner of OWNERS) {
    if (!form.endsWith(owner) || form.length < owner.length + SHORTEST + 1) continue;
    const stem = form.slice(0, -owner.length);
    // «ي» takes the place of ن.
    if (owner === 'ي' && /[اوي]ن$/.test(stem)) continue;
    const stems = [stem];
    if (stem.endsWith('ت')) stems.push(`${stem.slice(0, -1)}ه`);
    if (/ا[يو]$/.test(stem)) stems.push(`${stem.slice(0, -1)}ء`);
    if (stem.endsWith('ا')) stems.push(`${stem.slice(0, -1)}ي`);
    // «مسؤوليها»: a plural without its ن.
    if (stem.endsWith('ي')) stems.push(`${stem}ن`);
    for (const one of stems) {
      const kind = inflected(one);
      if (kind !== undefined) return kind;
    }
  }
  return undefined;
}
