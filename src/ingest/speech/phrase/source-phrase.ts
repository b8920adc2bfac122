/** Phrases without a name: who was introduced so («الوزير»), or an unnamed source as printed («مصدر أمني»). */
import { foldKey } from '../../../arabic/folding.ts';
import {
  isAdjective,
  isDefinite,
  nounClass,
  withoutArticle,
} from '../../../grammar/noun-classes.ts';
import { isPreposition, wordSet } from '../../../grammar/particles.ts';
import type { Token } from '../../../grammar/token.ts';
import { cutAtPreposition, groupOf } from './noun-run.ts';
import {
  bareHead,
  insideMarks,
  isAttached,
  isStranger,
  keysOf,
  withoutAnd,
} from './phrase-words.ts';
import type { Agreement, Scene, Who } from './scene.ts';
import type { Voice } from '../voices.ts';
import { partsOfSpeech } from '../../../lexicon/parts-of-speech.ts';
import { title as titleOf } from '../../../lexicon/titles.ts';

const PLURAL = /(?:ون|ين|ات|و)$/;

const BROKEN_PLURALS = wordSet(
  'شهود سكان أهالي مصادر خبراء نشطاء علماء وزراء نواب أطباء رؤساء قادة زعماء أعضاء ضباط جنود طلاب عمال تجار ركاب ساكنة أقارب رجال نقاد مشايخ شيوخ جماهير قضاة',
);

/** Nobody is named: who was introduced so, or the phrase itself where it tells enough. */
export function whoHasRole(
  scene: Scene,
  run: readonly Token[],
  agreement: Agreement,
): Voice | undefined {
  const { cast, last } = scene;
  const [first] = run;
  if (first === undefined) return undefined;
  const words = keysOf(run);
  const isPlural = isOfMany(first);
  const definite = isDefinite(first.bare);
  const found = cast.byRole(words, agreement.gender);
  if (definite && !isPlural) {
    if (found !== undefined && found !== 'several')
      return isOfAnother(scene, words, found) ? undefined : found;
    if (found === 'several' && last !== undefined && cast.hasRole(last, words[0] ?? ''))
      return last;
    const agrees =
      last !== undefined &&
      last.kind !== 'body' &&
      (last.gender === undefined || last.gender === agreement.gender) &&
      !last.isPlural;
    const isRole = titleOf(first.text) !== undefined || nounClass(first.bare) === 'person';
    if (agreement.isAdding && agrees && found === undefined && isRole) return last;
    const special = found === undefined ? ofKind(scene, first.bare, agreement) : undefined;
    if (special !== undefined) return special;
    if (words.includes('باسم')) return source(scene, printed(scene, run), words, agreement);
    return undefined;
  }
  // «مدير المقهى» is no other manager: what he is at the head of must be the same.
  if (found !== undefined && found !== 'several' && !isPlural && isConstruct(scene, run))
    if (cast.hasTrait(found, words.slice(1))) return found;
  if (found === 'several' && isConstruct(scene, run)) return undefined;
  if (nounClass(first.bare) !== 'person' && titleOf(first.text) === undefined) return undefined;
  if (run.length === 1 && OF_SOMETHING.has(first.bare)) return undefined;
  if (!isPlural && isConstruct(scene, run) && mayBeNamed(scene, agreement)) return undefined;
  if (!isPlural && hasStrangeTail(scene, run)) return undefined;
  return source(scene, printed(scene, run), words, agreement, isPlural);
}

/** Heads that name nobody without what they are of: «صاحبة «نخلة الدار»». */
const OF_SOMETHING = wordSet(
  'صاحب صاحبة مؤلف مؤلفة بطل بطلة كاتب كاتبة مخرج مخرجة نجم نجمة رئيس رئيسة مدير مديرة',
);

/** «منسقة منظمة | سقف منار عبود»: what follows the group and is none of its words may be the name. */
function hasStrangeTail(scene: Scene, run: readonly Token[]): boolean {
  if (run.some(({ bare }) => bare === 'باسم')) return false;
  const whole = cutAtPreposition(run);
  const [next, ...rest] = whole.slice(groupOf(scene, whole).length);
  if (next === undefined || rest.length === 0) return false;
  // «رئيسة اتحاد لأولياء التلاميذ وردية حمداش»
  if (rest.some((token) => isStranger(token) && !isDefinite(token.bare))) return true;
  return !isAdjective(next.bare) && !isDefinite(next.bare) && !isAttached(next.bare);
}

/** Whether a role may be that of somebody whom the article names without it: «وأضاف صاحب اللوحات». */
function mayBeNamed({ cast, last }: Scene, { gender, isAdding }: Agreement): boolean {
  const isLast =
    isAdding &&
    last?.kind === 'person' &&
    (last.gender === undefined || gender === undefined || last.gender === gender);
  return isLast || cast.hasUntitled(gender);
}

