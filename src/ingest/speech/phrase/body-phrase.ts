/** Phrases that name a body or a country. */
import { foldKey } from '../../../arabic/folding.ts';
import { isDefinite } from '../../../grammar/noun-classes.ts';
import { isPreposition, wordSet } from '../../../grammar/particles.ts';
import type { Token } from '../../../grammar/token.ts';
import type { Gender } from '../../../lexicon/given-names.ts';
import { insideMarks, keysOf, withoutAnd } from './phrase-words.ts';
import type { Agreement, Scene, Who } from './scene.ts';
import { cutAtPreposition, groupOf } from './noun-run.ts';
import { keysOfName } from '../voices.ts';

const MASCULINE_COUNTRIES = wordSet(
  'لبنان العراق المغرب السودان اليمن الأردن الصومال تشاد الفاتيكان',
);

/** A country or its capital speaks for itself. */
export function fromPlace(
  scene: Scene,
  run: readonly Token[],
  place: { end: number; form: string },
  { gender }: Agreement,
): Who {
  const last = run.at(-1);
  // «وهدد واشنطن»: nearly all names of countries are feminine, and this one is the object.
  const isObject = gender === 'm' && !MASCULINE_COUNTRIES.has(foldKey(place.form));
  if (last === undefined || last.end > place.end || isObject) return {};
  const voice = scene.cast.add({
    name: place.form,
    kind: 'body',
    gender: undefined,
    isPlural: false,
  });
  return { voice, nameEnd: place.end };
}

const SELF_SUFFICIENT = wordSet(
  'الحكومة الجيش الشرطة السلطات النيابة البرلمان الكرملين الأزهر المحكمة البنتاغون الكونغرس الرئاسة المعارضة الخارجية الداخلية',
);

const MOST_BODY_WORDS = 7;

/** «وزارة الدفاع المالية», «جمعية «بي إي إن»», «الصندوق». */
export function fromBody(scene: Scene, run: readonly Token[]): Who {
  const { cast, passage } = scene;
  const [first, second] = run;
  if (first === undefined) return {};
  if (second?.kind === 'quotation') {
    const inner = insideMarks(second);
    const known = cast.byName(keysOfName(inner));
    const voice =
      known ?? cast.add({ name: inner, kind: 'body', gender: undefined, isPlural: false });
    cast.entitle(voice, [first.bare]);
    return { voice, nameEnd: second.end };
  }
  const parts = [first];
  for (const token of run.slice(1)) {
    if (parts.length >= MOST_BODY_WORDS || token.kind !== 'word') break;
    if (isPreposition(token) && token.bare !== 'في') break;
    parts.push(token);
  }
  while (parts.length > 1 && isPreposition(parts.at(-1))) parts.pop();
  const short = groupOf(scene, cutAtPreposition(parts));
  if (isDefinite(first.bare) && short.length <= 2) {
    const found = cast.byRole(keysOf(short), undefined);
    if (found === 'several') return {};
    if (found !== undefined && short.length === 1) return { voice: found, nameEnd: first.end };
    if (!SELF_SUFFICIENT.has(first.bare) && !(short.length > 1 && isTelling(short[1]?.bare ?? '')))
      return {};
  }
  if (!isDefinite(first.bare) && short.length === 1) return {};
  const last = short.at(-1) ?? first;
  const printed = passage.text.slice(first.end - withoutAnd(first).length, last.end);
  const known = cast.byName(keysOfName(printed));
  const voice =
    known ??
    cast.add({ name: printed, kind: 'body', gender: genderOf(first.bare), isPlural: false });
  cast.entitle(voice, keysOf(short));
  return { voice, nameEnd: last.end };
}

/** Whether an adjective makes a body's name: «الوطني», not «الرئيسي». */
function isTelling(key: string): boolean {
  return key.startsWith('ال') && (/يه?$/.test(key) || TELLING.has(key)) && !VAGUE.has(key);
}

const TELLING = wordSet('المسلحة المتحدة العامة العام العليا الأعلى المشترك المشتركة');

const VAGUE = wordSet(
  'الرئيسي الرئيسية الحالي الحالية المعني المعنية الموالي الموالية المحلي المحلية الثاني الثانية',
);

/** @param head folded; undefined where its ending tells nothing */
export function genderOf(head: string): Gender | undefined {
  return /(?:ه|ات)$/.test(head) ? 'f' : undefined;
}
