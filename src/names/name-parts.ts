/** Whether a word goes on with the name before it: by what it may be, and what comes after it. */
import { isParticle } from '../lexicon/particles.ts';
import { isVerbOfOne } from '../lexicon/verbs.ts';
import {
  endsPhrase,
  hasClitic,
  leadsToSpeech,
  type Run,
  startsTitle,
  wordAfter,
} from './around-words.ts';
import { isOfFamily, nounGoesOn } from './noun-parts.ts';
import { SAYING } from './saying.ts';
import { isDefinite, kindOf, titleOf, type Word } from './words.ts';

/** @param at the index of a word that is no link */
export function goesOn(words: readonly Word[], at: number, run: Run): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const { from, parts, seen } = run;
  if ((isParticle(word.key) && word.text !== 'علي' && word.text !== 'منى') || word.key === 'باسم')
    return false;
  const kind = kindOf(word);
  // «امحمد أوزين ولد حميدو»
  const next = wordAfter(words, at);
  const isBeforeLink = next !== undefined && /^(?:بن|ولد|ال|ايت|اغ)$/.test(next.key);
  const isFirstHalf = next !== undefined && /^(?:الدين|الله|العابدين)$/.test(next.key);
  if (isFirstHalf && kind !== 'stop') return true;
  if (
    isBeforeLink &&
    kind !== 'stop' &&
    kind !== 'title' &&
    !isDefinite(word.key) &&
    !hasClitic(word, seen)
  )
    return true;
  const previous = words[at - 1]?.key ?? '';
  const isRepeated = seen.pair(previous, word.key) > 1;
  switch (kind) {
    case 'given':
      return true;
    case 'given-word':
      if ((parts.length > 1 || parts[0] === 'unknown') && !endsPhrase(words, at) && !isRepeated)
        return false;
      return (
        titleOf(word.text) === undefined ||
        (parts.length === 1 ? !startsTitle(words, at) : endsPhrase(words, at))
      );
    case 'unknown':
      return !hasClitic(word, seen, parts.length > 1) || (isRepeated && parts.length === 1);
    case 'noun':
      return nounGoesOn(words, at, run, isRepeated);
    case 'verb':
      return verbGoesOn(words, at, run) && at - from < 3;
    case 'title':
      // «الشيخ ضيف الله رسام.»: nothing comes that it would be the title of.
      if (run.isTitled && parts.length === 1 && !word.joinsNext && !isDefinite(word.key))
        return true;
      // «الدكتور سالم القاضي»
      return (
        isDefinite(word.key) &&
        parts.length === 1 &&
        endsPhrase(words, at) &&
        (run.isTitled || (isRepeated && seen.alone(previous, word.key) > 0))
      );
    case 'link':
    case 'stop':
      return false;
  }
}

/** «دونالد توسك»: a surname that is a form of a verb too, where the given name never stands without it. */
function verbGoesOn(
  words: readonly Word[],
  at: number,
  { from, parts, seen, isTitled }: Run,
): boolean {
  const word = words[at];
  const previous = words[at - 1]?.key ?? '';
  if (word === undefined || SAYING.test(word.key) || hasClitic(word, seen)) return false;
  if (isOfFamily(words, at, from, parts)) return true;
  // «قال مامادو أوري سيلا إن»: the clause has its verb already.
  const next = wordAfter(words, at);
  if (
    parts.length <= 2 &&
    parts[0] === 'given' &&
    next !== undefined &&
    leadsToSpeech(next) &&
    !word.key.endsWith('ت')
  )
    return true;
  const isOfOther = !isVerbOfOne(word.key) && (parts.length === 1 || !/^[سل]?[يت]/.test(word.key));
  if (parts.length <= 2 && parts[0] === 'given' && isOfOther) return true;
  if (parts.length > 1) return false;
  const pairs = seen.pair(previous, word.key);
  if (pairs > 1) return true;
  // «أحبطت» is said of a woman or a body, and no surname.
  if (/^(?:ي|س[يتن])/.test(word.key) || /...ت$/.test(word.key)) return false;
  const isOnly = seen.count(previous) <= pairs;
  const isGiven = parts[0] === 'given' || (isTitled && parts[0] === 'given-word');
  return parts.length === 1 && isGiven && isOnly && endsPhrase(words, at);
}
