/** What the name of a body says that it is for: «لحقوق الإنسان», «لكرة القدم», «للتكنولوجيا»; and its adjectives. */
import { isNoun } from '../lexicon/nouns.ts';
import { wordAfter } from './around-words.ts';
import { bodyHead } from './body-heads.ts';
import type { Surrounding } from './surrounding.ts';
import { TRAILING } from './trailing-words.ts';
import { isDefinite, kindOf, titleOf, type Word } from './words.ts';

/** What bodies are for, after ل. */
const FOR =
  /^ل(?:ل)?(?:حقوق|كره|مكافحه|شوون|حمايه|تنميه|دعم|دول|فضاء|احصاء|طاقه|ابحاث|دراسات|بحوث|هجره|لاجيين|طفوله|امومه|سياحه|رياضه|اداب|فنون|علوم|ثقافه|تربيه|تعليم|صحه|زراعه|اغذيه|بييه|ارصاد|اعلام|صحافه|انتخابات|نفط|غاز|كهرباء|مياه|طيران|نقل|عمل|استثمار|تجاره|صناعه|اسكان|اتصالات|ملاحه|بترول|تنس|سباحه|العاب|دفاع|امن|سلام|حوار|تعاون|مراه|شباب|اطفال|صحفيين|محامين|كتاب|ناشرين|مستهلك|تمويل|نقد|تامين|اوراق|معلومات|معلوماتيه|ارهاب|جريمه|تحرير|قوي|استقلال|عداله|انقاذ)$/;

/** Whether the name goes on at this word with what the body is for, one of the common things. */
export function hasPurpose(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.joinsNext === true && isPurpose(words[at]?.key ?? '');
}

/** @param key folded, with ل */
export function isPurpose(key: string): boolean {
  return FOR.test(key);
}

/** «لحقوق الإنسان», «لكرة القدم», «للفضاء»: with the noun that it takes, and adjectives. */
export function afterPurpose(around: Surrounding, at: number): number {
  const { words } = around;
  let to = at + 1;
  const takesNoun = !(words[at]?.key ?? '').startsWith('لل');
  if (takesNoun && words[at]?.joinsNext === true && isDefinite(words[to]?.key ?? '')) to += 1;
  if (
    words[to - 1]?.joinsNext === true &&
    (words[to]?.key ?? '').startsWith('وال') &&
    bodyHead(words[to]?.text ?? '') === undefined &&
    kindOf(words[to]) === 'noun'
  )
    to += 1;
  // «للدفاع عن المستأجرين»
  const object = words[at]?.key === 'للدفاع' && wordAfter(words, at)?.key === 'عن' ? at + 2 : 0;
  if (object > 0 && words[at + 1]?.joinsNext === true && isDefinite(words[object]?.key ?? ''))
    return object + 1;
  if (takesNoun) return to > at + 1 ? afterAgreeing(around, to) : to;
  const isFeminine = (words[to - 1]?.key ?? '').endsWith('ه');
  const isOfMany = (words[to - 1]?.key ?? '').endsWith('ين');
  return afterAdjectives(
    around,
    to,
    (index) =>
      (words[index]?.key ?? '').endsWith('يين') ||
      ((isOfMany
        ? (words[index]?.key ?? '').endsWith('ين')
        : around.places.get(index) !== 'demonym') &&
        (isOfMany || (words[index]?.key ?? '').endsWith('ه') === isFeminine)),
  );
}

/** «لأساتذة التعليم المتوسط»: one adjective of the noun before; a nationality is the body's. */
function afterAgreeing(around: Surrounding, at: number): number {
  const { words, places } = around;
  if (!isNaming(words[at])) return at;
  const isFeminine = (words[at - 1]?.key ?? '').endsWith('ه');
  const to = afterAdjectives(
    around,
    at,
    (index) =>
      !places.has(index) &&
      isNaming(words[index]) &&
      (words[index]?.key ?? '').endsWith('ه') === isFeminine,
  );
  return Math.min(to, at + 1);
}

