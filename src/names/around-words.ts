/** Words with a conjunction or preposition on them, and what the words around say: what a name's parts are judged by. */
import { isLemma, isNoun } from '../lexicon/nouns.ts';
import { bodyHead } from './body-heads.ts';
import type { Repetitions } from './repetitions.ts';
import { SAYING } from './saying.ts';
import { isDefinite, type Kind, kindOf, titleOf, withoutConjunction, type Word } from './words.ts';

/** A name as far as it is read. */
export interface Run {
  readonly from: number;
  readonly parts: readonly Kind[];
  readonly seen: Repetitions;
  readonly isTitled: boolean;
}

/** The word that nothing but spaces part from the one before; undefined where there is none. */
export function wordAfter(words: readonly Word[], at: number): Word | undefined {
  return words[at]?.joinsNext === true ? words[at + 1] : undefined;
}

/** «وقال»: a name is expected after it. */
export function isSaying(word: Word | undefined): boolean {
  return word?.joinsNext === true && SAYING.test(withoutConjunction(word.key));
}

/** A comma, a particle, a verb or a title comes after. */
export function endsPhrase(words: readonly Word[], at: number): boolean {
  const next = wordAfter(words, at);
  if (next === undefined) return true;
  const kind = kindOf(next);
  return kind === 'stop' || kind === 'verb' || kind === 'title' || /^و.{3}/.test(next.key);
}

/** A mark or «إن» comes after: the word is no object of the clause («عزت ساندرز حدوث ذلك إلى»). */
export function isBeforeSpeech(words: readonly Word[], at: number): boolean {
  const next = wordAfter(words, at);
  return next === undefined || leadsToSpeech(next);
}

/** «إن», «بأنها»: what is said follows. */
export function leadsToSpeech({ key }: Word): boolean {
  return /^(?:ان|انه|انها|بان|بانه|بانها)$/.test(key);
}

/** «ماهر أنور شتية عمدة القرية» */
export function isBeforeTitle(words: readonly Word[], at: number): boolean {
  return kindOf(wordAfter(words, at)) === 'title';
}

/** «أمين المجلس»: before a word with the article it is an office. */
export function startsTitle(words: readonly Word[], at: number): boolean {
  const next = wordAfter(words, at);
  return next !== undefined && (isDefinite(next.key) || next.key === 'عام');
}

/** «لراديو نوا»: to whom it is said. */
export function isToMedium({ text, key }: Pick<Word, 'text' | 'key'>): boolean {
  return /^[وف]?ل/.test(key) && bodyHead(text)?.kind === 'label';
}

/** «وموسى», «لليفربول», «وزوجته»: no surname of the name before. */
export function hasClitic({ text, key }: Word, seen: Repetitions, isFull = false): boolean {
  if (/^(?:لل|ولل|وبال)/.test(key) || isToMedium({ text, key })) return true;
  // «والجيش», but «بالوتيلي», «فالكون», «والكوت».
  if (/^[وفبك]ال/.test(key))
    return (
      isNoun(key.slice(1)) !== undefined || key.startsWith('و') || seen.count(key.slice(1)) > 0
    );
  if (!/^[وفلب]/.test(key) || key.length < 4) return false;
  const rest = key.slice(1);
  const kind = kindOf({ text: rest, key: rest });
  if (seen.count(rest) > 0 || kind === 'given') return !isLemma(key);
  // In names from elsewhere a vowel comes after و: «ويلسون», «واتسون».
  // A hamza that is written begins a word: «وأربيل».
  if (/^و[أإآ]/u.test(text)) return true;
  if (/^[بل]/.test(key) && isFull && isLemma(rest) && !isLemma(key)) return true;
  if (!isFull && /^و[اي]/.test(key) && kind !== 'noun') return false;
  return /^[وف]/.test(key) && !isLemma(key) && (kind !== 'unknown' || key.startsWith('و'));
}

/** «مديرة دائرة …», «الباحث في مركز …»: somebody's office is in the body. */
export function isHeaded(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at - 2]];
  if (before?.joinsNext !== true) return false;
  if (titleOf(before.text) !== undefined) return true;
  return (
    /^(?:في|ب)$/.test(before.key) && word?.joinsNext === true && titleOf(word.text) !== undefined
  );
}
