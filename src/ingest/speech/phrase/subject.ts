/** The subject of a verb of saying: the first noun phrase behind it, past what tells where, when and to whom. */
import { foldKey } from '../../../arabic/folding.ts';
import { isCircumstantial } from '../../../grammar/circumstantials.ts';
import { nounClass } from '../../../grammar/noun-classes.ts';
import {
  isAdverb,
  isComplementizer,
  isPreposition,
  isRelative,
} from '../../../grammar/particles.ts';
import { nameAt, placeAt } from '../passage.ts';
import type { Voice } from '../voices.ts';
import { isAdverbial, skipPreposition } from './adverbials.ts';
import { phraseAt } from './noun-phrase.ts';
import { insideMarks } from './phrase-words.ts';
import type { Agreement, Scene } from './scene.ts';
import { isFiller, isSaying, isSomebody, isStrange, isThing } from './word-guesses.ts';

/** `none`: only the verb tells of a subject; `unknown`: there is one, and who it is is not certain. */
export type Subject =
  | { readonly kind: 'voice'; readonly voice: Voice; readonly end: number }
  | { readonly kind: 'none'; readonly end: number }
  /** `isPerson`: by its form somebody, whoever it is. */
  | { readonly kind: 'unknown'; readonly end: number; readonly isPerson: boolean };

const LONGEST = 40;

/** @param at behind the verb */
export function subjectAfter(scene: Scene, at: number, agreement: Agreement): Subject {
  const { tokens } = scene;
  let k = at;
  while (k < tokens.length && k - at < LONGEST) {
    const token = tokens[k];
    if (token === undefined) break;
    if (token.kind === 'aside') {
      k += 1;
      continue;
    }
    if (token.kind === 'mark') {
      const next = tokens[k + 1];
      const goesOn =
        (token.key === '،' || token.key === '-') && next !== undefined && isAdverbial(scene, k + 1);
      // «وقال، الثلاثاء، كريم سو»: the commas set off the day.
      const isBehindDay =
        k - 1 > at && isAdverb(tokens[k - 1]) && next !== undefined && isSomebody(next);
      if (!goesOn && !isBehindDay) return { kind: 'none', end: k };
      k += 1;
      continue;
    }
    if (token.kind === 'quotation') {
      const next = tokens[k + 1];
      const head = foldKey(token.text.replace(/^["«“„\s]+/u, '').split(/[\s"»”]/u)[0] ?? '');
      const isRole =
        token.text.split(/\s+/).length <= 4 &&
        next !== undefined &&
        (isComplementizer(next) ||
          next.kind === 'quotation' ||
          nounClass(head) === 'person' ||
          nounClass(head) === 'body' ||
          scene.cast.byName(foldKey(insideMarks(token)).split(' ')) !== undefined ||
          isStrange(token.text));
      // «في موقع التواصل «تويتر» أن»: it belongs to the phrase before it.
      const before = tokens[k - 1];
      if (
        k > at &&
        before?.kind === 'word' &&
        !isAdverb(before) &&
        next !== undefined &&
        token.text.split(/\s+/).length <= 4
      ) {
        k += 1;
        continue;
      }
      if (!isRole) return { kind: 'none', end: k };
    } else {
      if (isComplementizer(token) || isRelative(token.key)) return { kind: 'none', end: k };
      if (token.key === 'و' || token.key === 'ب') return { kind: 'none', end: k };
      const isThisWeek = /^(?:هذا|هذه)$/.test(token.bare) && isAdverb(tokens[k + 1]);
      if (isThisWeek || /^(?:هو|هي|هم|قد|ايضا|عنه|عنها)$/.test(token.bare)) {
        k += 1;
        continue;
      }
      if (isFiller(token)) return { kind: 'none', end: k };
      if (
        isAdverb(token) &&
        nameAt(scene.passage, token) === undefined &&
        scene.cast.byName([token.key]) === undefined
      ) {
        k += 1;
        continue;
      }
      if (k === at && isCircumstantial(token) && scene.cast.byName([token.key]) === undefined) {
        k += 1;
        continue;
      }
      if (isAdverbial(scene, k)) {
        const skipped = skipPreposition(scene, k);
        if (skipped.hidesSubject) return { kind: 'unknown', end: skipped.end, isPerson: true };
        k = skipped.end;
        continue;
      }
      if (isSaying(token)) return { kind: 'none', end: k };
    }
    const { voice, end, isNominal } = phraseAt(scene, k, agreement);
    if (!isNominal || end === k) return { kind: 'none', end: k };
    if (voice !== undefined) return { kind: 'voice', voice, end };
    // «وأكد أهمية …»: an object; «وأظهرت النتائج أن …»: a subject, whoever it is.
    const next = tokens[end];
    const isReporting =
      isComplementizer(next) ||
      next?.key === ':' ||
      isRelative(next?.bare ?? '') ||
      (isPreposition(next) && isComplementizer(tokens[end + 1]));
    const isPlace = placeAt(scene.passage, token) !== undefined;
    return (isThing(token) || isPlace) && !isReporting
      ? { kind: 'none', end: k }
      : { kind: 'unknown', end, isPerson: isSomebody(token) };
  }
  return { kind: 'none', end: k };
}
