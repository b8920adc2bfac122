/** Subjects that stand before their verb: «لكن كريم قال». */
import { isAdverb } from '../../../grammar/particles.ts';
import type { Token } from '../../../grammar/token.ts';
import { phraseAt } from '../phrase/noun-phrase.ts';
import type { Agreement, Scene } from '../phrase/scene.ts';
import { isAdverbial } from '../phrase/adverbials.ts';
import { isSomebody } from '../phrase/word-guesses.ts';
import type { Subject } from '../phrase/subject.ts';
import { LONGEST_CLAUSE } from './main-subject.ts';
import { isNoun } from '../../../lexicon/nouns.ts';
import { isVerb } from '../../../lexicon/verbs.ts';

/** The noun phrase that ends where the verb begins: «لكن كريم قال», «وكان الوزير، في وقت سابق، قد قال». */
export function subjectBefore(scene: Scene, verb: number, agreement: Agreement): Subject {
  const { tokens } = scene;
  for (const start of clauseStarts(scene, verb)) {
    const token = tokens[start];
    if (token === undefined || start >= verb || !/^(?:word|quotation)$/.test(token.kind)) continue;
    if (isAdverbial(scene, start) || /^(?:قد|وقد|هو|هي)$/.test(token.key)) continue;
    if (isVerb(token.bare) && isNoun(token.bare) === undefined && !isSomebody(token)) continue;
    const isSetOff = tokens[start - 1]?.kind === 'mark';
    const { voice, end, isNominal } = phraseAt(
      { ...scene, tokens: tokens.slice(0, verb) },
      start,
      agreement,
    );
    if (!isNominal || end === start) continue;
    if (!isBridge(tokens, end, verb)) continue;
    if (voice === undefined && isSetOff) continue;
    return voice === undefined
      ? { kind: 'unknown', end, isPerson: isSomebody(token) }
      : { kind: 'voice', voice, end };
  }
  return { kind: 'none', end: verb };
}

/** Where a clause may begin before a verb, the nearest first. */
function clauseStarts(scene: Scene, verb: number): number[] {
  const { tokens } = scene;
  const starts: number[] = [];
  for (let k = verb - 1; k >= 0 && verb - k < LONGEST_CLAUSE; k -= 1) {
    const { key = '', bare = '', kind } = tokens[k] ?? {};
    const opens =
      k === 0 ||
      /^(?:كان|كانت|وكان|وكانت|لكن|ولكن|اما|واما|ان|بان|وان|فان|لان|بينما|فيما|حيث|ثم|اذ|كما|يزال|تزال|زال|زالت)$/.test(
        key,
      ) ||
      kind === 'mark' ||
      kind === 'quotation';
    if (!opens) continue;
    const isPhraseItself =
      k === 0 &&
      !/^(?:كان|لكن|اما|ان|بان|فان|بينما|فيما|حيث|ثم|كما|كانت)$/.test(bare) &&
      kind === 'word';
    starts.push(isPhraseItself ? k : k + 1);
  }
  return starts;
}

/** Nothing but adverbs, brackets and clauses between commas. */
function isBridge(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to);
  const [first, last] = [between[0], between.at(-1)];
  if (first === undefined || last === undefined) return true;
  const isLight = (token: Token): boolean =>
    token.kind === 'aside' ||
    isAdverb(token) ||
    /^(?:قد|وقد|ايضا|سوف|كان|كانت|نفسه)$/.test(token.key);
  if (between.every(isLight)) return true;
  const core = between.filter((token) => !isLight(token));
  return /^[،-]$/.test(core[0]?.key ?? '') && /^[،-]$/.test(core.at(-1)?.key ?? '');
}
