/**
 * Participles that tell how somebody speaks: «وقال مبتسما», «وتضيف مازحة». Source: K. Ryding, «A Reference Grammar of
 * Modern Standard Arabic», ch. 7 (the accusative of circumstance, ḥāl).
 */
import { isGivenName } from '../lexicon/given-names.ts';
import { isNoun } from '../lexicon/nouns.ts';
import { title } from '../lexicon/titles.ts';
import { isDefinite, nounClass } from './noun-classes.ts';
import { isAdverb } from './particles.ts';
import type { Token } from './token.ts';

/** Whether the word can be nothing but the circumstance of the verb before it. */
export function isCircumstantial(token: Token): boolean {
  if (!mayDescribe(token)) return false;
  const { text } = token;
  // An indefinite subject bears no alef: «مبتسما».
  if (/ا\p{M}*$/u.test(text)) return true;
  const masculine = `${token.bare.slice(0, -1)}ا`;
  return isAdverb({ text: masculine, key: masculine, bare: masculine });
}

/** «مازحة», «مبتسما»: an indefinite adjective, in a form that no name has. */
export function mayDescribe({ kind, key, bare, text }: Token): boolean {
  if (kind !== 'word' || key !== bare || isDefinite(bare) || !/[اة]\p{M}*$/u.test(text))
    return false;
  if (isGivenName(text) || title(text) !== undefined || nounClass(bare) !== undefined) return false;
  return bare.length > 4 && isNoun(bare.slice(0, -1)) === 'adjective';
}
