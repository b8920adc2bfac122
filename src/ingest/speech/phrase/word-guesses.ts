/** Guesses at what a word is, where a noun phrase may begin. */
import { nounClass, withoutArticle } from '../../../grammar/noun-classes.ts';
import { sayingForms } from '../../../grammar/saying-verbs.ts';
import type { Token } from '../../../grammar/token.ts';
import { partsOfSpeech } from '../../../lexicon/parts-of-speech.ts';
import { title as titleOf } from '../../../lexicon/titles.ts';
import { isStranger, SUFFIXED } from './phrase-words.ts';

/** Whether the phrase that begins here names a person by its form. */
export function isSomebody(token: Token): boolean {
  if (token.kind !== 'word') return false;
  return (
    isStranger(token) || titleOf(token.text) !== undefined || nounClass(token.bare) === 'person'
  );
}

/** Nothing but words that Arabic does not know: a foreign name. */
export function isStrange(quoted: string): boolean {
  const words = quoted.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.length > 0 && words.every((word) => partsOfSpeech(word).size === 0);
}

/** «قائلا», «بالقول», «قوله»: it only leads to the words. */
export function isFiller(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:قايلا|قايله|قايلين|بالقول|للقول|القول|بقوله|بقولها|بقولهم|قوله|قولها|قولهم)$/.test(
      token.bare,
    )
  );
}

/** A verb of saying, and no other word. */
export function isSaying({ bare, text }: Token): boolean {
  return sayingForms(bare, text).some(({ isHomograph }) => !isHomograph);
}

/** An object of the verb rather than its subject: an indefinite everyday noun («تهدئة مخاوف …»). */
export function isThing({ bare, text, kind }: Token): boolean {
  if (kind !== 'word' || nounClass(bare) !== undefined || titleOf(text) !== undefined) return false;
  return (
    partsOfSpeech(text).has('noun') &&
    (MASDAR.test(withoutArticle(bare)) || (SUFFIXED.test(bare) && !text.endsWith('ة')))
  );
}

/** Shapes of verbal nouns: تفعيل، إفعال، افتعال، استفعال، مفاعلة, and nouns with a pronoun. */
const MASDAR = /^(?:ت\p{L}{2}ي\p{L}ه?|تفعله|ا\p{L}{2,5}ا\p{L}|م\p{L}ا\p{L}{2}ه|ت\p{L}{3})$/u;
