/** One key for the spellings of a name: «ترامب» and «ترمب», «مسؤول» and «مسئول», «عبد الله» and «عبدالله». */
import { foldKey } from '../arabic/folding.ts';
import { withoutArticle } from '../arabic/stemming.ts';
import { consonantsOf } from '../arabic/transcription.ts';
import { isGivenName } from './given-names.ts';
import { isNoun } from './nouns.ts';
import { isParticle } from './particles.ts';
import { isVerb } from './verbs.ts';

/** With fewer letters two names are too soon one. */
const FEWEST = 3;

const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/**
 * @param word one word as printed
 * @returns letters to compare, no spelling: of an Arabic word all but its hamzas, of a foreign one its consonants
 */
export function nameKey(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const key = makeKey(word);
  known.set(word, key);
  return key;
}

function makeKey(word: string): string {
  const folded = withoutArticle(foldKey(word));
  const isArabic = isNoun(folded) !== undefined || isVerb(folded) || isParticle(folded);
  // «غوستافو», «جوستافو» are given names, and «حسن», «حسين» are two: the vowels stay.
  const isGiven = isGivenName(folded) || isGivenName(folded.replaceAll('ج', 'غ'));
  const key =
    isGiven && !isArabic
      ? folded.replaceAll('غ', 'ج')
      : isArabic
        ? withoutArticle(foldKey(word.replace(/(?<=\p{L}\p{M}*)[أؤئء]/gu, '')))
        : consonantsOf(folded, FEWEST);
  // «داوود», «داود».
  return key.replace(/(\p{L})\1/gu, '$1');
}

/** Words of a text in which names are looked for. */
export interface NamedText {
  /** By what each word may be: with its conjunction or preposition, and without. */
  readonly starts: readonly (readonly string[])[];
}

const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;
const PARTICLE = /^(?:[وف]?[بلك]|[وف])\p{M}*(?=\p{L}{3})/u;

export function namedText(text: string): NamedText {
  const starts = [...text.matchAll(WORD)].map(([word]) => {
    const bare = word.replace(PARTICLE, '');
    return bare === word ? [nameKey(word)] : [nameKey(word), nameKey(bare)];
  });
  return { starts };
}

/** Whether a text has a name, in whatever spelling and with whatever spaces. */
export function hasName({ starts }: NamedText, name: string): boolean {
  const key = [...name.matchAll(WORD)].map(([word]) => nameKey(word)).join('');
  if (key === '') return false;
  return starts.some((forms, i) =>
    forms.some((form) => {
      let words = form;
      for (let next = i + 1; words.length < key.length && key.startsWith(words); next += 1) {
        const more = starts[next]?.[0];
        if (more === undefined) break;
        words += more;
      }
      return words === key;
    }),
  );
}
