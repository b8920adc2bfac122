/** Numbers of Arabic news texts with what they count: the dead, the wounded and the missing apart, money, shares, times. */
import { readNumber } from '../arabic/number-words.ts';
import { plainWithPlaces } from '../arabic/plain-letters.ts';
import { type Sentence, sentences } from '../arabic/sentences.ts';
import { dayPlaces } from '../days/find-days.ts';
import { absences } from './absences.ts';
import { actOf } from './acts.ts';
import { boundOf } from './bounds.ts';
import { type CountedNoun, nounAt, nounBefore, numberInNoun } from './counted-nouns.ts';
import type { Figure, FigureKind, Outcome } from './figure.ts';
import { type Read, measureAt, twoAt } from './measures.ts';
import { countedOutcome, isAnyone, outcomeBefore, outcomeBehind } from './outcomes.ts';
import { isNoun } from '../lexicon/nouns.ts';
import { type Word, isMark, stemsOf, surroundings, wordsOf } from './words.ts';

/** Numbers behind these name something and count nothing: «القرار 2254», «المرتبة 3», «الساعة 10». */
const NAMED = new Set(
  'الماده ماده القرار قرار رقم الفقره البند بند المركز المرتبه طراز الساعه الدقيقه الجوله الدوره القناه الطريق الصفحه تحت الرقم مجموعه القانون قانون اف سو ميغ كوفيد الفصل فصل المحور النسخه الدرجه فيلم الخط'.split(
    ' ',
  ),
);
/** Words of a number: «مئتين وخمسة وثلاثين ألفا وستمئة وأربعة عشر». */
const LONGEST_NUMBER = 10;
/** So many words may stand between «مقتل» and its number: «قتل الجيش الليبي 12 مسلحا». */
const REACH = 5;

/**
 * The figures of a text in its order. Days, clocks, scores and numbers that name something are none; what no number
 * tells («العشرات», «عدة») is left out.
 */
export function findFigures(text: string): Figure[] {
  const { plain, starts } = plainWithPlaces(text);
  const days = dayPlaces(text);
  return sentences(plain).flatMap((sentence, index) => {
    const place = (at: number): number => starts[sentence.start + at] ?? text.length;
    const span = { start: place(0), end: endOf(starts, sentence.end, text), index };
    const words = wordsOf(sentence.text);
    const isDay = (word: Word | undefined): boolean =>
      word !== undefined &&
      days.some(({ start, end }) => start <= place(word.start) && place(word.start) < end);
    const read = readSentence(words, isDay);
    const figures = read.map((one): Figure => {
      const [first, last] = [words[one.from], words[one.to - 1]];
      const start = place(first?.start ?? 0);
      const end = endOf(starts, sentence.start + (last?.end ?? 0), text);
      const { from, to, ...rest } = one;
      return {
        ...rest, start, end, text: text.slice(start, end),
        ...surroundings(words, from, to), sentence: span,
      }; // prettier-ignore
    });
    return [...figures, ...zeros(sentence, words, span, (at) => place(at), text)].sort(
      (a, b) => a.start - b.start,
    );
  });
}

function endOf(starts: readonly number[], plainEnd: number, text: string): number {
  return plainEnd === 0 ? 0 : (starts[plainEnd - 1] ?? text.length - 1) + 1;
}

function zeros(
  sentence: Sentence,
  words: readonly Word[],
  span: Figure['sentence'],
  place: (at: number) => number,
  text: string,
): Figure[] {
  return absences(sentence.text).map(({ start, end, outcome }) => ({
    start: place(start),
    end: place(end - 1) + 1,
    text: text.slice(place(start), place(end - 1) + 1),
    value: 0,
    bound: 'exact',
    kind: outcome,
    of: '',
    more: '',
    around: stemsOf(words),
    near: new Set(),
    sentence: span,
    isPart: false,
    isTotal: false,
  }));
}

