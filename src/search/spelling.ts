/** Ways in which the words of a query and of a text may be spelt apart. */
import { withoutArticle } from '../arabic/stemming.ts';
import { wordsOf } from './tokens.ts';

/** «عبدالله» is also written «عبد الله», «أبوظبي» «أبو ظبي». */
export function joinedParts(word: string): [string, string] | undefined {
  const parts = /^(عبد|ابو|ابا|ابي|ام|ال)(.{3,})$/.exec(word);
  const [, first = '', second = ''] = parts ?? [];
  return first === '' || first === 'ال' ? undefined : [first, second];
}

/**
 * A query with some of its words replaced.
 *
 * @param text as it was typed
 * @param near by folded word, what is meant: folded, without article
 * @param texts where the words are looked for as people write them
 */
export function correctedQuery(
  text: string,
  near: ReadonlyMap<string, string>,
  texts: readonly string[],
): string {
  return wordsOf(text).reduceRight((corrected, { folded, start, end }) => {
    const word = near.get(folded);
    if (word === undefined) return corrected;
    return corrected.slice(0, start) + spellingIn(texts, word) + corrected.slice(end);
  }, text);
}

/** A vocabulary word (folded, without article) as texts write it: the shortest way; as it is where none has it. */
function spellingIn(texts: readonly string[], word: string): string {
  const spellings = texts.flatMap((text) =>
    wordsOf(text)
      .filter(({ folded }) => withoutArticle(folded) === word)
      .map(({ start, end }) => text.slice(start, end)),
  );
  return spellings.sort((a, b) => a.length - b.length)[0] ?? word;
}
