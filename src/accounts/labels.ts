/** What a difference is of, in words for an editor. */
import { plainLetters } from '../arabic/plain-letters.ts';
import { readNumber } from '../arabic/number-words.ts';
import { nounKey } from '../figures/counted-nouns.ts';
import { isNoun } from '../lexicon/nouns.ts';
import { wordsOf } from '../figures/words.ts';
import { roleOf } from './sums.ts';
import type { ToldFact } from './told-facts.ts';

const LABELS: Partial<Record<ToldFact['kind'], string>> = {
  killed: 'عدد القتلى',
  wounded: 'عدد المصابين',
  missing: 'عدد المفقودين',
  arrested: 'عدد الموقوفين',
  rescued: 'عدد من أُنقذوا',
  displaced: 'عدد النازحين',
  casualties: 'عدد القتلى والمصابين',
  bodies: 'عدد الجثث',
  kidnapped: 'عدد المخطوفين',
  aboard: 'عدد من كانوا على المتن',
  acquitted: 'عدد من بُرّئوا',
  present: 'عدد الحاضرين',
  votes: 'عدد الأصوات',
  magnitude: 'القوة',
  depth: 'العمق',
  age: 'العمر',
  duration: 'المدة',
  day: 'الموعد',
  rank: 'المرتبة',
  score: 'النتيجة',
};

/** @returns «عدد القتلى»; of other things their noun, where the figure has it as dictionaries print it; else «العدد» */
export function labelOf(fact: ToldFact): string {
  const { kind } = fact;
  if (kind === 'percent')
    return roleOf(fact) === undefined ? 'النسبة' : `نسبة ${roleOf(fact) ?? ''}`;
  if (kind === 'money')
    return roleOf(fact) === undefined ? 'المبلغ' : `المبلغ: ${roleOf(fact) ?? ''}`;
  const label = LABELS[kind];
  if (label !== undefined) return label;
  const noun = nounOf(fact);
  return noun === undefined ? 'العدد' : `العدد: ${noun}`;
}

const MARKS = /[\p{M}ـ«»"“”()]/gu;

/** The noun alone: what stands behind it may be another part of the sentence («راكبا اضطراريا», «درجة مدينة»). */
function nounOf({ text, of, value }: ToldFact): string | undefined {
  const printed = text.replace(MARKS, '').split(/\s+/u);
  const plain = printed.map((word) => plainLetters(word));
  const at = plain.findIndex(
    (word) => nounKey(word.replace(/^ال(?=\p{L}{3})/u, '')) === of && isNoun(word) !== undefined,
  );
  const noun = printed[at];
  if (noun === undefined || wordsOf(plain[at] ?? '').length > 1) return undefined;
  if (readNumber(plain.slice(at), 0) !== undefined) return undefined;
  const next = plain[at + 1] ?? '';
  // An adjective that agrees: «ورقة بيضاء»; one in the masculine may be an adverb.
  const isColour = (plain[at] ?? '').endsWith('ه') && /^\p{L}{3,}اء$/u.test(next);
  // «راكبا» stands in the accusative behind its number.
  const single = isCounted(value) ? noun.replace(/(?<=\p{L}{2})ا$/u, '') : noun;
  return isColour ? `${noun} ${printed[at + 1] ?? ''}` : single;
}

/** The noun is a singular in the accusative behind 11 to 99. */
function isCounted(value: number): boolean {
  return value % 100 >= 11 || !Number.isInteger(value);
}
