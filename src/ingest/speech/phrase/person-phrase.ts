/** Phrases that name somebody: by name, by title and name, by surname. */
import { mayDescribe } from '../../../grammar/circumstantials.ts';
import { isDefinite, nounClass } from '../../../grammar/noun-classes.ts';
import { isPreposition } from '../../../grammar/particles.ts';
import type { Token } from '../../../grammar/token.ts';
import type { Named } from '../named.ts';
import { isInner, nameAt, titledNameAt } from '../passage.ts';
import { isAttached, isStranger, keysOf } from './phrase-words.ts';
import { isBounded, isTitledBehind, properRun } from './proper-run.ts';
import type { Agreement, Scene, Who } from './scene.ts';
import { titleEnd } from './title-end.ts';
import { keysOfName, keysOfTitle, voiceOf } from '../voices.ts';
import { givenName, isGivenName } from '../../../lexicon/given-names.ts';
import { isNoun } from '../../../lexicon/nouns.ts';
import { partsOfSpeech } from '../../../lexicon/parts-of-speech.ts';
import { title as titleOf } from '../../../lexicon/titles.ts';

/** «علي أكبر ولايتي» where the article knows another «علي»: the whole name is somebody else's. */
export function longerName(
  scene: Scene,
  run: readonly Token[],
  own: Named,
  agreement: Agreement,
): Who | undefined {
  if (own.id !== undefined || !own.isPerson || !isGivenName(own.form.split(' ')[0] ?? ''))
    return undefined;
  const name = properRun(scene, run, isBounded(scene, run));
  if (name.length < 2 || (name.at(-1)?.end ?? 0) <= own.end) return undefined;
  const rest = name.slice(1).map(({ text }) => text);
  const isStrange = rest.some((text) => partsOfSpeech(text).size === 0 || isGivenName(text));
  // «صلاح قائمة هدافي الدوري» goes on; a name is followed by a title, a mark, the report.
  const next = run[name.length];
  const isTitled =
    isTitledBehind(scene, run) ||
    (next !== undefined && (titleOf(next.text) !== undefined || nounClass(next.bare) === 'person'));
  const isAtEnd = next === undefined && (isStrange || isBounded(scene, run));
  if (!isTitled && !isAtEnd && !(isStrange && isPreposition(next))) return undefined;
  return scene.cast.byName(keysOf(name)) === undefined
    ? fromWords(scene, name, agreement)
    : undefined;
}

/** «قال X وY»: both speak, and one of them would be half of the truth. */
export function hasSecondName({ passage }: Scene, run: readonly Token[], first: Named): boolean {
  return run.some((token) => {
    const isJoined = token.kind === 'word' && token.start >= first.end && token.key !== token.bare;
    return isJoined && (nameAt(passage, token) ?? titledNameAt(passage, token)) !== undefined;
  });
}

/** @param run the phrase that the name stands in, which may go on with it */
export function named(
  scene: Scene,
  name: Named,
  agreement: Agreement,
  run: readonly Token[] = [],
): Who {
  const at = run.findIndex(({ start }) => start >= name.start);
  const longer = at < 0 ? undefined : longerName(scene, run.slice(at), name, agreement);
  if (longer !== undefined) return longer;
  const { gender } = agreement;
  const known = scene.cast.byName(keysOfName(name.name));
  const own = voiceOf(name, gender);
  const voice = scene.cast.add(known !== undefined && own.id === undefined ? known : own);
  if (name.form !== name.name && scene.cast.isRatherAnother(keysOfName(name.form), voice))
    return {};
  if (name.title !== '') scene.cast.entitle(voice, keysOfTitle(name.title));
  return { voice, nameEnd: name.end };
}

