/** What may stand between a verb and its subject: where, when, to whom. */
import { isDefinite, namesThing, nounClass } from '../../../grammar/noun-classes.ts';
import {
  isAdverb,
  isComplementizer,
  isOpener,
  isPreposition,
  isRelative,
  wordSet,
} from '../../../grammar/particles.ts';
import { sayingForms } from '../../../grammar/saying-verbs.ts';
import type { Token } from '../../../grammar/token.ts';
import { isGivenName } from '../../../lexicon/given-names.ts';
import { isNoun } from '../../../lexicon/nouns.ts';
import { partsOfSpeech } from '../../../lexicon/parts-of-speech.ts';
import { title as titleOf } from '../../../lexicon/titles.ts';
import { nameAt, placeAt, titledNameAt } from '../passage.ts';
import { behind, SUFFIXED } from './phrase-words.ts';
import type { Scene } from './scene.ts';
import { isFiller } from './word-guesses.ts';

/** Whether a preposition stands here, by itself or written with its noun. */
export function isAdverbial(scene: Scene, k: number): boolean {
  const token = scene.tokens[k];
  if (token?.kind !== 'word') return false;
  const { bare, text, key } = token;
  if (isPreposition(token) || (isAdverb(token) && scene.cast.byName([key]) === undefined))
    return true;
  const name =
    nameAt(scene.passage, token) ??
    placeAt(scene.passage, token) ??
    titledNameAt(scene.passage, token);
  if (name !== undefined) {
    const from = Math.min(name.start, beginOf(name));
    return from > token.start && /^[وف]?[بلك]/.test(key);
  }
  if (/^(?:لل|بال)/.test(bare)) return true;
  if (!/^[بلك]/.test(bare) || bare.length < 4 || isGivenName(text)) return false;
  if (scene.cast.byName([key]) !== undefined || isNoun(bare) !== undefined) return false;
  const rest = bare.slice(1);
  return isNoun(rest) !== undefined || nounClass(rest) !== undefined;
}

function beginOf(name: { readonly start: number; readonly from?: number }): number {
  return name.from ?? name.start;
}

/** Nouns of occasions: what follows them without an adjective belongs to them («بيان الوزارة»). */
const SELF_CONTAINED = wordSet('جهته جهتها جهتهم جانبه جانبها جانبهم ناحيته ناحيتها');

interface Skipped {
  readonly end: number;
  /** Somebody stands in it who may as well be the subject. */
  readonly hidesSubject: boolean;
}

export function skipPreposition(scene: Scene, at: number): Skipped {
  const { tokens, passage } = scene;
  const token = tokens[at];
  if (token === undefined) return { end: at + 1, hidesSubject: false };
  if (isAdverb(token) && !isPreposition(token)) return { end: at + 1, hidesSubject: false };
  const isApart = isPreposition(token);
  // «فيها», «عنه»: it has its noun with it.
  if (
    isApart &&
    token.bare.length > 3 &&
    /^(?:في|من|علي|الي|عن|مع|ل|ب|لدي|بين|خلال)(?:ه|ها|هم|هما)$/.test(token.bare)
  )
    return { end: at + 1, hidesSubject: false };
  const n = isApart ? at + 1 : at;
  const noun = tokens[n];
  if (noun === undefined || noun.kind === 'mark') return { end: n, hidesSubject: false };
  if (noun.kind === 'quotation' && noun.text.split(/\s+/).length > 5)
    return { end: n, hidesSubject: false };
  if (noun.kind === 'quotation' || noun.kind === 'aside')
    return { end: n + 1, hidesSubject: false };
  if (isComplementizer(noun)) return { end: n, hidesSubject: false };
  if (isApart && isPreposition(noun)) return { end: n, hidesSubject: false };
  const titled = titledNameAt(passage, noun);
  const own = nameAt(passage, noun);
  const place = placeAt(passage, noun);
  if (titled !== undefined) return { end: behind(tokens, n, titled.end), hidesSubject: false };
  if (own !== undefined) return tail(scene, behind(tokens, n, own.end));
  if (place !== undefined) return tail(scene, behind(tokens, n, place.end));
  const key = noun.bare.replace(/^(?:لل|بال)/, 'ال');
  if (SELF_CONTAINED.has(noun.bare) || isDefinite(key)) return tail(scene, n + 1);
  if (SUFFIXED.test(noun.bare) && !noun.text.endsWith('ة')) return afterSuffix(scene, n + 1);
  return afterIndefinite(scene, n + 1);
}

