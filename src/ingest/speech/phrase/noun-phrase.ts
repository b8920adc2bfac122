/** Who is meant by a noun phrase: title, complement and name; a body; an unnamed source; or nobody that can be told. */
import { isDefinite, nounClass } from '../../../grammar/noun-classes.ts';
import { isPreposition } from '../../../grammar/particles.ts';
import type { Token } from '../../../grammar/token.ts';
import { isInner, nameAt, placeAt, titledNameAt } from '../passage.ts';
import { apposition, entitleByApposition, KIN } from './apposition.ts';
import { fromBody, fromPlace, genderOf } from './body-phrase.ts';
import { honored } from './honorific.ts';
import { interlocutor } from './interlocutor.ts';
import {
  fromDefinite,
  fromName,
  fromTitle,
  hasSecondName,
  longerName,
  named,
} from './person-phrase.ts';
import { phraseEnd } from './phrase-end.ts';
import { bareHead, behind, unbound, withoutAnd } from './phrase-words.ts';
import type { Agreement, Phrase, Scene, Who } from './scene.ts';
import { cutAtPreposition, groupOf } from './noun-run.ts';
import { fromQuotation, whoHasRole } from './source-phrase.ts';
import type { Voice } from '../voices.ts';
import { isGivenName } from '../../../lexicon/given-names.ts';
import { title as titleOf } from '../../../lexicon/titles.ts';

/** The noun phrase at an index: up to what cannot belong to it. */
export function phraseAt(scene: Scene, at: number, agreement: Agreement): Phrase {
  const head = scene.tokens[at];
  const byRank = head === undefined ? undefined : honored(scene, head);
  if (byRank !== undefined) return { ...byRank, end: at + 1, isNominal: true };
  const ours = head === undefined ? undefined : interlocutor(scene, head, agreement);
  if (ours !== undefined) return { ...ours, end: phraseEnd(scene, at), isNominal: true };
  const end = phraseEnd(scene, at);
  const run = scene.tokens.slice(at, end).filter(({ kind }) => kind !== 'aside');
  const first = run[0];
  if (first === undefined) return { voice: undefined, end: at, isNominal: false };
  const { voice, nameEnd, isTitle } = whoIs(scene, run, agreement);
  if (voice !== undefined) {
    const after = nameEnd === undefined ? end : behind(scene.tokens, at, nameEnd);
    entitleByApposition(scene, voice, after, agreement);
    return { voice, end, isNominal: true };
  }
  const isBehindHonorific =
    isDefinite(scene.tokens[end + 1]?.bare ?? '') &&
    titleOf(scene.tokens[end + 1]?.text ?? '') !== undefined;
  if (isTitle && (!KIN.has(bareHead(first)) || run.length === 1 || isBehindHonorific)) {
    const apposed = apposition(scene, end, agreement, run);
    if (apposed !== undefined) return { ...apposed, isNominal: true };
  }
  const byRole = isTitle ? whoHasRole(scene, run, agreement) : undefined;
  return { voice: byRole, end, isNominal: true };
}

