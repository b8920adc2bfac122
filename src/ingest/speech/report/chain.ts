/** «وأضاف», «وقال»: who goes on, where the verb alone tells of a subject. */
import type { SayingForm } from '../../../grammar/saying-verbs.ts';
import type { State } from './event.ts';
import type { Voice } from '../voices.ts';

export function agreeing(voice: Voice | undefined, form: SayingForm): Voice | undefined {
  if (voice === undefined) return undefined;
  if (voice.gender !== undefined && form.gender !== voice.gender && !(voice.kind === 'body'))
    return undefined;
  if (voice.kind === 'body' && voice.gender === 'f' && form.gender === 'm') return undefined;
  if (form.number === 'plural' && !voice.isPlural && voice.kind !== 'body') return undefined;
  if (form.number === 'singular' && voice.isPlural) return undefined;
  return voice;
}

/** Who goes on: the last speaker, or the subject of the sentence before. */
export function chain(form: SayingForm, state: State): Voice | undefined {
  const last = agreeing(state.last, form);
  const center = agreeing(state.center?.voice, form);
  const isNear = state.center !== undefined && state.sentence - state.center.sentence <= 1;
  if (form.kind === 'add')
    return isNear && state.center?.isSpeech === true && center !== undefined
      ? center
      : (last ?? (isNear ? center : undefined));
  // Somebody unknown has acted since: the pronoun may be his.
  if (state.center !== undefined && state.center.voice === undefined && isNear) return undefined;
  if (center !== undefined && center !== last) return isNear ? center : undefined;
  return last;
}