/** Adjectives of a noun that is closed. */
function tail({ tokens, passage }: Scene, from: number): Skipped {
  let k = from;
  for (; k < tokens.length; k += 1) {
    const token = tokens[k];
    if (token?.kind === 'quotation') {
      const before = tokens[k - 1];
      if (
        before !== undefined &&
        (namesThing(before.bare) || namesThing(tokens[k - 2]?.bare ?? ''))
      )
        continue;
      break;
    }
    if (
      token?.kind !== 'word' ||
      !(isDefinite(token.bare) || /^(?:اخري|ثانيه|اخر|نفسه|ذاته|نفسها)$/.test(token.bare))
    )
      break;
    if (nameAt(passage, token) !== undefined || titledNameAt(passage, token) !== undefined) break;
    if (titleOf(token.text) !== undefined || nounClass(token.bare) !== undefined) break;
  }
  return { end: k, hidesSubject: false };
}

/** «خلال لقائه وزير الخارجية»: what follows is met, not the subject. */
function afterSuffix(scene: Scene, from: number): Skipped {
  const { tokens, passage } = scene;
  let k = from;
  while (k < tokens.length && k - from < 14) {
    const token = tokens[k];
    if (token === undefined || stops(token) || isAdverbial(scene, k)) break;
    const name = titledNameAt(passage, token) ?? nameAt(passage, token);
    k = name === undefined ? k + 1 : behind(tokens, k, name.end);
  }
  return { end: k, hidesSubject: false };
}

/** «في تصريح صحفي», «في بيان نشرته الوزارة», «في مكتب الرئيس». */
function afterIndefinite(scene: Scene, from: number): Skipped {
  const { tokens, passage } = scene;
  let isClosed = false;
  let isClause = false;
  let k = from;
  while (k < tokens.length && k - from < 20) {
    const token = tokens[k];
    if (token === undefined || stops(token)) {
      if (token?.kind === 'quotation' && namesThing(tokens[k - 1]?.bare ?? '')) {
        k += 1;
        continue;
      }
      break;
    }
    if (token.kind === 'aside') {
      k += 1;
      continue;
    }
    // «في مؤتمر صحفي»: no journalist, though one may be called so.
    const isQuality = k === from && token.bare.endsWith('ي') && !isDefinite(token.bare);
    const name = (isQuality ? undefined : titledNameAt(passage, token)) ?? nameAt(passage, token);
    const isInPhrase = isAdverbial(scene, k);
    if (isInPhrase && !isClause) break;
    if (name !== undefined && !isInPhrase) {
      // After an adjective the phrase is whole, and here is the subject; else it belongs to the noun.
      if (isClosed && !isClause) break;
      if (isClause && name.isPerson)
        return { end: behind(tokens, k, name.end), hidesSubject: true };
      k = behind(tokens, k, name.end);
      continue;
    }
    const parts = partsOfSpeech(token.text);
    const isPerson = titleOf(token.text) !== undefined || nounClass(token.bare) === 'person';
    if (isPerson && isClosed && !isClause) break;
    if (isPerson && isClause && !isInPhrase && isDefinite(token.bare))
      return { end: k + 1, hidesSubject: true };
    if (parts.has('verb') && !parts.has('noun') && !parts.has('adjective')) isClause = true;
    else if (
      !isClause &&
      k === from &&
      !isDefinite(token.bare) &&
      (parts.has('adjective') || /(?:ي|يه)$/.test(token.bare))
    )
      isClosed = true;
    k += 1;
  }
  return { end: k, hidesSubject: false };
}

function stops(token: Token): boolean {
  return (
    token.kind === 'mark' ||
    token.kind === 'quotation' ||
    isComplementizer(token) ||
    isFiller(token) ||
    (isOpener(token.key) && token.key !== 'قد') ||
    isRelative(token.key) ||
    (token.kind === 'word' &&
      sayingForms(token.bare, token.text).some((f) => f.tense === 'participle' && !f.isHomograph))
  );
}
