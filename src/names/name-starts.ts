/** Where the name of a person may begin: with a given name, a word of no list, a link before a name. */
import { isGivenName } from '../lexicon/given-names.ts';
import { isLemma, isNoun } from '../lexicon/nouns.ts';
import { isParticle } from '../lexicon/particles.ts';
import { isVerb } from '../lexicon/verbs.ts';
import { isSaying, isToMedium, wordAfter } from './around-words.ts';
import { bodyHead } from './body-heads.ts';
import type { Repetitions } from './repetitions.ts';
import { SAYING } from './saying.ts';
import { isDefinite, type Kind, kindOf, titleOf, withoutConjunction, type Word } from './words.ts';

export interface NameStart {
  /** Letters that are a clitic. */
  readonly clitic: number;
  readonly kind: Kind;
}

/** «صلاح الدين», «نصر الله»: one given name with the word before. */
export const SECOND_HALF = /^(?:الدين|الله|اللاه|العابدين|العرب|اوغلو|زاده|باشا)$/;
/** Links that are words too, and begin a name only before a name. */
const WORD_LINKS = /^(?:ام|بنت|ابن|ابي|دا|دو|ولد|ال|دي|دل|بن|بو|دوس|فان|فون|ماك|اغ)$/;

/**
 * @param isTitled a title stands before: then a name without known parts begins too
 * @returns undefined where no name begins at the word
 */
export function nameStart(
  words: readonly Word[],
  at: number,
  isTitled: boolean,
  seen: Repetitions,
): NameStart | undefined {
  const first = words[at];
  if (first === undefined || isToMedium(first)) return undefined;
  if (isVerbBeforeSurname(words, at, seen)) return undefined;
  const start = startOf(first, isTitled, seen) ?? startLikeWord(words, at, isTitled);
  return start !== undefined && begins(words, at, start.kind, isTitled) ? start : undefined;
}

/** «جلوي بن محمد», «وأشار بابار يعقوب»: like a word of every day, where a name must come and a name goes on. */
function startLikeWord(
  words: readonly Word[],
  at: number,
  isTitled: boolean,
): NameStart | undefined {
  const [word, next] = [words[at], wordAfter(words, at)];
  if (word === undefined || next === undefined || isDefinite(word.key)) return undefined;
  const kind = kindOf(word);
  const isBeforeLink = /^(?:بن|ولد|ال)$/.test(next.key) && !isVerb(withoutConjunction(word.key));
  const isOfNation =
    /^و?ال.*(?:ي|يه)$/.test(words[at - 1]?.key ?? '') && words[at - 1]?.joinsNext === true;
  // After «الأوكرانية» only what no dictionary prints as it stands: «إيلينا», not «فوز».
  const isStrange = isOfNation && isNoun(word.key) !== undefined && !isLemma(word.key);
  const isExpected = isTitled || isStrange || isSaying(words[at - 1]);
  const isName =
    isExpected &&
    isNameAfter(next, isTitled || isStrange) &&
    kind === 'noun' &&
    !(isSaying(words[at - 1]) && isCircumstance(word)) &&
    bodyHead(word.text) === undefined &&
    !SAYING.test(word.key);
  return (isBeforeLink && (kind === 'noun' || kind === 'verb')) || isName
    ? { clitic: 0, kind: 'unknown' }
    : undefined;
}

/** «… السلطاني. وطالب السلطاني بتحقيق»: a sentence begins with a verb, and the surname stands alone elsewhere. */
function isVerbBeforeSurname(words: readonly Word[], at: number, seen: Repetitions): boolean {
  const [before, word, next] = [words[at - 1], words[at], wordAfter(words, at)];
  if (word === undefined || next === undefined || !/^[وف].{3}/.test(word.key)) return false;
  const verb = withoutConjunction(word.key);
  const isFirst = before === undefined || /[.!؟\n]/.test(before.gap);
  return isFirst && isVerb(verb) && isDefinite(next.key) && seen.alone(verb, next.key) > 0;
}

/** «وقال مبتسما رامي …»: an adjective in the accusative tells how he spoke. */
function isCircumstance({ key, text }: Word): boolean {
  return key.length > 4 && /[اة]$/u.test(text) && isNoun(key.slice(0, -1)) === 'adjective';
}

function isNameAfter(word: Word, isTitled: boolean): boolean {
  const kind = kindOf(word);
  return kind === 'given' || (isTitled && kind === 'unknown' && !isDefinite(word.key));
}

/** The first word with or without the conjunction or preposition on it. */
function startOf(word: Word, isTitled: boolean, seen: Repetitions): NameStart | undefined {
  const whole = kindOf(word);
  if (whole === 'given' || whole === 'given-word' || whole === 'link')
    return { clitic: 0, kind: whole };
  const rest = { text: word.text.slice(1), key: word.key.slice(1) };
  const restKind = rest.key.length > 1 ? kindOf(rest) : 'stop';
  // «ومصطفى», «لمحمد»: some word or other may be read into them, but the name is plainer.
  const isAttached = /^[وفلبك].{3}/.test(word.key) && !isLemma(word.key);
  if (
    isAttached &&
    (restKind === 'given' || (restKind === 'given-word' && word.key.startsWith('و')))
  )
    return { clitic: 1, kind: restKind };
  if (/^[وفلبك]/.test(word.key) && whole === 'unknown') {
    const isSeen = seen.count(rest.key) > 0;
    // «ويست» is whole, «وموسكو» is not.
    const isConjunction = /^[وف]/.test(word.key) && !isTitled && !/^و[ايو]/.test(word.key);
    const isWritten = /^و[أإآ]/u.test(word.text);
    if (restKind === 'unknown' && !isDefinite(rest.key) && (isSeen || isConjunction || isWritten))
      return { clitic: 1, kind: restKind };
    if (isSeen && /^[وف]/.test(word.key)) return undefined;
  }
  if (whole === 'unknown' && !isDefinite(word.key)) return { clitic: 0, kind: whole };
  return undefined;
}

function begins(words: readonly Word[], at: number, kind: Kind, isTitled: boolean): boolean {
  if (kind !== 'link') return !isOffice(words, at, isTitled);
  const [word, next] = [words[at], wordAfter(words, at)];
  if (word === undefined || next === undefined) return false;
  const nextKind = kindOf(next);
  if (word.key === 'عبد') return nextKind !== 'stop';
  if (SECOND_HALF.test(next.key)) return true;
  if (WORD_LINKS.test(word.key) && !isTitled) return isGivenName(next.text);
  return (
    nextKind === 'given' ||
    nextKind === 'unknown' ||
    nextKind === 'given-word' ||
    (isTitled && nextKind === 'noun')
  );
}

/** «المتحدث باسم الحكومة», «السيد بن زيد»: names elsewhere. */
function isOffice(words: readonly Word[], at: number, isTitled: boolean): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (word === undefined) return true;
  if (isParticle(word.key) && word.text !== 'علي' && word.text !== 'منى') return !isTitled;
  if (word.key === 'باسم')
    return (
      before?.joinsNext === true &&
      !isSaying(before) &&
      !(isTitled && titleOf(before.text) === undefined)
    );
  // «نجم ريال مدريد»: a title before what it is of.
  const next = wordAfter(words, at);
  const isBeforeBody = next !== undefined && kindOf(next) === 'unknown' && !isDefinite(next.key);
  const isBeforeGiven = next !== undefined && kindOf(next) === 'given';
  if (!isTitled && (isBeforeBody || isBeforeGiven) && titleOf(word.text) !== undefined) return true;
  return isDefinite(word.key) && titleOf(word.text) !== undefined;
}