/** Adjectives that name: relatives («الوطنية»), and few others; «المنتجة», «المجاورة» take a complement and tell of it. */
export function isNaming(word: Word | undefined): boolean {
  const key = word?.key ?? '';
  return (
    /^ال.{2,}(?:ي|يه)$/.test(key) ||
    /^ال(?:متحده?|مستقله?|موحده?|حره?|متوسطه?|عليا|اعلي|عامه?|كبري)$/.test(key)
  );
}

/** «للتكنولوجيا», «للمقاولات» after a proper name; «للصحفيين» are people. */
export function isField(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^لل.{3}/.test(word.key) &&
    titleOf(word.text) === undefined &&
    bodyHead(word.text) === undefined &&
    kindOf(word) !== 'unknown' &&
    !word.key.endsWith('ين')
  );
}

export function afterAdjectives(
  { words, places }: Surrounding,
  from: number,
  fits: (index: number) => boolean,
): number {
  let to = from;
  while (words[to - 1]?.joinsNext === true && to - from < 3) {
    const word = words[to];
    if (word === undefined || !isDefinite(word.key) || /^(?:[وف]|[بك]ال|لل)/.test(word.key)) break;
    // «المكتب الشريف للفوسفاط», but «حزب الأمة القومي الصادق المهدي».
    const isAfterHead = /^(?:definite|loose)$/.test(
      bodyHead(words[to - 1]?.text ?? '')?.kind ?? '',
    );
    const next = wordAfter(words, to);
    const isBeforeGiven = next !== undefined && kindOf(next).startsWith('given');
    if (kindOf(word) === 'given-word' && !isAfterHead && isBeforeGiven) break;
    // «الاتحاد الأوروبي العام الماضي» is a time, «المدعي العام» is none.
    if (word.key === 'العام' && TRAILING.has(words[to + 1]?.key ?? '')) break;
    const isOfMany = /(?:ين|ون|ات)$/.test(words[to - 1]?.key ?? '') && /^الا.{2}ا.$/.test(word.key);
    if (
      TRAILING.has(word.key) ||
      !(places.get(to) === 'demonym' || mayBeAdjective(word) || isOfMany) ||
      !(isOfMany || fits(to))
    )
      break;
    to += 1;
  }
  return to;
}

export function mayBeAdjective(word: Word): boolean {
  // «القوى», «القرى» are nouns; «المصرى» is «المصري» to some, and «الأعلى» and «الكبرى» are longer.
  if (/^ال..ى$/u.test(word.text)) return false;
  const kind = kindOf(word);
  if (kind === 'given-word' && titleOf(word.text) === undefined && isNoun(word.key) === 'adjective')
    return true;
  if (kind === 'title' || kind === 'given-word') return /(?:ي|يه)$/.test(word.key);
  if (kind === 'unknown') return /(?:ي|يه)$/.test(word.key);
  if (/^ال(?:عليا|اعلي|وسطي|عامه|عام|احرار)$/.test(word.key)) return true;
  return kind === 'noun' && isNoun(word.key) === 'adjective' && isAdjectiveForm(word.key);
}

/** «الصليب الأبيض», «العدالة الخضراء». */
export function isColour(key: string): boolean {
  return /^ال(?:ا(?:حمر|خضر|بيض|زرق|صفر|سود)|(?:حمر|خضر|بيض|زرق|صفر|سود)اء)$/.test(key);
}

/** Relatives, participles and comparatives: what names of bodies are made with. */
function isAdjectiveForm(key: string): boolean {
  const bare = key.replace(/^ال/, '').replace(/ه$/, '');
  return (
    bare.endsWith('ي') ||
    /^م.{3,}$/.test(bare) ||
    /^.[ا]..$/.test(bare) ||
    /^ا.{2,4}$/.test(bare) ||
    /^..ي.$/.test(bare) ||
    /^(?:حر|عام|عليا|شعب)/.test(bare)
  );
}