/** «المسؤول» is whoever holds an office, «اللاعب» whoever plays: one of these spoke last, and nobody else did. */
function ofKind({ cast, last }: Scene, head: string, { gender }: Agreement): Voice | undefined {
  const kinds = KINDS_OF.get(withoutArticle(head));
  if (kinds === undefined || last?.kind !== 'person') return undefined;
  if (last.gender !== undefined && gender !== undefined && last.gender !== gender) return undefined;
  return kinds.some((kind) => cast.hasRole(last, kind)) && cast.isOnlySpeaker(last)
    ? last
    : undefined;
}

/** Common nouns that stand for more special ones. */
const KINDS_OF = new Map(
  [
    'مسؤول وزير رئيس مدير متحدث ناطق أمين محافظ نقيب عقيد عميد مفوض وكيل مستشار سفير نائب حاكم قائد مصدر مندوب مبعوث ممثل منسق',
    'لاعب مهاجم مدافع حارس نجم قائد هداف كابتن جناح',
    'فنان ممثل مغني مطرب مخرج نجم موسيقي',
    'كاتب روائي شاعر صحفي أديب صحافي',
  ].map((list) => {
    const [head = '', ...kinds] = list.split(' ').map(foldKey);
    return [head, kinds] as const;
  }),
);

/** «وزير الخارجية», «مدير مباحث التموين»: a noun made definite by what follows. */
function isConstruct(scene: Scene, run: readonly Token[]): boolean {
  const [first, second] = run;
  return (
    first !== undefined &&
    second !== undefined &&
    !isDefinite(first.bare) &&
    (nounClass(second.key) !== undefined ||
      groupOf(scene, cutAtPreposition(run)).some(({ key }) => isDefinite(key)))
  );
}

/** «الأمين العام للنقابة» is no «الأمين العام للحزب», «المتحدث باسم البلدية» none of the government. */
function isOfAnother({ cast }: Scene, words: readonly string[], found: Voice): boolean {
  const by = words.indexOf('باسم');
  const whose =
    by > 0 ? words.slice(by + 1, by + 2) : words.filter((word) => word.startsWith('لل'));
  return found.kind === 'person' && whose.length > 0 && !cast.hasTrait(found, whose);
}

/** By its form, where it is no title that tells: «الأمين» is one. */
function isOfMany(token: Token): boolean {
  if (BROKEN_PLURALS.has(bareHead(token)) || /^(?:بعض|عدد|جميع|كل)$/.test(token.bare)) return true;
  const known = titleOf(token.text);
  if (known?.number === 'one') return false;
  return PLURAL.test(token.bare) && !token.bare.includes('قانون');
}

function byRoleOnly(
  { cast }: Scene,
  words: readonly string[],
  { gender }: Agreement,
): Voice | undefined {
  const found = cast.byRole(words, gender);
  return found === 'several' ? undefined : found;
}

function source(
  scene: Scene,
  name: string,
  words: readonly string[],
  { gender }: Agreement,
  isPlural = false,
): Voice {
  const head = words[0] ?? '';
  const isThings = /^(?:ال)?مصادر$/.test(head);
  const voice: Voice = {
    name,
    kind: 'source',
    gender: isThings ? 'f' : isPlural ? 'm' : gender,
    isPlural: isPlural && !isThings,
  };
  scene.cast.add(voice);
  scene.cast.entitle(voice, words);
  return voice;
}

/** The phrase as printed, without the place that «في» tells. */
function printed(scene: Scene, run: readonly Token[]): string {
  const kept = groupOf(scene, cutAtPreposition(run).slice(0, 7));
  // «مصدر من الوزارة»: the head alone says nothing.
  const link = run[1];
  if (
    kept.length === 1 &&
    link !== undefined &&
    isPreposition(link) &&
    /^(?:في|من|ب|داخل|لدي)$/.test(link.bare)
  ) {
    const group = groupOf(scene, cutAtPreposition(run.slice(2)).slice(0, 5));
    if (group.length > 0) kept.push(link, ...group);
  }
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return '';
  return scene.passage.text.slice(first.end - withoutAnd(first).length, last.end);
}

/** «المصدر المسؤول» in marks, «أيه بي أل في»: a name or a role set off. */
export function fromQuotation(scene: Scene, run: readonly Token[], agreement: Agreement): Who {
  const [first] = run;
  if (first === undefined) return {};
  const inner = insideMarks(first);
  const words = foldKey(inner).split(' ');
  const known =
    scene.cast.byName(words) ??
    byRoleOnly(scene, words, agreement) ??
    ofKind(scene, words[0] ?? '', agreement);
  if (known !== undefined) return { voice: known, nameEnd: first.end };
  if (nounClass(words[0] ?? '') === 'person' && words.length >= 2 && !isDefinite(words[0] ?? ''))
    return { voice: source(scene, inner, words, agreement), nameEnd: first.end };
  if (
    words.length <= 5 &&
    (nounClass(words[0] ?? '') === 'body' || words.every((w) => partsOfSpeech(w).size === 0))
  )
    return {
      voice: scene.cast.add({ name: inner, kind: 'body', gender: undefined, isPlural: false }),
      nameEnd: first.end,
    };
  return {};
}
