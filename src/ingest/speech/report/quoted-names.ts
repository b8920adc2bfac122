/** Quotation marks that set off a name. */
import { foldKey } from '../../../arabic/folding.ts';
import { isDefinite, nounClass } from '../../../grammar/noun-classes.ts';
import { wordSet } from '../../../grammar/particles.ts';
import { isNoun } from '../../../lexicon/nouns.ts';
import { partsOfSpeech } from '../../../lexicon/parts-of-speech.ts';
import { isVerb } from '../../../lexicon/verbs.ts';

export const MOST_NAME_WORDS = 6;

export function isClosedNoun(key: string): boolean {
  return isDefinite(key) || /^(?:لل|بال)/.test(key);
}

export function startsWithVerb(text: string): boolean {
  const first = text.split(/\s+/u)[0] ?? '';
  const key = foldKey(first);
  return isVerb(key) && isNoun(key) === undefined;
}

/** Latin letters as they are spelled in Arabic. */
const LATIN_LETTERS = wordSet(
  'ايه اي بي سي دي اف جي اتش اش جيه كيه ال ام ان او كيو ار اس تي يو في دبليو اكس واي زد',
);

/** Names in marks: letters of a foreign name («بي بي سي نيوز»), a body by its head. */
export function isNameLike(text: string, length: number): boolean {
  if (length > 6) return false;
  const keys = foldKey(text).split(' ');
  const strange = keys.filter((key) => partsOfSpeech(key).size === 0 || LATIN_LETTERS.has(key));
  if (strange.length === keys.length && keys.length > 1) return true;
  const kind = nounClass(keys[0] ?? '');
  return (
    (kind === 'body' || kind === 'medium') &&
    !keys
      .slice(1)
      .some(
        (key) =>
          (/^[يتسن]/.test(key) && isVerb(key) && isNoun(key) === undefined) ||
          /^(?:لا|لم|لن|هو|هي)$/.test(key),
      )
  );
}
