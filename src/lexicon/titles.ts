/** Offices, professions and ranks by which people are called before their names (data/titles.txt). */
import { foldKey } from '../arabic/folding.ts';
import { lazily, readEntries } from './data-file.ts';
import type { Gender } from './given-names.ts';

export interface Title {
  /** Undefined of words for both: «عمدة». */
  readonly gender: Gender | undefined;
  readonly number: 'one' | 'several';
}

/** Folded, without article. */
const titles = lazily(() => {
  const known = new Map<string, Title>();
  const add = (word: string, title: Title): void => {
    const key = foldKey(word);
    if (!known.has(key)) known.set(key, title);
  };
  const entries = readEntries('titles.txt');
  for (const [word = '', ...rest] of entries) {
    add(word, { gender: genderOf(rest[0]), number: 'one' });
    if (!/^[fFb]$/.test(rest[0] ?? '')) add(feminine(word), { gender: 'f', number: 'one' });
  }
  for (const [word = '', ...rest] of entries) {
    const gender = genderOf(rest[0]);
    const plurals = rest.filter((one) => one.length > 1);
    for (const plural of plurals) {
      add(plural, { gender, number: 'several' });
      // «متحدثون» is «متحدثين» after a preposition.
      if (plural.endsWith('ون')) add(plural.replace(/ون$/, 'ين'), { gender, number: 'several' });
    }
    const stem = word.replace(/ة$/, 'ت');
    for (const dual of ['ان', 'ين']) add(stem + dual, { gender, number: 'several' });
    if (rest[0] !== 'f' && gender === 'm') {
      add(feminine(word).replace(/ة$/, 'ات'), { gender: 'f', number: 'several' });
      for (const dual of ['تان', 'تين']) add(word + dual, { gender: 'f', number: 'several' });
    }
  }
  return known;
});

/** @param mark of the entry */
function genderOf(mark: string | undefined): Gender | undefined {
  if (mark === 'b') return undefined;
  return mark === 'F' ? 'f' : 'm';
}

/** «قاض» and «قاضي» have «قاضية». */
function feminine(word: string): string {
  return /^(?:قاض|محام|مغن|مفت|مدع)$/.test(word) ? `${word}ية` : `${word}ة`;
}

/**
 * @param word as printed, with or without article, without other clitics
 * @example title('الوزيرة') // { gender: 'f', number: 'one' }
 */
export function title(word: string): Title | undefined {
  const key = foldKey(word);
  return titles().get(key) ?? (key.startsWith('ال') ? titles().get(key.slice(2)) : undefined);
}
