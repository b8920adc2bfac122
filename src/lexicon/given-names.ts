/** Given names, Arabic and from elsewhere, as the Arabic press writes them (data/given-names.txt says its source). */
import { foldKey } from '../arabic/folding.ts';
import { lazily, readEntries } from './data-file.ts';
import { isLemma } from './nouns.ts';

export interface GivenName {
  /** `undefined` where men and women bear it. */
  readonly gender: Gender | undefined;
  /** The spelling that is usual in Latin letters. */
  readonly latin: string;
  /** The word means something else as often: «أمل», «سلام». */
  readonly isWord: boolean;
  /** A family name of East Asia, which comes first: «شي», «كيم». */
  readonly isFamily: boolean;
}

export type Gender = 'm' | 'f';

const names = lazily(() => {
  const known = new Map<string, GivenName>();
  for (const [name = '', gender, ...latin] of readEntries('given-names.txt')) {
    const key = foldKey(name);
    const before = known.get(key);
    const sex = gender?.[0];
    const own = sex === 'm' || sex === 'f' ? sex : undefined;
    known.set(key, {
      gender: before === undefined || before.gender === own ? own : undefined,
      latin: before?.latin ?? latin.join(' '),
      isWord: before?.isWord === true || gender?.includes('~') === true,
      isFamily: before?.isFamily === true || gender?.includes('^') === true,
    });
  }
  return known;
});

/**
 * @param word as printed, without clitics: a conjunction or «ل» before it is part of another name or of none
 * @returns also where the press of another country writes g as ج or غ: «جونزالو», «غونزالو»
 */
export function givenName(word: string): GivenName | undefined {
  const key = foldKey(word);
  const other = key.replace(/[جغ]/g, (letter) => (letter === 'ج' ? 'غ' : 'ج'));
  const known = names().get(key);
  if (known !== undefined || other === key) return known;
  const respelled = names().get(other);
  // «جنيه» is no «غنية»: what is a word as it stands is none respelled.
  return respelled === undefined || isLemma(key) ? undefined : respelled;
}

/** @param word as printed, without clitics */
export function isGivenName(word: string): boolean {
  return givenName(word) !== undefined;
}
