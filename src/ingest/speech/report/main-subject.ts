/** The subject of a sentence's first verb. */
import { isOpener } from '../../../grammar/particles.ts';
import { sayingForms } from '../../../grammar/saying-verbs.ts';
import { nameAt } from '../passage.ts';
import { phraseAt } from '../phrase/noun-phrase.ts';
import type { Agreement, Scene } from '../phrase/scene.ts';
import { isAdverbial } from '../phrase/adverbials.ts';
import { isSomebody } from '../phrase/word-guesses.ts';
import { type Subject, subjectAfter } from '../phrase/subject.ts';
import { isVerb } from '../../../lexicon/verbs.ts';

/** The subject of a sentence's first verb, or the noun phrase that it begins with. */
export type Main = Subject & { readonly verbAt?: number };

export function mainSubject(scene: Scene): Main {
  const { tokens, passage } = scene;
  let k = 0;
  while (k < tokens.length && k < LONGEST_CLAUSE) {
    const token = tokens[k];
    if (token === undefined) break;
    if (token.kind === 'mark' || token.kind === 'aside') k += 1;
    else if (
      token.kind === 'word' &&
      (isOpener(token.key) || /^(?:كان|كانت|اما|ان|قد|لم|لن|لا)$/.test(token.bare))
    )
      k += 1;
    else if (token.bare === 'من' && IN_TURN.test(tokens[k + 1]?.bare ?? '')) k += 2;
    else if (isAdverbial(scene, k) && nameAt(passage, token)?.start !== token.start) {
      let end = k + 1;
      while (end < tokens.length && end - k < 20 && tokens[end]?.key !== '،') {
        if (
          tokens[end]?.kind === 'word' &&
          sayingForms(tokens[end]?.bare ?? '', tokens[end]?.text ?? '').some((f) => !f.isHomograph)
        )
          break;
        end += 1;
      }
      if (end >= tokens.length || end - k >= 20) return { kind: 'none', end: k };
      k = end;
    } else break;
  }
  const first = tokens[k];
  if (first?.kind !== 'word') return { kind: 'none', end: k };
  const isVerbal = isVerb(first.bare) || sayingForms(first.bare, first.text).length > 0;
  const agreement: Agreement = { gender: undefined, isAdding: false };
  if (isVerbal && nameAt(passage, first)?.start !== first.start) {
    const [form] = sayingForms(first.bare, first.text);
    const gender = form?.gender ?? (first.bare.endsWith('ت') ? 'f' : undefined);
    const takesObject = form === undefined || form.kind === 'act';
    const isAdding = form?.kind === 'add';
    return { ...subjectAfter(scene, k + 1, { gender, isAdding, takesObject }), verbAt: k };
  }
  const { voice, end, isNominal } = phraseAt(scene, k, agreement);
  if (!isNominal) return { kind: 'none', end };
  return voice === undefined
    ? { kind: 'unknown', end, isPerson: isSomebody(first) }
    : { kind: 'voice', voice, end };
}

/** «من جانبه»: whole without more. */
const IN_TURN = /^(?:جانب|جهت|ناحيت)(?:ه|ها|هم|هما)$/;

export const LONGEST_CLAUSE = 40;
