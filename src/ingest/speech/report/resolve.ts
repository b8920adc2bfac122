/** Whose words a verb of saying reports. */
import { isComplementizer } from '../../../grammar/particles.ts';
import type { SayingForm } from '../../../grammar/saying-verbs.ts';
import type { Gender } from '../../../lexicon/given-names.ts';
import type { Cast } from '../cast.ts';
import type { Named } from '../named.ts';
import { nameAt } from '../passage.ts';
import { phraseAt } from '../phrase/noun-phrase.ts';
import type { Agreement, Scene } from '../phrase/scene.ts';
import { subjectAfter } from '../phrase/subject.ts';
import { agreeing, chain } from './chain.ts';
import type { State } from './event.ts';
import type { Main } from './main-subject.ts';
import type { Saying } from './sayings.ts';
import { subjectBefore } from './subject-before.ts';
import { keysOfName, type Voice, voiceOf } from '../voices.ts';

interface Resolved {
  readonly voice: Voice | undefined;
  readonly end: number;
  readonly isUnknown: boolean;
}

/**
 * @param agreement how the subject must agree with the verb
 * @param main of the sentence
 * @param before who spoke or acted before in it
 * @returns `end`: behind the subject, where looking for what is reported begins; `isUnknown`: somebody speaks, and who
 *   it is is not certain, so that nobody goes on after him
 */
export function resolve(
  scene: Scene,
  saying: Saying,
  agreement: Agreement,
  main: Main,
  before: Voice | undefined,
  state: State,
): Resolved {
  const { at, form, isRelative, isInitial } = saying;
  const nobody: Resolved = { voice: undefined, end: at + 1, isUnknown: true };
  /** Who spoke before in the clause, or is its subject; who goes on where it has none. */
  const ofClause = (): Voice | undefined =>
    before ??
    (main.kind === 'voice' ? main.voice : main.kind === 'none' ? chain(form, state) : undefined);
  if (form.kind === 'relay') return relayed(scene, at, state);
  if (form.tense === 'participle') {
    if (at === 0)
      return { voice: chain({ ...form, kind: 'add' }, state), end: at + 1, isUnknown: false };
    const voice = ofClause();
    return {
      voice: endsInAnother(scene, at, voice) ? undefined : agreeing(voice, form),
      end: at + 1,
      isUnknown: false,
    };
  }
  const subject = subjectAfter(scene, at + 1, agreement);
  // «وكانت الرئيسة رانيا … قد اتهمت المجلس»: the verb has its subject, and its object follows.
  if (form.kind === 'act' && !isInitial && !isRelative && at !== main.verbAt) {
    const own = subjectBefore(scene, at, agreement);
    const voice = own.kind === 'voice' ? agreeing(own.voice, form) : undefined;
    if (voice !== undefined) return { voice, end: at + 1, isUnknown: false };
    if (own.kind === 'unknown') return { ...nobody, end: subject.end };
  }
  if (subject.kind === 'voice') return { voice: subject.voice, end: subject.end, isUnknown: false };
  if (subject.kind === 'unknown') return { ...nobody, end: subject.end };
  if (
    isRelative &&
    form.hasObject &&
    /^(?:ما|مما|عما|بما)$/.test(scene.tokens[at - 1]?.bare ?? '')
  ) {
    const voice = ofClause();
    return { voice: agreeing(voice, form), end: subject.end, isUnknown: false };
  }
  // «… والذي قال»: who was said to speak.
  if (isRelative && (scene.tokens[at - 1]?.key ?? '').startsWith('و') && before !== undefined)
    return { voice: agreeing(before, form), end: subject.end, isUnknown: false };
  if (isRelative) return { ...nobody, voice: antecedent(scene, at, form), end: subject.end };
  // «إنها تعتقد أن»: whoever is reported.
  const particle = scene.tokens[at - 1];
  if (isComplementizer(particle) && /(?:ه|ها|هم|هما)$/.test(particle?.key ?? '')) {
    const voice = agreeing(before, form);
    return { voice, end: subject.end, isUnknown: voice === undefined };
  }
  if ((!isInitial && at !== main.verbAt) || hasTopic(scene, at)) {
    const own = subjectBefore(scene, at, agreement);
    if (own.kind === 'voice')
      return {
        voice: agreeing(own.voice, form),
        end: subject.end,
        isUnknown: agreeing(own.voice, form) === undefined,
      };
    if (own.kind === 'unknown') return { ...nobody, end: subject.end };
    // «تغريدة قال فيها»: the subject of the sentence; else whoever it is in whose clause the verb stands.
    if (!isInitial && at !== main.verbAt) {
      if (!/^(?:في|ب|من|عبر|خلال)(?:ه|ها|هما|هم)$/.test(scene.tokens[at + 1]?.bare ?? ''))
        return { ...nobody, end: subject.end };
      const voice = ofClause();
      return { voice: agreeing(voice, form), end: subject.end, isUnknown: false };
    }
  }
  const voice = before === undefined ? chain(form, state) : agreeing(before, form);
  return { voice, end: subject.end, isUnknown: voice === undefined };
}

