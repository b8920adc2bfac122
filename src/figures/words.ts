/** The words of a sentence in plain letters, numbers whole. */
import { isFunctionWord } from '../arabic/function-words.ts';
import { stem, withoutArticle } from '../arabic/stemming.ts';
import { consonantsOf } from '../arabic/transcription.ts';
import { partsOfSpeech } from '../lexicon/parts-of-speech.ts';

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Without «و» or «ف», which may be its own letter: look both up. */
  readonly bare: string;
}

const WORD = /\d+(?:[.,:/٫٬-]\d+)*|\p{L}+|[^\s]/gu;

export function wordsOf(plain: string): Word[] {
  // «#الروهينغا», «#سد_النهضة» are words like others.
  return [...plain.replace(/[#_]/g, ' ').matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    bare: match[0].length > 2 ? match[0].replace(/^[وف](?=\p{L})/u, '') : match[0],
  }));
}

export function isMark(word: Word | undefined): boolean {
  return word === undefined || !/[\p{L}\d]/u.test(word.text);
}

/** Words of measuring stand by every number. */
const OF_MEASURE = /^[وفبل]?(?:مده|عدد|نحو|حوالي|قرابه|اكثر|اقل|زهاء|حصيله|اساس|سنوي|شهري)$/;

/** The stems of the words that say something. */
export function stemsOf(words: readonly Word[]): Set<string> {
  const telling = words.filter(
    ({ text }) => /^\p{L}{2,}$/u.test(text) && !isFunctionWord(text) && !OF_MEASURE.test(text),
  );
  // «عقدا» is «عقد»: the alef of the accusative is no letter of the word.
  return new Set(
    telling
      .map(({ text }) =>
        // A name has several spellings.
        partsOfSpeech(text).size === 0
          ? consonantsOf(withoutArticle(text))
          : stem(text.replace(/(?<=\p{L}{3})ا$/u, '')),
      )
      .filter((one) => one.length > 1),
  );
}

/** Words around that tell what something in a sentence is about. */
const AROUND = 14;
const NEAR = 6;

export interface Surroundings {
  /** Stems of the words around in the sentence, function words left out. */
  readonly around: ReadonlySet<string>;
  /** Of the nearest of them, two on either side. */
  readonly near: ReadonlySet<string>;
}

/** @param from @param to indices of what is looked at, the last one left out */
export function surroundings(words: readonly Word[], from: number, to: number): Surroundings {
  const before = words.slice(Math.max(0, from - AROUND), from);
  const behind = words.slice(to, to + AROUND);
  return {
    around: stemsOf([...before, ...behind]),
    near: new Set([
      ...[...stemsOf(before.slice(-NEAR))].slice(-2),
      ...[...stemsOf(behind.slice(0, NEAR))].slice(0, 2),
    ]),
  };
}
