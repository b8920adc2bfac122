/** Bodies with a noun after their head: «وزارة الصحة والسكان المصرية», «حزب العدالة والتنمية», «مجلس أمناء الجامعة». */
import { knownBody } from '../lexicon/bodies.ts';
import { isTakenByVerb } from './aims.ts';
import { isSaying, wordAfter } from './around-words.ts';
import { bodyHead, type Head, isNamedAlone } from './body-heads.ts';
import {
  afterAdjectives,
  afterPurpose,
  hasPurpose,
  isColour,
  isField,
  isPurpose,
  mayBeAdjective,
} from './body-purposes.ts';
import type { FoundBody } from './known-bodies.ts';
import type { Surrounding } from './surrounding.ts';
import { TRAILING } from './trailing-words.ts';
import { isDefinite, kindOf, titleOf, type Word } from './words.ts';

/** What publishes: the name is what follows. */
const OF_MEDIA = /^(?:موقع|قناه|صحيفه|جريده|مجله|اذاعه|تلفزيون|منصه|شبكه)$/;
/** «مجلس الإدارة»: any has one. */
const OF_ANY =
  /^ال(?:اداره|جمهوريه|حكومه|دوله|بلاد|شعب|مواطن|مواطنين|منظمه|شركه|بلدين|عمل|مدينه|منطقه|عام|عالم|تحقيق|جامعه|قياده|فريق|محلفين|مملكه|اقليم|ولايه|محافظه|بلديه|انتاج|تحكيم|صياغه|مراجعه|اقتراع|زواج|حياه|قوه|احتفال|حفل|امن|نظام|شرعيه|معارضه|اسره|وفد|موتمر|دفاع)$/;
const DOING =
  /^(?:حركه|تنظيم|برنامج|قوات|وحدات|تجمع|تيار|تحالف|فرقه|مجموعه|كتله|جبهه|حكومه|غرفه|جيش)$/;
const OF_MEMBERS =
  /^(?:[وفبل]?(?:رييس|رييسه|زعيم|قايد|عضو|اعضاء|قيادات|موسس|انصار|مقاتلي|عناصر|مسلحي|باسم|امين|قيادي|نايب|عن|في))$/;
const MOST_WORDS = 8;

/** «وزارة الصحة والسكان المصرية», «حزب العدالة والتنمية», «مجلس أمناء الجامعة». */
export function ofNoun(
  around: Surrounding,
  at: number,
  head: Head,
  nouns = 1,
): FoundBody | undefined {
  const { words, places } = around;
  let to = at + 1 + nouns;
  const first = words[to - 1];
  if (
    first === undefined ||
    TRAILING.has(first.key) ||
    (titleOf(first.text) !== undefined &&
      !isUnionOf(head, first) &&
      head.kind === 'own' &&
      !/ي(?:ه|ون|ين)?$/.test(first.key))
  )
    return undefined;
  if (places.get(to - 1) === 'demonym' && head.kind === 'label') return undefined;
  // «موقع الحادثة», «شبكة الطرق», «فريق المدرب».
  if (/^(?:موقع|شبكه|منصه|فريق|خدمه)$/.test(head.key)) return undefined;
  if (
    /^(?:[وف]?[بك]ال|لل|[وف]ال)/.test(first.key) ||
    (OF_ANY.test(first.key) && head.key !== 'وزاره' && !isNamedAlone(head))
  )
    return undefined;
  // «رئاسة المهندس»: of one person; «نقابة المهندسين» is a body.
  if (titleOf(first.text)?.number === 'one' && !/(?:ي|يه)$/.test(first.key)) return undefined;
  if (head.kind === 'venue' && nouns === 1 && !isMoreThanPlace(around, to, head)) return undefined;
  const known = knownBody(words.slice(at + 1, at + 5).map(({ key }) => key));
  if (known?.body.isAmbiguous === false)
    return { from: at + 1, to: at + 1 + known.length, head: first.text };
  const bare = to;
  to = afterJoined(around, to, head);
  if (head.kind === 'label' && OF_MEDIA.test(head.key)) {
    // «صحيفة الوطن السعودية» is «الوطن»; «القدس العربي» keeps its adjective.
    const next = words[to];
    const isOwn =
      words[to - 1]?.joinsNext === true &&
      next !== undefined &&
      isDefinite(next.key) &&
      !next.key.endsWith('ه') &&
      !places.has(to) &&
      mayBeAdjective(next);
    return { from: at + 1, to: isOwn ? to + 1 : to, head: first.text };
  }
  const isFeminine = /(?:ه|ات)$/.test(head.key);
  const agrees = (index: number): boolean => (words[index]?.key ?? '').endsWith('ه') === isFeminine;
  // «وزارة الداخلية والقسم المخصص»: the adjective is the second noun's alone, which is another thing.
  const adjective = words[to];
  if (
    to > bare &&
    words[to - 1]?.joinsNext === true &&
    adjective !== undefined &&
    isDefinite(adjective.key) &&
    !agrees(to)
  )
    to = bare;
  to = afterAdjectives(
    around,
    to,
    isNamedAlone(head) ? (index) => places.get(index) !== 'demonym' : () => true,
  );
  if (isNamedAlone(head) && words[to - 1]?.joinsNext === true && to < at + 4)
    if (isOwnDescription(words, to)) to += 1;
  if (hasPurpose(words, to)) to = afterPurpose(around, to);
  else if (hasField(around, at, to, head)) to += 1;
  if (to === bare && head.key === 'شركه' && isPurpose(`لل${first.key.slice(2)}`)) return undefined;
  // «حركة القطارات», «تنظيم الحفل», «قوات النظام»: what moves, is held, or whose; nothing but its use tells a name.
  if (to === bare && DOING.test(head.key) && !isUsedAsName(words, at)) return undefined;
  return { from: at, to: Math.min(to, at + MOST_WORDS), head: head.text };
}