/** «ليرد عليه كريم قائلا»: the name right before the participle may be its subject, or an object. */
function endsInAnother(
  { tokens, passage, cast }: Scene,
  at: number,
  voice: Voice | undefined,
): boolean {
  const last = tokens[at - 1];
  if (last?.kind !== 'word') return false;
  for (let k = at - 1; k >= 0 && at - k < 6; k -= 1) {
    const token = tokens[k];
    const name = token === undefined ? undefined : nameAt(passage, token);
    if (name === undefined || !name.isPerson || name.end < last.end) continue;
    return voiceNamed(cast, name, undefined).name !== voice?.name;
  }
  return false;
}

/** «أما كريم فقال». */
function hasTopic({ tokens }: Scene, at: number): boolean {
  return (
    (tokens[at]?.key ?? '').startsWith('ف') &&
    tokens.slice(0, at).some(({ bare }) => bare === 'اما')
  );
}

/** «نقلت الصحيفة عن X قوله»: X speaks. */
function relayed(scene: Scene, at: number, state: State): Resolved {
  const { tokens } = scene;
  for (let k = at + 1; k < tokens.length && k - at < 25; k += 1) {
    const token = tokens[k];
    if (token === undefined || token.key === ':' || isComplementizer(token)) break;
    if (/^(?:عنه|عنها|اليه|اليها)$/.test(token.bare)) {
      const gender = token.bare.endsWith('ها') ? 'f' : 'm';
      const voice =
        state.last !== undefined && (state.last.gender ?? gender) === gender
          ? state.last
          : undefined;
      return { voice, end: k + 1, isUnknown: voice === undefined };
    }
    if (
      token.bare !== 'عن' &&
      token.bare !== 'لسان' &&
      !(token.bare === 'الي' && tokens[at]?.bare.startsWith('نسب'))
    )
      continue;
    const phrase = phraseAt(scene, k + 1, { gender: undefined, isAdding: false });
    return {
      voice: phrase.voice,
      end: Math.max(phrase.end, k + 1),
      isUnknown: phrase.voice === undefined,
    };
  }
  return { voice: undefined, end: at + 1, isUnknown: true };
}

/** «الرئيس الذي قال»: who stands right before. */
function antecedent(scene: Scene, at: number, form: SayingForm): Voice | undefined {
  const { tokens, passage, cast } = scene;
  for (let k = at - 2; k >= 0 && at - k < 6; k -= 1) {
    const token = tokens[k];
    if (token === undefined) break;
    const name = nameAt(passage, token);
    if (name === undefined) continue;
    const isRight = name.end >= (tokens[at - 2]?.start ?? Infinity) || tokens[at - 2]?.key === '،';
    return isRight ? agreeing(voiceNamed(cast, name, form.gender), form) : undefined;
  }
  return undefined;
}

/** Whom the article knows by the name, or one who is named here first. */
function voiceNamed(cast: Cast, name: Named, gender: Gender | undefined): Voice {
  return cast.byName(keysOfName(name.name)) ?? cast.add(voiceOf(name, gender));
}