function whoIs(scene: Scene, run: readonly Token[], agreement: Agreement): Who {
  const { passage, cast } = scene;
  const first = run[0];
  if (first === undefined) return {};
  const own = nameAt(passage, first);
  const titled = titledNameAt(passage, first);
  // «الأمين العام»: a name and a title too.
  const isOffice =
    own !== undefined &&
    !own.form.includes(' ') &&
    titleOf(own.form) !== undefined &&
    isDefinite(run[1]?.bare ?? '');
  if (own !== undefined && !isInner(first, own) && !isOffice) {
    const longer = longerName(scene, run, own, agreement);
    if (longer !== undefined) return longer;
    if (hasSecondName(scene, run, own)) return {};
    return named(scene, own, agreement);
  }
  if (run.length === 0) return {};
  if (
    titled !== undefined &&
    titled.end <= (run.at(-1)?.end ?? 0) &&
    !/(?:^|\s)(?:باسم|عن|في|لدى|من|مع)$/u.test(titled.title)
  ) {
    if (hasSecondName(scene, run, titled)) return {};
    return named(scene, titled, agreement, run);
  }
  if (first.kind === 'quotation') return fromQuotation(scene, run, agreement);
  const place = placeAt(passage, first);
  if (place?.start === first.start && run.length <= 4)
    return fromPlace(scene, run, place, agreement);
  const kind = titleOf(first.text) === undefined ? nounClass(first.bare) : 'person';
  const byName = cast.byName(run.map(({ key }) => key));
  if (byName !== undefined) return { voice: byName, nameEnd: run.at(-1)?.end ?? 0 };
  switch (kind) {
    case 'person':
      return fromTitle(scene, run, agreement);
    case 'body':
    case 'medium':
      return fromBody(scene, run);
    case 'document':
      return fromDocument(scene, run);
    case undefined:
      return isDefinite(first.key) && !isGivenName(first.text)
        ? fromDefinite(scene, run, agreement)
        : fromName(scene, run, agreement);
  }
}

function fromDocument(scene: Scene, run: readonly Token[]): Who {
  const [first] = run;
  if (first === undefined) return {};
  if (/^ال(?:بيان|بلاغ|تصريح|رساله)$/.test(first.bare))
    return scene.issuer === undefined ? {} : { voice: scene.issuer, nameEnd: first.end };
  if (/^(?:بيان|بلاغ|تصريح|تغريده|تدوينه|منشور|رساله|برقيه)$/.test(first.bare)) {
    const at = scene.tokens.indexOf(first);
    const voice = at < 0 ? undefined : issuerAt(scene, at);
    return voice === undefined ? {} : { voice, nameEnd: run.at(-1)?.end ?? first.end };
  }
  if (run.length < 2) return {};
  const short = groupOf(scene, cutAtPreposition(run));
  const last = short.at(-1) ?? first;
  const printed = scene.passage.text.slice(first.end - withoutAnd(first).length, last.end);
  return {
    voice: { name: printed, kind: 'source', gender: genderOf(first.bare), isPlural: false },
    nameEnd: last.end,
  };
}

/** Whose statement stands at an index: «البيان», «بيان النقابة», «بيان لوزارة الصحة», «بيان صادر عن الحزب». */
export function issuerAt(scene: Scene, at: number): Voice | undefined {
  const { tokens } = scene;
  const agreement: Agreement = { gender: undefined, isAdding: false };
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (isDefinite(token.bare) || token.bare.startsWith('لل')) {
    const next = tokens[at + 1];
    if (next?.bare !== 'الصادر') return scene.issuer;
  }
  let k = at + 1;
  while (/^(?:صحفي|صحافي|رسمي|مشترك|مقتضب|الصحفي|رسميه)$/.test(tokens[k]?.bare ?? '')) k += 1;
  const next = tokens[k];
  if (next?.kind !== 'word') return undefined;
  if (/^(?:ال)?(?:صادر|صدر)(?:ه)?$/.test(next.bare)) {
    while (
      k < at + 6 &&
      tokens[k] !== undefined &&
      tokens[k]?.bare !== 'عن' &&
      tokens[k]?.bare !== 'من'
    )
      k += 1;
    return tokens[k + 1] === undefined ? undefined : phraseAt(scene, k + 1, agreement).voice;
  }
  if (/^(?:اصدره|اصدرته|نشره|نشرته|وزعته|وزعه|تلاه|تلته)$/.test(next.bare)) {
    const { voice } = phraseAt(scene, k + 1, agreement);
    return next.bare.startsWith('ا') ? voice : undefined;
  }
  const bound = unbound(next, tokens[k + 1]);
  if (bound === next && (k > at + 1 || isPreposition(next))) return undefined;
  const replaced = tokens.map((one, i) => (i === k ? bound : one));
  return phraseAt({ ...scene, tokens: replaced }, k, agreement).voice;
}
