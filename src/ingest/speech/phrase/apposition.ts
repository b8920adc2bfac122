/** Names and titles behind a comma: «رئيس البلدية، كريم سو،», «كريم سو، رئيس البلدية،». */
import { isDefinite, nounClass } from '../../../grammar/noun-classes.ts';
import { wordSet } from '../../../grammar/particles.ts';
import type { Token } from '../../../grammar/token.ts';
import { isInner, nameAt, titledNameAt } from '../passage.ts';
import { fromTitle, fromWords, named } from './person-phrase.ts';
import { phraseEnd } from './phrase-end.ts';
import { keysOf } from './phrase-words.ts';
import { properRun } from './proper-run.ts';
import type { Agreement, Phrase, Scene, Who } from './scene.ts';
import type { Voice } from '../voices.ts';
import { givenName } from '../../../lexicon/given-names.ts';
import { title as titleOf } from '../../../lexicon/titles.ts';

/** Of relatives the name after a comma may be either's: «والدة القتيل، أحمد سيد». */
export const KIN = wordSet(
  'والد والدة أب أم زوج زوجة شقيق شقيقة أخ أخت ابن ابنة نجل كريمة جد جدة عم عمة خال خالة أرملة خطيب خطيبة صديق صديقة جار جارة محامي محامية محام حفيد حفيدة',
);

/** «رئيس بلدية تيرانا، أربن هوجا،». */
export function apposition(
  scene: Scene,
  comma: number,
  agreement: Agreement,
  title: readonly Token[],
): Omit<Phrase, 'isNominal'> | undefined {
  const { tokens, passage } = scene;
  const mark = tokens[comma];
  if (mark?.key !== '،' && mark?.key !== '-') return undefined;
  const first = tokens[comma + 1];
  if (first?.kind !== 'word') return undefined;
  const end = phraseEnd(scene, comma + 1);
  const run = tokens.slice(comma + 1, end).filter(({ kind }) => kind === 'word');
  const own = nameAt(passage, first) ?? titledNameAt(passage, first);
  let who: Who = {};
  if (own !== undefined && !isInner(first, own)) who = named(scene, own, agreement);
  else if (isDefinite(first.bare) && run.length >= 2) {
    who = fromTitle(scene, run, agreement);
    if (who.voice === undefined) {
      // «البرتغالي روي كوستا»: where somebody is from, then the name.
      const name = properRun(scene, run.slice(1));
      if (name.length >= 2 && name.length === run.length - 1)
        who = fromWords(scene, name, agreement);
    }
  } else {
    const name = properRun(scene, run, true);
    if (name.length >= 2 && name.length === run.length) who = fromWords(scene, name, agreement);
  }
  if (who.voice === undefined || who.voice.kind === 'body') return undefined;
  const gender = who.voice.gender ?? givenName(first.text)?.gender;
  if (gender !== undefined && agreement.gender !== undefined && gender !== agreement.gender)
    return undefined;
  scene.cast.entitle(who.voice, keysOf(title));
  return { voice: who.voice, end };
}

/** «لويس فان جال مدرب الفريق», «كيفن جونسون، المدير التنفيذي»: what somebody is, after the name. */
export function entitleByApposition(
  { tokens, cast, passage }: Scene,
  voice: Voice,
  from: number,
  { takesObject = false }: Agreement,
): void {
  if (voice.kind === 'body') return;
  const next = tokens[from];
  const at = next?.key === '،' || next?.key === '-' ? from + 1 : from;
  const head = tokens[at];
  if (head?.kind !== 'word') return;
  // «شكر كريم سو المدرب»: whom he thanked.
  if (takesObject && at === from) return;
  // «هنأ المدرب كريم سو الحارس فلانا»: the title is of the name behind it.
  if (titledNameAt(passage, head) !== undefined) return;
  if (titleOf(head.text) === undefined && nounClass(head.bare) !== 'person') return;
  if (head.key.startsWith('و') && head.key !== head.bare) return;
  const words: string[] = [];
  for (let k = at; k < tokens.length && k < at + 6; k += 1) {
    const token = tokens[k];
    if (token?.kind !== 'word') break;
    words.push(token.bare);
  }
  cast.entitle(voice, words);
}