/** «وزير النقل المالي باتار سوخي»: what is left when the title is taken off. */
export function fromTitle(scene: Scene, run: readonly Token[], agreement: Agreement): Who {
  const { passage } = scene;
  const from = titleEnd(scene, run);
  const [title, rest] = [run.slice(0, from), run.slice(from)];
  const [first] = rest;
  if (first !== undefined) {
    const known = nameAt(passage, first) ?? titledNameAt(passage, first);
    if (known !== undefined && !isInner(first, known)) {
      return entitled(scene, named(scene, known, agreement, run), title);
    }
    // A definite title takes no noun without article: what follows it before the report is the name.
    const isNamed = isBounded(scene, run) && isDefinite(title.at(-1)?.bare ?? '');
    const name = properRun(scene, rest, isBounded(scene, run), isNamed);
    const isKnown = scene.cast.byName(keysOf(name)) !== undefined;
    // «محافظة ذي قار سعدون …»: a word of the title before a name that is known.
    const isInTitle = name.length > 0 && !isGivenName(first.text);
    const later = name.length === 0 || isInTitle ? namedLater(scene, rest) : undefined;
    if (later !== undefined) {
      return entitled(scene, named(scene, later, agreement), title);
    }
    if (name.length >= 2 || (name.length === 1 && isKnown)) {
      return entitled(scene, fromWords(scene, name, agreement), title);
    }
  }
  return { isTitle: true };
}

/** The title before a name is the bearer's from now on. */
function entitled({ cast }: Scene, who: Who, title: readonly Token[]): Who {
  if (who.voice !== undefined) cast.entitle(who.voice, keysOf(title));
  return who;
}

/** A full name behind more words of the title («كاتب الدولة مكلف بالإحصاء بشير مصطفى»). */
function namedLater({ passage }: Scene, rest: readonly Token[]): Named | undefined {
  for (const [i, token] of rest.entries()) {
    const name = nameAt(passage, token);
    if (name === undefined || !name.isPerson || !name.form.includes(' ') || isInner(token, name))
      continue;
    return isPreposition(rest[i - 1]) ? undefined : name;
  }
  return undefined;
}

/** «المعيبد», «السعودية», «العضوة بمجلس النواب». */
export function fromDefinite(scene: Scene, run: readonly Token[], agreement: Agreement): Who {
  const [first] = run;
  if (first === undefined) return {};
  const known = scene.cast.byName([first.key]);
  if (known !== undefined && known.kind !== 'source') return { voice: known, nameEnd: first.end };
  if (partsOfSpeech(first.text).size === 0 && run.length === 1 && !/[\d/]/.test(first.text))
    return {
      voice: scene.cast.add({
        name: first.text,
        kind: 'person',
        gender: agreement.gender,
        isPlural: false,
      }),
      nameEnd: first.end,
    };
  return fromTitle(scene, run, agreement);
}

export function fromName(scene: Scene, run: readonly Token[], agreement: Agreement): Who {
  const name = properRun(scene, run, isBounded(scene, run));
  if (name.length === 0) return {};
  const rest = run.slice(name.length);
  const isLone = name.length === 1;
  const known = scene.cast.byName(keysOf(name));
  if (known !== undefined && known.kind !== 'source')
    return { voice: known, nameEnd: name.at(-1)?.end ?? 0 };
  if (isLone) {
    const [only] = name;
    const isStrange =
      only !== undefined && (partsOfSpeech(only.text).size === 0 || isGivenName(only.text));
    // An adjective is no subject: «وقال روحاني إن» names somebody.
    const isSurname =
      only !== undefined &&
      isNoun(only.bare) === 'adjective' &&
      !mayDescribe(only) &&
      isBounded(scene, run);
    // «وقال لبلومتاون إن»: to whom, or who.
    if (only !== undefined && only.key.startsWith('ل') && !isGivenName(only.text)) return {};
    if (!(isStrange || isSurname) || only.key.length < 3 || /(?:ها|هم|هما)$/.test(only.key))
      return {};
    // «يوفنتوس»: a strange word alone is a name where nothing goes on with it.
    if (rest.length > 0 && !isAttached(rest[0]?.bare ?? '') && !isPreposition(rest[0])) return {};
  }
  const isSomebody = name.some(isStranger) || isLone || isTitledBehind(scene, run);
  if (!isSomebody) return {};
  return fromWords(scene, name, agreement);
}

export function fromWords(scene: Scene, name: readonly Token[], { gender }: Agreement): Who {
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined || name.every(({ key }) => key.length < 3))
    return {};
  const printed = scene.passage.text.slice(first.start, last.end);
  const known = scene.cast.byName(keysOf(name));
  const voice =
    known ??
    scene.cast.add({
      name: printed,
      kind: 'person',
      gender: gender ?? givenName(first.text)?.gender,
      isPlural: false,
    });
  return { voice, nameEnd: last.end };
}
