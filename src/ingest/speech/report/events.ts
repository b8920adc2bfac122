/** All that is said in a sentence, each with its speaker where that is certain. */
import { wordSet } from '../../../grammar/particles.ts';
import { issuerAt, phraseAt } from '../phrase/noun-phrase.ts';
import type { Agreement, Scene } from '../phrase/scene.ts';
import { isFiller } from '../phrase/word-guesses.ts';
import { attributions } from './attributions.ts';
import { complementOf } from './complement.ts';
import type { Event, State } from './event.ts';
import { type Main, mainSubject } from './main-subject.ts';
import { resolve } from './resolve.ts';
import { sayingForms } from '../../../grammar/saying-verbs.ts';
import { findSayings } from './sayings.ts';
import type { Voice } from '../voices.ts';

export function eventsOf(scene: Scene, state: State): Event[] {
  const { tokens } = scene;
  const sayings = findSayings(tokens);
  const places = new Set(sayings.map(({ at }) => at));
  const main = mainSubject(scene);
  const events: Event[] = [...attributions(scene, sayings)];
  const taken = new Set(events.map(({ at }) => at));
  let before: Voice | undefined;
  let isBroken = false;
  for (const saying of sayings) {
    if (taken.has(saying.at)) continue;
    const { at, form } = saying;
    const others = new Set(
      [...places].filter(
        (place) => place !== at && !(isFiller(tokens[place]) && place - at <= FARTHEST_FILLER),
      ),
    );
    const agreement: Agreement = {
      gender: form.gender,
      isAdding: form.kind === 'add',
      takesObject: form.kind === 'act' || ADDRESSING.has(form.lemma),
    };
    // «وطمأن الوزير الناس، وقال»: the subject of the first verb goes on.
    const first =
      before === undefined &&
      !isBroken &&
      main.kind === 'voice' &&
      main.end <= at &&
      main.verbAt !== at
        ? main.voice
        : before;
    const resolved = resolve({ ...scene, last: state.last }, saying, agreement, main, first, state);
    const complement = complementOf(tokens, Math.max(resolved.end, at + 1), at, others, form.lemma);
    const { voice, isUnknown } = relayedFrom(scene, at, complement.at) ?? resolved;
    const verb =
      tokens[at]?.text.replace(tokens[at].key === tokens[at].bare ? '' : /^[وف]\p{M}*/u, '') ?? '';
    if (form.kind === 'relay' && voice === undefined) continue;
    // «وتابع قائلا: …» is one report.
    if (
      isFiller(tokens[at]) &&
      events.some((e) => e.complement.kind !== 'none' && e.complement.at === complement.at)
    )
      continue;
    const endsClause = !saying.isRelative && (saying.isInitial || form.tense === 'participle');
    events.push({ at, form, voice, complement, verb, endsClause, isRelative: saying.isRelative });
    // Within what somebody reports another may speak; who goes on afterwards is the first.
    const isEmbedded =
      !saying.isInitial &&
      form.tense !== 'participle' &&
      events.some(
        (e) =>
          e.at < at &&
          e.form?.kind !== 'act' &&
          (e.complement.kind === 'that' || e.complement.kind === 'colon') &&
          e.complement.at < at,
      );
    if (saying.isRelative || isEmbedded) continue;
    if (voice !== undefined) {
      before = voice;
      isBroken = false;
      if (complement.kind !== 'none') {
        state.last = voice;
        state.center = undefined;
      } else state.center = { voice, sentence: state.sentence, isSpeech: true };
      if (form.kind !== 'act' && complement.kind !== 'none') state.cast.speak(voice);
    } else if (isUnknown) {
      before = undefined;
      isBroken = true;
      if (form.kind !== 'act') state.last = undefined;
      state.center =
        form.kind === 'act' ? { voice: undefined, sentence: state.sentence } : undefined;
    }
  }
  if (sayings.length === 0) {
    if (main.kind === 'voice') {
      if (main.voice !== state.last) state.center = { voice: main.voice, sentence: state.sentence };
    } else if (main.kind === 'unknown' && main.isPerson)
      state.center = { voice: undefined, sentence: state.sentence };
  }
  noteIssuer(scene, events, main, state);
  return events.sort((a, b) => a.at - b.at);
}

/** «وأفادت الوكالة، نقلا عن مصدر، بأن»: whose words a medium passes on, between its verb and the report. */
function relayedFrom(
  scene: Scene,
  from: number,
  to: number,
): { readonly voice: Voice | undefined; readonly isUnknown: boolean } | undefined {
  const { tokens } = scene;
  for (let k = from + 1; k + 1 < to; k += 1) {
    if (tokens[k]?.bare !== 'نقلا' || !/^عن(?:ه|ها|هم)?$/.test(tokens[k + 1]?.bare ?? '')) continue;
    const { voice } =
      tokens[k + 1]?.bare === 'عن'
        ? phraseAt(scene, k + 2, { gender: undefined, isAdding: false })
        : { voice: undefined };
    return { voice, isUnknown: voice === undefined };
  }
  return undefined;
}

/** Whose statement is told of in the sentence: «البيان» is it from now on. */
function noteIssuer(scene: Scene, events: readonly Event[], main: Main, state: State): void {
  const at = scene.tokens.findIndex(({ bare }) =>
    /^(?:ال|ب|لل|ل)?(?:بيان|بيانا|بلاغ|بلاغا)$/.test(bare),
  );
  if (at < 0) return;
  // «نقلت الوكالة بيان الوزارة»: who passes it on has not issued it.
  const isRelayed = scene.tokens.some(({ bare, text }) =>
    sayingForms(bare, text).some(({ kind }) => kind === 'relay'),
  );
  // «أصيب رجلان، بحسب بيان للشرطة»: nor has he whom something befell.
  const subject = main.kind === 'voice' && main.voice.kind !== 'source' ? main.voice : undefined;
  const speaker = events.findLast((event) => event.voice !== undefined)?.voice ?? subject;
  state.issuer = issuerAt(scene, at) ?? (isRelayed ? undefined : speaker);
}

/** Verbs of saying whose object is a person. */
const ADDRESSING = wordSet('أبلغ أخبر أجاب خاطب سأل');

/** «وتابع في ختام كلمته قائلا»: farther off it is another verb's. */
const FARTHEST_FILLER = 8;
