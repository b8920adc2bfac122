/** Which quotations of a sentence are speech, and whose. */
import { foldKey } from '../../../arabic/folding.ts';
import { words } from '../../../arabic/letters.ts';
import { namesThing, nounClass } from '../../../grammar/noun-classes.ts';
import { isComplementizer, isPreposition, isRelative } from '../../../grammar/particles.ts';
import { sayingForms } from '../../../grammar/saying-verbs.ts';
import type { Token } from '../../../grammar/token.ts';
import { phraseAt } from '../phrase/noun-phrase.ts';
import type { Scene } from '../phrase/scene.ts';
import { subjectAfter } from '../phrase/subject.ts';
import type { Quotation } from '../quotation-marks.ts';
import { attributionEnd } from './attributions.ts';
import type { Complement } from './complement.ts';
import type { Event, State } from './event.ts';
import { isClosedNoun, isNameLike, MOST_NAME_WORDS, startsWithVerb } from './quoted-names.ts';
import { keysOfName } from '../voices.ts';
import { FEWEST_WORDS, type Statement, statement } from '../statement.ts';

/** Without any verb of saying a quotation must be longer than a name. */
const FEWEST_ALONE = 7;

export function directOf(scene: Scene, events: readonly Event[], state: State): Statement[] {
  const { tokens, passage } = scene;
  const found: Statement[] = [];
  tokens.forEach((token, q) => {
    if (token.kind !== 'quotation') return;
    const quotation = passage.quotations.get(token.start);
    if (quotation === undefined) return;
    const governing = events.findLast(
      (event) => event.at < q && reaches(event, tokens, q) && !isEmbeddedPresent(event),
    );
    const after = governing === undefined ? postposed(scene, q) : undefined;
    const continued =
      governing === undefined && after === undefined ? continuation(scene, q, state) : undefined;
    const event = governing ?? after ?? continued;
    if (!isSpeech(scene, q, quotation, event)) return;
    const speaker = event?.voice;
    if (event !== undefined) state.quoted = { event, paragraph: passage.paragraph };
    if (after?.voice !== undefined) {
      state.last = after.voice;
      state.center = undefined;
    }
    found.push(statement(quotation, passage.paragraph, true, speaker, event?.verb));
  });
  return found;
}

/** «قال إن بلاده تدين «بأشد العبارات»»: what is said is still his. */
function isEmbeddedPresent({ form, voice, endsClause }: Event): boolean {
  return form?.tense === 'imperfect' && voice === undefined && !endsClause;
}

const LONGEST_OBJECT = 20;

/** Whether a quotation may belong to what a verb reports: no clause of the reporter's has begun between. */
function reaches({ at, complement }: Event, tokens: readonly Token[], q: number): boolean {
  const from = Math.max(at, Math.min(complement.at, q));
  if (complement.kind === 'none' && q - at > LONGEST_OBJECT) return false;
  for (let k = (complement.kind === 'none' ? at : from) + 1; k < q; k += 1) {
    const token = tokens[k];
    if (token?.kind !== 'word') continue;
    if (/^(?:بينما|فيما)$/.test(token.key)) return false;
    if (token.key === 'في' && tokens[k + 1]?.bare === 'حين') return false;
    if (complement.kind === 'none' && isRelative(token.bare)) return false;
  }
  return true;
}

function isSpeech(
  { tokens, cast }: Scene,
  q: number,
  { text }: Quotation,
  event: Event | undefined,
): boolean {
  const length = words(text).length;
  const before = tokens[q - 1];
  const beforeThat = tokens[q - 2];
  if (before?.key === ':' && event !== undefined && event.at < q) return true;
  if (before?.kind === 'word') {
    const isThing =
      namesThing(before.bare) ||
      (beforeThat?.kind === 'word' &&
        namesThing(beforeThat.bare) &&
        !isPreposition(before) &&
        length <= FEWEST_WORDS + 2);
    // «المشروع «يعزز الأمن …»»: a verb goes on with the sentence; a name follows a noun.
    if (
      isThing &&
      !(
        isClosedNoun(before.bare) &&
        length >= FEWEST_WORDS &&
        (event !== undefined || length > MOST_NAME_WORDS || startsWithVerb(text))
      )
    )
      return false;
    // «… عن «أثر المطر في الزراعة»»: a title, where the verb of saying is not right before.
    if (before.bare === 'عن' && event !== undefined && q - 1 - event.at > 6) return false;
  }
  // «وقال «الورداني»، أمس، …»: a surname in marks.
  if (isNameLike(text, length) || cast.byName(keysOfName(text)) !== undefined) return false;
  const isLed = event !== undefined && event.at < q && event.complement.at === q;
  const isWhole =
    before !== undefined && isComplementizer(before) && event?.complement.at === q - 1;
  if (length < FEWEST_WORDS) {
    const next = tokens[q + 1];
    const endsHere = next === undefined || next.kind === 'mark';
    const leads =
      event?.form?.kind !== 'act' && nounClass(foldKey(text).split(' ')[0] ?? '') === undefined;
    // «إن الموسم كان «الأصعب منذ سنوات»»: the predicate of what is reported.
    const isPredicate =
      length === FEWEST_WORDS - 1 && before !== undefined && COPULA.test(before.bare);
    const isReported = event !== undefined && event.at < q && event.complement.kind === 'that';
    return (
      (isLed && leads && endsHere && event.at === q - 1) ||
      (isWhole && endsHere && length >= 2) ||
      (isPredicate && isReported && endsHere)
    );
  }
  if (event !== undefined) return true;
  return length >= FEWEST_ALONE;
}

const COPULA =
  /^(?:كان|كانت|كانوا|يكون|تكون|هو|هي|هم|ليس|ليست|بات|باتت|اصبح|اصبحت|يعد|تعد|سيكون|ستكون|ظل|يبقي)$/;

/** «…»، قال X / بحسب X. */
function postposed(scene: Scene, q: number): Event | undefined {
  const { tokens } = scene;
  let k = q + 1;
  while (tokens[k]?.kind === 'mark' && /^[،.-]$/.test(tokens[k]?.key ?? '')) k += 1;
  if (tokens[k]?.bare === 'هكذا' || tokens[k]?.bare === 'كما') k += 1;
  const token = tokens[k];
  if (token === undefined) return undefined;
  const form = sayingForms(token.bare, token.text).find(({ tense }) => tense !== 'participle');
  if (form !== undefined && token.key === token.bare) {
    const subject = subjectAfter(scene, k + 1, { gender: form.gender, isAdding: false });
    const none: Complement = { kind: 'none', at: k };
    return {
      at: k,
      form,
      voice: subject.kind === 'voice' ? subject.voice : undefined,
      complement: none,
      verb: token.text,
      endsClause: true,
    };
  }
  const from = attributionEnd(tokens, k);
  if (from === undefined) return undefined;
  const { voice } = phraseAt(scene, from, { gender: undefined, isAdding: false });
  return {
    at: k,
    form: undefined,
    voice,
    complement: { kind: 'none', at: k },
    verb: token.text,
    endsClause: true,
  };
}

/** A quotation alone: of whom the paragraph before led to, or who is quoted right before. */
function continuation({ tokens, passage }: Scene, q: number, state: State): Event | undefined {
  const isAlone = tokens.every((token, i) => i === q || token.kind !== 'word');
  if (!isAlone) return undefined;
  if (state.open !== undefined) return state.open;
  const { quoted } = state;
  return quoted?.paragraph === passage.paragraph ? quoted.event : undefined;
}