/** «اتحاد الكتاب», «نقابة الأطباء». */
function isUnionOf({ key }: Head, { text }: Word): boolean {
  return (
    /^(?:اتحاد|رابطه|جمعيه|نقابه|تجمع|تنسيقيه|تعاونيه|اتحاديه|منتدي)$/.test(key) &&
    titleOf(text)?.number === 'several'
  );
}

/** «مهرجان المرفأ السينمائي», «مدرسة لاهاي للتصميم»: what any town has is told by more. */
function isMoreThanPlace(around: Surrounding, to: number, head: Head): boolean {
  const { words, places } = around;
  if (head.key === 'مبادره' || words[to - 1]?.joinsNext !== true) return false;
  const next = words[to];
  if (next === undefined || places.has(to)) return false;
  return isField(next) || (isDefinite(next.key) && !TRAILING.has(next.key) && mayBeAdjective(next));
}

/** «نادي الواحة للشطرنج»: a field after a name that nobody gives it to. */
function hasField({ words }: Surrounding, at: number, to: number, head: Head): boolean {
  return (
    words[to - 1]?.joinsNext === true &&
    (head.kind === 'own' ||
      head.kind === 'venue' ||
      /^(?:شركه|دار|اكاديميه|صندوق)$/.test(head.key)) &&
    isField(words[to]) &&
    // «جاء إلى مركز الأمل للحديث عن …»
    !/^(?:علي|الي|عن)$/.test(wordAfter(words, to)?.key ?? '') &&
    !isTakenByVerb(words, at)
  );
}

/** «حزب الفجر الجديد», «حزب العدالة الخضراء»; «حزب التجمع الوطني الجديد» is a new one. */
function isOwnDescription(words: readonly Word[], at: number): boolean {
  const key = words[at]?.key ?? '';
  return isColour(key) || (/^الجديده?$/.test(key) && words[at - 1]?.key.endsWith('ي') === false);
}

/** «والتنمية» after «العدالة», where nothing tells that another thing begins. */
function afterJoined({ words, places }: Surrounding, from: number, head: Head): number {
  let to = from;
  while (words[to - 1]?.joinsNext === true && to - from < 2) {
    const word = words[to];
    if (
      word === undefined ||
      !word.key.startsWith('وال') ||
      places.has(to) ||
      kindOf(word) === 'title'
    )
      break;
    // «شؤون النازحين والعائدين»: two alike.
    const isAlike = word.key.endsWith('ين') && (words[to - 1]?.key ?? '').endsWith('ين');
    if (bodyHead(word.text) !== undefined || (!isAlike && /(?:ات|ون|ين)$/.test(word.key))) break;
    if (
      !/^(?:وزاره|حزب|جبهه|تجمع|تيار|منظمه|هييه|لجنه|حركه|برنامج|صندوق|مجلس|مركز|جمعيه|معهد|جامعه|نقابه|موسسه|مديريه|غرفه|مفوضيه|دار|شركه)$/.test(
        head.key,
      )
    )
      break;
    to += 1;
  }
  return to;
}

/** «زعيم حركة النهضة», «أعلنت حركة الإصلاح». */
export function isUsedAsName(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before?.joinsNext !== true) return false;
  return OF_MEMBERS.test(before.key) || isSaying(before);
}
