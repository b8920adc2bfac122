/**
 * Words as search keeps them. Index and query go through this one file, so that they cannot disagree.
 *
 * A word becomes one token `x⟨skeleton⟩y⟨stem⟩z⟨surface⟩z`. Pagefind expands a query word to all words that begin
 * with it, so `x⟨skeleton⟩y` reaches broken plurals, `x⟨skeleton⟩y⟨stem⟩z` every inflected form, and the whole token
 * the exact word; and all three lie in one chunk of the index. The ASCII letters keep Pagefind's own stemmer off.
 */
import { fold } from '../arabic/folding.ts';
import { isFunctionWord } from '../arabic/function-words.ts';
import { skeleton, stem, withoutArticle } from '../arabic/stemming.ts';

/** A word of a text: folded, with its place in the text as written. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Stands for a function word, so that the n-th token is the n-th word. */
export const PLACEHOLDER = 'q';

export function wordsOf(text: string): Word[] {
  const folded = fold(text);
  return Array.from(folded.text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({
    folded: word,
    start: folded.starts[index] ?? 0,
    end: folded.starts[index + word.length] ?? text.length,
  }));
}

/** The whole token of a folded word. */
export function tokenOf(word: string): string {
  return isFunctionWord(word) ? PLACEHOLDER : `${stemToken(word)}${withoutArticle(word)}z`;
}

/** What every word begins with whose consonants begin like this one: it may still be growing as it is typed. */
export function growing(word: string): string {
  return `x${withoutArticle(word)}`;
}

/** What every form of the word's stem begins with. */
export function stemToken(word: string): string {
  const stemmed = stem(word);
  return `${skeletonToken(stemmed)}${stemmed}z`;
}

/** What every word with the stem's consonants begins with. */
export function skeletonToken(stemmed: string): string {
  return `x${skeleton(stemmed)}y`;
}

/** A text as Pagefind is given it: a token a word. */
export function tokensOf(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => tokenOf(folded))
    .join(' ');
}

/** The one token of a whole name, by which a query that is nothing but that name finds its page. */
export function nameToken(name: string): string {
  const key = wordsOf(name)
    .map(({ folded }) => withoutArticle(folded))
    .join('');
  return `v${key}v`;
}
