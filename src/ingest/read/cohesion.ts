/** Whether two texts speak of one thing: prose of one article repeats its words (lexical cohesion, TextTiling 1997). */
import { foldKey } from '../../arabic/folding.ts';
import { isFunctionWord } from '../../arabic/function-words.ts';
import { words } from '../../arabic/letters.ts';
import { stem } from '../../arabic/stemming.ts';

const SHORTEST = 4;

/** The stems of the words of a text that carry its subject. */
export function subjectWords(text: string): string[] {
  return words(foldKey(text))
    .filter((word) => word.length >= SHORTEST && !isFunctionWord(word))
    .map(stem);
}
