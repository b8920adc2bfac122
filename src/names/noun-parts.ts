/** Words of every day as surnames: «ميشال عون», «سعد الحريري», «كيم سو هيون». */
import { givenName } from '../lexicon/given-names.ts';
import { isLemma, isNoun } from '../lexicon/nouns.ts';
import { isVerb } from '../lexicon/verbs.ts';
import {
  endsPhrase,
  hasClitic,
  isBeforeSpeech,
  isBeforeTitle,
  isSaying,
  type Run,
  wordAfter,
} from './around-words.ts';
import { bodyHead } from './body-heads.ts';
import { SAYING } from './saying.ts';
import { TRAILING } from './trailing-words.ts';
import { isDefinite, type Kind, kindOf, type Word } from './words.ts';

export function nounGoesOn(
  words: readonly Word[],
  at: number,
  { from, parts, seen, isTitled }: Run,
  isRepeated: boolean,
): boolean {
  const word = words[at];
  if (word === undefined || hasClitic(word, seen, parts.length > 1) || SAYING.test(word.key))
    return false;
  if (TRAILING.has(word.key)) return false;
  const { key } = word;
  const previous = words[at - 1]?.key ?? '';
  const before = words[from - 1];
  // «… ولاري بيج وسيرجي برين»: after «و» as after a comma.
  const first = words[from];
  const isListed = first?.key.startsWith('و') === true && givenName(first.text) === undefined;
  const isExpected = isTitled || isListed || before?.joinsNext !== true || isSaying(before);
  const isGiven = parts[0] === 'given' || (isTitled && parts[0] === 'given-word');
  // «سعد الحريري»: no adjective of an indefinite noun, nor what it is of; «ميشيل بلاتيني»: no adjective of a name.
  const isRelative = key.endsWith('ي') && (isDefinite(key) || parts[0] === 'given');
  const isInflected = /.{3}(?:ين|ون|ات|ها|هم|ان)$/.test(key) && !isLemma(key);
  // «كيم جونغ أون»: names of East Asia have three parts.
  if (isOfFamily(words, at, from, parts)) return true;
  if (parts.length < 3 && isSurname(words, at, { from, parts, seen, isTitled })) return true;
  // «مامادو أوري باه إن»: a plain word after a foreign name, which nothing of the clause takes.
  if (
    parts.length === 2 &&
    parts[0] === 'given' &&
    parts[1] === 'unknown' &&
    !isDefinite(key) &&
    !isInflected
  )
    return (
      isBareForm(word) &&
      ((isTitled && !isVerb(key)) || isBeforeSpeech(words, at)) &&
      endsPhrase(words, at)
    );
  const next = wordAfter(words, at);
  // «محمد علي نجفي محافظا»: no adjective of a name, and nothing that it would be of.
  const isIndefiniteRelative =
    key.endsWith('ي') &&
    !isDefinite(key) &&
    isGiven &&
    !(next !== undefined && isDefinite(next.key));
  if (isIndefiniteRelative && parts.length <= 2 && !isVerb(key)) return true;
  if (
    parts.length === 2 &&
    isGiven &&
    !isDefinite(key) &&
    !isInflected &&
    !/[هاىة]$/u.test(word.text) &&
    isBeforeTitle(words, at)
  )
    return true;
  // «محمد باقر غالباف»
  const isMiddle =
    next !== undefined &&
    kindOf(next) === 'unknown' &&
    !isDefinite(next.key) &&
    !hasClitic(next, seen);
  // «محمد هايف المطيري»
  const isBeforeSurname =
    next !== undefined && /^ال.*ي$/.test(next.key) && kindOf(next) !== 'title';
  if (parts.length === 1 && parts[0] === 'given' && isBeforeSurname && isLemma(key) && !isVerb(key))
    return true;
  if (
    parts.length === 1 &&
    isMiddle &&
    isGiven &&
    isExpected &&
    (isLemma(key) || isTitled) &&
    !isDefinite(key)
  )
    return true;
  if (parts.length > 1) {
    const isSurname =
      isRepeated &&
      seen.alone(previous, key) > 0 &&
      (isDefinite(key) || !isLemma(key)) &&
      !isInflected;
    return (
      isSurname ||
      (isGiven && parts.length <= 3 && isDefinite(key) && isRelative && endsPhrase(words, at))
    );
  }
  if (isRepeated && !isInflected) return true;
  const mayBeInflected = isTitled
    ? !/ه[ام]$/.test(key)
    : (isListed || isSaying(before)) && /[اوي]ن$/.test(key);
  if (isInflected && !mayBeInflected) return false;
  if (isRelative) return isDefinite(key) || isTitled || endsPhrase(words, at);
  if (isDefinite(key))
    return (
      !word.text.endsWith('ة') &&
      (isGiven || endsPhrase(words, at)) &&
      (isExpected || (parts[0] === 'given' && endsPhrase(words, at)))
    );
  // «ميشال عون»: a plain word is a surname where something says that a name stands here.
  const isPlain =
    isLemma(key) || ((isTitled || isInflected) && !(isTitled ? /ة$/u : /[هة]$/u).test(word.text));
  const isAccusative = key.endsWith('ا') && isNoun(key.slice(0, -1)) !== undefined && !isTitled;
  return (
    isGiven &&
    isPlain &&
    !isAccusative &&
    endsPhrase(words, at) &&
    (isExpected || parts[0] === 'given')
  );
}