function readSentence(words: readonly Word[], isDay: (word: Word | undefined) => boolean): Read[] {
  const plain = words.map(({ text }) => text);
  const found: Read[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined || isDay(word)) continue;
    const number =
      readNumber(plain, i) ??
      (word.bare === word.text
        ? undefined
        : readNumber([word.bare, ...plain.slice(i + 1, i + LONGEST_NUMBER)], 0));
    const read =
      number === undefined
        ? readNoun(words, i)
        : isNamed(words, i)
          ? undefined
          : readFigure(words, i, i + number.words, number.value, found.at(-1)?.to ?? 0);
    if (read === undefined) {
      if (number !== undefined) i += number.words - 1;
      continue;
    }
    found.push(read);
    i = Math.max(i, read.to - 1);
  }
  return found;
}

/** Part of a name, a score, a clock, a version, a list. */
function isNamed(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const number = words[at];
  if (/[:/-]/.test(number?.text ?? '')) return true;
  if (before !== undefined && (NAMED.has(before.text) || NAMED.has(before.bare))) return true;
  if (before !== undefined && /^[-/:#@]$/.test(before.text) && before.end === number?.start)
    return true;
  const next = words[at + 1];
  return next !== undefined && /^[-/:]$/.test(next.text) && next.start === number?.end;
}

/** «سقوط قتيل», «مقتل جنديين»: the noun is the number. */
function readNoun(words: readonly Word[], at: number): Read | undefined {
  const noun = words[at]?.text ?? '';
  const time = twoAt(words, at);
  if (time !== undefined) return time;
  const value = numberInNoun(noun, words[at + 1]?.text ?? '');
  if (value === undefined) return undefined;
  const before = words[at - 1];
  if (before === undefined) return undefined;
  const own = countedOutcome(noun.replace(/(?:ان|ين)$/, ''));
  const outcome = own ?? outcomeBefore(before.bare) ?? outcomeBefore(before.text);
  const isTold =
    own === undefined || /^(?:سقوط|بسقوط|خلف|خلفت|اوقع|اوقعت|عن)$/.test(before.bare) || value === 2;
  if (outcome === undefined || !isTold) return undefined;
  const isTogether =
    outcomeBefore(words[at - 2]?.bare ?? '') !== undefined && before.bare !== before.text;
  const { bound, from, to } = boundOf(words, at, at + 1);
  const single = noun.replace(/(?:ان|ين)$/, '');
  const isCounted = /^(?:واحد|اثنين|اثنان)$/.test(words[at + 1]?.text ?? '');
  const end = isCounted ? Math.max(to, at + 2) : to;
  return {
    from, to: end, value, bound, kind: isTogether ? 'casualties' : outcome, of: isAnyone(single) || isAnyone(noun) ? '' : (nounAt(words, at)?.key ?? ''), more: '', isPart: false, isTotal: false,
  }; // prettier-ignore
}

const OF_UNITS: ReadonlySet<FigureKind> = new Set(['magnitude', 'depth']);
/** Whatever noun stands there. */
const ONE_OF_EACH: ReadonlySet<FigureKind> = new Set(['votes', 'bodies', 'present', 'magnitude']);

function readFigure(
  words: readonly Word[],
  at: number,
  behind: number,
  value: number,
  previousEnd: number,
): Read | undefined {
  const measure = measureAt(words, at, behind, value);
  if (measure !== undefined) return measure;
  const own = nounAt(words, behind);
  const isOutcome = own !== undefined && countedOutcome(own.noun) !== undefined;
  const noun = isOutcome ? own : (nounBefore(words, at) ?? own);
  const isOfThing = noun === undefined ? isAdjectiveOf(words, at) : isUnit(noun.noun);
  const outcome = isOfThing ? undefined : outcomeOf(words, at, noun, behind, previousEnd);
  const read = outcome === undefined ? actOf(words, at, noun) : undefined;
  const act = isOfThing && !OF_UNITS.has(read ?? 'count') ? undefined : read;
  if (noun === undefined && outcome === undefined) return undefined;
  if (noun === undefined && !Number.isInteger(value)) return undefined;
  const { bound, from, to } = boundOf(words, at, Math.max(behind, noun?.to ?? behind));
  const isPart = /^(?:بينهم|بينهن|بينها|منهم|منها|ضمنهم|بينهما)$/.test(words[from - 1]?.bare ?? '');
  const isGeneral =
    noun === undefined || isAnyone(noun.noun) || countedOutcome(noun.noun) !== undefined;
  const isOfAll = ONE_OF_EACH.has(act ?? 'count') || ((outcome ?? act) !== undefined && isGeneral);
  // «158 صوتا مقابل», «112 مهاجرا قبالة».
  const isCut = act !== undefined && noun !== undefined && noun.more !== '' && to === noun.to;
  return {
    from,
    to: isCut ? to - 1 : to,
    value,
    bound: noun?.isLeast === true ? 'least' : bound,
    kind: outcome ?? act ?? 'count',
    of: isOfAll ? '' : (noun?.key ?? ''),
    more: isOfAll ? '' : (noun?.more ?? ''),
    isPart,
    isTotal: noun?.isTotal === true,
  };
}

/** What happened to those who are counted: by the noun, by the words before, by the words behind. */
function outcomeOf(
  words: readonly Word[],
  at: number,
  noun: CountedNoun | undefined,
  behind: number,
  previousEnd: number,
): Outcome | undefined {
  const own = noun === undefined ? undefined : countedOutcome(noun.noun);
  if (own !== undefined) return own;
  for (let i = at - 1; i >= Math.max(previousEnd, at - REACH); i -= 1) {
    const word = words[i];
    if (word === undefined || (isMark(word) && !/^["«“(]$/.test(word.text))) break;
    const outcome = outcomeBefore(word.bare) ?? outcomeBefore(word.text);
    if (outcome === undefined) continue;
    const other = outcomeBefore(words[i - 1]?.bare ?? '');
    const isTogether = other !== undefined && other !== outcome && word.bare !== word.text;
    return isTogether ? 'casualties' : outcome;
  }
  const end = Math.max(behind, noun?.to ?? behind);
  const among = amongBehind(words, end);
  if (among !== undefined) return among;
  for (let i = end; i < Math.min(words.length, end + 4); i += 1) {
    const word = words[i];
    if (word === undefined || isMark(word)) break;
    // «وقتلوا حارسين» tells of others.
    const outcome = outcomeBehind(word.text);
    if (outcome !== undefined) return outcome;
  }
  return undefined;
}

/** «بصاروخ واحد», «قذيفتين اثنتين»: behind the thing that it counts, which nobody suffered. */
function isAdjectiveOf(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before === undefined || isMark(before)) return false;
  const thing = before.text.replace(/^[بلك](?=\p{L}{3})/u, '');
  return (
    /^(?:واحده?|اثنين|اثنان|اثنتين|اثنتان)$/u.test(words[at]?.text ?? '') &&
    outcomeBefore(before.bare) === undefined &&
    !isAnyone(thing) &&
    isNoun(thing) !== undefined
  );
}

/** Lengths, weights and strengths: «أصيبت على بعد 62 ميلا». */
function isUnit(noun: string): boolean {
  return /^(?:ميلا?|اميال|كيلومترا?|كيلومترات|كلم|كم|مترا?|امتار|طنا?|اطنان|برميلا?|براميل|درجه|درجات|قدما?|هكتارا?|هكتارات|ميغاواط|لترا?|كيلوغراما?|كيلوغرامات)$/u.test(
    noun,
  );
}

/** «20 بين قتيل وجريح», «12 شخصا في عداد المفقودين». */
function amongBehind(words: readonly Word[], at: number): Outcome | undefined {
  const [first, second, third] = [words[at]?.text, words[at + 1], words[at + 2]];
  const of = (word: Word | undefined): Outcome | undefined =>
    word === undefined ? undefined : countedOutcome(word.bare.replace(/^ال/, ''));
  if (first === 'بين' && of(second) !== undefined && of(third) !== undefined) return 'casualties';
  return first === 'في' && second?.text === 'عداد' ? of(third) : undefined;
}
