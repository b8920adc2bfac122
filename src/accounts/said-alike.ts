/** The sentences that tell the news in each report, as words that can be laid beside those of another report. */
import { plainWithPlaces } from '../arabic/plain-letters.ts';
import { sentences } from '../arabic/sentences.ts';
import { type Word, isMark, stemsOf, wordsOf } from '../figures/words.ts';
import { type NamedText, hasName, namedText } from '../lexicon/name-key.ts';
import { isNoun } from '../lexicon/nouns.ts';
import { partsOfSpeech } from '../lexicon/parts-of-speech.ts';
import type { Account } from './account.ts';

export interface Saying {
  readonly account: Account;
  /** The sentence, as printed. */
  readonly said: string;
  /** In plain letters. */
  readonly words: readonly Word[];
  /** Of each word its stem; empty of one that says nothing alone. */
  readonly keys: readonly string[];
  /** Words as printed, from one to before another. */
  readonly printed: (from: number, to: number) => string;
}

/** Farther down a report is background. */
const SENTENCES = 6;

const known = new WeakMap<Account, readonly Saying[]>();

export function sayingsOf(account: Account): readonly Saying[] {
  const before = known.get(account);
  if (before !== undefined) return before;
  const { title, summary, text } = account;
  const said = [
    ...[title, summary].filter((part) => part !== ''),
    ...sentences(text)
      .slice(0, SENTENCES)
      .map((sentence) => sentence.text),
  ];
  const all = [...new Set(said)].map((one) => sayingOf(account, one));
  known.set(account, all);
  return all;
}

function sayingOf(account: Account, said: string): Saying {
  const { plain, starts } = plainWithPlaces(said);
  const words = wordsOf(plain);
  const place = (at: number): number => starts[at] ?? said.length;
  return {
    account,
    said,
    words,
    keys: words.map((word) => [...stemsOf([{ ...word, text: word.bare }])][0] ?? ''),
    printed: (from, to) => {
      const [first, last] = [words[from], words[to - 1]];
      if (first === undefined || last === undefined) return '';
      // «وكالة» keeps its own و, and so does a name.
      const isOwn = isNoun(first.text) !== undefined || partsOfSpeech(first.text).size === 0;
      const skipped = first.bare === first.text || isOwn ? 0 : 1;
      return said.slice(place(first.start + skipped), place(last.end - 1) + 1).trim();
    },
  };
}

/** What a part of a sentence says, by its stems. */
export function stemsIn({ keys }: Saying, from = 0, to = keys.length): Set<string> {
  return new Set(keys.slice(from, to).filter((key) => key !== ''));
}

/** The share of the stems of the smaller that the other has, and how many these are. */
export function overlap(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): { share: number; count: number } {
  const count = [...a].filter((one) => b.has(one)).length;
  const least = Math.min(a.size, b.size);
  return { share: least === 0 ? 0 : count / least, count };
}

/** A word that may be (part of) a name: no table has it, or it is a given name. */
export function isNameWord(word: Word | undefined): boolean {
  if (word === undefined || isMark(word) || /\d/.test(word.text)) return false;
  const parts = partsOfSpeech(word.text);
  return parts.size === 0 || parts.has('given-name');
}

const texts = new WeakMap<Account, NamedText>();

/** Whether a report has a name anywhere, in whatever spelling. */
export function mentions(account: Account, name: string): boolean {
  let text = texts.get(account);
  if (text === undefined) {
    text = namedText([account.title, account.summary, account.text].join('\n'));
    texts.set(account, text);
  }
  return hasName(text, name);
}