/** Surnames like words, by what stands behind them or by their coming again with the name before. */
function isSurname(words: readonly Word[], at: number, { parts, seen, isTitled }: Run): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (before === undefined || word === undefined) return false;
  const { key, text } = word;
  const isGiven = parts[0] === 'given' || (isTitled && parts[0] === 'given-word');
  // «الدكتور وائل الشريدة،»
  if (isDefinite(key) && parts.length === 1 && text.endsWith('ة'))
    return isTitled && isGiven && bodyHead(text) === undefined && endsPhrase(words, at);
  // «كريم بوسنينة، مهاجم الفريق»
  const isBeforeOffice = word.gap === '،' && kindOf(next) === 'title';
  if (parts.length === 1 && !isDefinite(key) && isNoun(key) === undefined)
    return parts[0]?.startsWith('given') === true && isBeforeOffice;
  if (parts.length !== 2) return false;
  // «سيف الكتبي الظاهري، مدير البطولة»
  if (/^ال.*ي$/.test(before.key) && /^ال.*ي$/.test(key))
    return parts[0]?.startsWith('given') === true && (isBeforeOffice || isBeforeSpeech(words, at));
  // «بهرام قاسم آبادي», and «قاسم آبادي» after that.
  const pairs = seen.pair(before.key, key);
  return isGiven && pairs > 1 && seen.count(before.key) <= pairs && !isDefinite(key);
}

/** No accusative («رئيسا»), no feminine and no owner («قوله»). */
function isBareForm({ text, key }: Word): boolean {
  if (/(?:[^ا]ه|ة)$/u.test(text)) return false;
  return !key.endsWith('ا') || isNoun(key.slice(0, -1)) === undefined;
}

/** «كيم سو هيون»: names of East Asia have short parts, up to three. */
export function isOfFamily(
  words: readonly Word[],
  at: number,
  from: number,
  parts: readonly Kind[],
): boolean {
  const [first, word] = [words[from], words[at]];
  if (first === undefined || word === undefined) return false;
  const isFamily = [first.text, first.text.slice(1)].some(
    (text) => givenName(text)?.isFamily === true,
  );
  if (!isFamily) return false;
  const next = wordAfter(words, at);
  const isMiddle = parts.length === 1 && next !== undefined && kindOf(next) === 'unknown';
  if (parts.length > 2 || !isBareForm(word)) return false;
  return word.key.length <= 3 || (word.key.length <= 4 && (isMiddle || endsPhrase(words, at)));
}
