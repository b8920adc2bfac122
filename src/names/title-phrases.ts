/**
 * Where a title leads to: «وزير الخارجية الروسي سيرغي لافروف», «رئيس بلدية تيرانا، أربن هوجا،», «مدرب النادي الدكتور …».
 * A title without article has a complement before the name; what it is complemented by may be a body that no list
 * knows («مدرب غورنيك زابجه»).
 */
import { isFunctionWord } from '../arabic/function-words.ts';
import { isVerb } from '../lexicon/verbs.ts';
import { bodyHead } from './body-heads.ts';
import { leadsToPlace } from './place-nouns.ts';
import { isDefinite, kindOf, titleOf, type Word } from './words.ts';

export interface TitlePhrase {
  /** Index of the title's first word. */
  readonly from: number;
  /** Index of the word where the name begins. */
  readonly at: number;
  /** «الرئيس X», «وزير الخارجية X»: nothing but a name can follow; `weak` where it may be the complement's. */
  readonly force: 'strong' | 'weak';
}

export interface Complement {
  readonly from: number;
  readonly to: number;
}

const LONGEST = 12;
/** Prepositions inside a title. */
const INSIDE = new Set('في من عن لدي باسم علي الي بين لشوون عام عامه سابقا حاليا'.split(' '));
/** «السيد», «الدكتور»: a name follows, whatever came before. */
const HONORIFIC =
  /^(?:د|ا\.د|م|[وف]?(?:ال|لل)(?:سيد|سيده|دكتور|دكتوره|شيخ|استاذ|استاذه|مهندس|مهندسه|لواء|عقيد|عميد|مقدم|رايد|نقيب|فريق|جنرال|كابتن|حاج|امير|ملك|ملكه|اميره|باب[اه]|انبا))$/;

/**
 * @param places which words are inside the name of a country
 * @returns phrases by the index where their name begins, and words without article that complement a bare title
 */
export function titlePhrases(
  words: readonly Word[],
  places: ReadonlySet<number>,
): { phrases: ReadonlyMap<number, TitlePhrase>; complements: readonly Complement[] } {
  const phrases = new Map<number, TitlePhrase>();
  const complements: Complement[] = [];
  for (let i = 0; i < words.length; i += 1) {
    if (!isTitleAt(words, i)) continue;
    const walked = walk(words, i, places);
    if (walked.complement !== undefined) complements.push(walked.complement);
    const { phrase } = walked;
    // The first title of a chain begins it: «نائب وزير الخارجية الدكتور …».
    if (phrase !== undefined && !phrases.has(phrase.at)) phrases.set(phrase.at, phrase);
  }
  return { phrases, complements };
}

/** «أمين عام» is a title; «أمينة شونا» is a name. */
function isTitleAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (HONORIFIC.test(word.key)) return true;
  const kind = kindOf(word);
  if (kind === 'title') return true;
  if (kind !== 'given-word' || titleOf(word.text) === undefined) return false;
  const next = words[at + 1];
  return word.joinsNext && next !== undefined && (isDefinite(next.key) || next.key === 'عام');
}

interface Walk {
  readonly phrase?: TitlePhrase;
  readonly complement?: Complement;
}

function walk(words: readonly Word[], from: number, places: ReadonlySet<number>): Walk {
  const first = words[from];
  if (first === undefined) return {};
  let isComplete = isDefinite(first.key) || HONORIFIC.test(first.key) || hasOwner(first);
  let isAfterHead = false;
  let complement: Complement | undefined;
  for (let i = from + 1; i < words.length && i - from <= LONGEST; i += 1) {
    const [previous, word] = [words[i - 1], words[i]];
    if (previous === undefined || word === undefined) break;
    const done = (force: TitlePhrase['force']): Walk => ({
      phrase: { from, at: i, force },
      ...(complement === undefined ? {} : { complement }),
    });
    if (!previous.joinsNext) {
      if (previous.gap === '،')
        return isNameLike(word) || isAdjective(word) ? done('weak') : stop();
      if (!/^[«»"“”()]+،?$/.test(previous.gap)) return stop();
    }
    // «رئيس بلدية بيت مريم خالد …»
    if (
      !isDefinite(word.key) &&
      i - from > 1 &&
      leadsToPlace(previous.key, i - from > 2 ? (words[i - 2]?.key ?? '') : '')
    )
      isComplete = true;
    else if (HONORIFIC.test(word.key)) isComplete = true;
    else if (isTitleAt(words, i)) {
      isComplete = isDefinite(word.key);
      isAfterHead = false;
    } else if (places.has(i)) {
      isComplete = true;
      isAfterHead = false;
    } else if (INSIDE.has(word.key) && word.text !== 'علي') isAfterHead = isComplete;
    else if (isNameLike(word)) {
      if (isComplete && !isAfterHead) return done('strong');
      if (kindOf(word) === 'given' && !isAfterHead) return done('strong');
      const end = properEnd(words, i, places);
      complement ??= { from: i, to: end };
      isComplete = true;
      isAfterHead = false;
      i = end - 1;
    } else if (isComplete && !isAfterHead && isNameLikeNoun(words, i)) return done('strong');
    else if (kindOf(word) === 'verb' || (isFunctionWord(word.key) && kindOf(word) === 'stop'))
      return stop();
    else if (kindOf(word) === 'stop') return stop();
    else {
      isComplete = isDefinite(word.key);
      isAfterHead = bodyHead(word.text) !== undefined && !isDefinite(word.key);
    }
  }
  return stop();

  function stop(): Walk {
    return complement === undefined ? {} : { complement };
  }
}

/** «مدرب غورنيك زابجه»: the words of a proper name up to a given name, a comma or another word. */
function properEnd(words: readonly Word[], from: number, places: ReadonlySet<number>): number {
  let i = from + 1;
  while (
    words[i - 1]?.joinsNext === true &&
    i - from < 3 &&
    kindOf(words[i]) === 'unknown' &&
    !isDefinite(words[i]?.key ?? '') &&
    !places.has(i)
  )
    i += 1;
  return i;
}

function isNameLike(word: Word): boolean {
  const kind = kindOf(word);
  if (kind === 'given' || kind === 'given-word') return true;
  return (kind === 'unknown' || kind === 'link') && !isDefinite(word.key);
}

/** «الرئيس جاكوب زوما»: no noun without article comes after a title that is whole, and a name goes on. */
function isNameLikeNoun(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word?.joinsNext !== true || next === undefined) return false;
  if (
    kindOf(word) !== 'noun' ||
    isDefinite(word.key) ||
    isVerb(word.key) ||
    /^[وبل]/.test(word.key)
  )
    return false;
  const kind = kindOf(next);
  return (
    kind === 'given' || (kind === 'unknown' && !isDefinite(next.key) && !/^[وف]/.test(next.key))
  );
}

/** «نجم ليفربول، المصري محمد صلاح». */
function isAdjective(word: Word): boolean {
  return isDefinite(word.key);
}

/** «نظيره», «وزيرها». */
function hasOwner({ text }: Word): boolean {
  return /(?:ه|ها|هم|هما|نا)$/u.test(text);
}
