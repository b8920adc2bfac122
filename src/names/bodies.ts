/**
 * Bodies by the nouns that their names begin with: «وزارة النقل الأوزبكية», «المرصد السوري لحقوق الإنسان», «حزب
 * البديل», «صحيفة «الأفق»».
 */
import { isLemma, isNoun } from '../lexicon/nouns.ts';
import { isVerb } from '../lexicon/verbs.ts';
import { isHeaded, wordAfter } from './around-words.ts';
import { withAdjectives } from './adjective-bodies.ts';
import { bodyHead, type Head } from './body-heads.ts';
import { afterPurpose, hasPurpose, isField } from './body-purposes.ts';
import type { FoundBody } from './known-bodies.ts';
import { isUsedAsName, ofNoun } from './noun-bodies.ts';
import { isLatin, isProper, namedAfter, ofLatin, ofProper } from './proper-bodies.ts';
import { ofPhrase } from './phrase-bodies.ts';
import { ofMarks, otherOfTwo } from './quoted-bodies.ts';
import type { Surrounding } from './surrounding.ts';
import { isDefinite, kindOf, titleOf, type Word } from './words.ts';

/** Nouns between a head and what it is for: «هيئة تنظيم الاتصالات». */
const BETWEEN =
  /^(?:تنظيم|مكافحه|حمايه|تنميه|رعايه|شيون|شوون|دعم|حقوق|اداره|تطوير|مراقبه|متابعه|امناء|ضمان|ترقيه|تشجيع|امن|علماء|وزراء|اركان|دوري|تحرير|دول|وحده|انصار|رجال|كتاب|صحفيي|اتحاد|عمال|نواب|شوري|قيم)$/;

export function findBodies(around: Surrounding, isTaken: (at: number) => boolean): FoundBody[] {
  const found: FoundBody[] = [];
  let i = 0;
  while (i < around.words.length) {
    const body = isTaken(i) ? undefined : bodyAt(around, i);
    if (body !== undefined) found.push(body);
    const other = body === undefined ? undefined : otherOfTwo(around.words, body);
    if (other !== undefined) found.push(other);
    i = (other ?? body)?.to ?? i + 1;
  }
  return found;
}

function bodyAt(around: Surrounding, at: number): FoundBody | undefined {
  const { words } = around;
  const inMarks = ofMarks(words, at);
  if (inMarks !== undefined) return inMarks;
  const [word, next] = [words[at], wordAfter(words, at)];
  const head = word === undefined ? undefined : bodyHead(word.text);
  if (head === undefined || next === undefined) return undefined;
  if (head.kind === 'definite' || head.kind === 'loose') return withAdjectives(around, at, head);
  const afterPerson = namedAfter(around, at, head);
  if (afterPerson !== undefined) return afterPerson;
  if (isProper(around, at + 1)) return ofProper(around, at, head);
  if (isLatin(next)) return ofLatin(words, at + 1);
  const phrase = ofPhrase(words, at, head);
  if (phrase !== undefined) return phrase;
  if (isDefinite(next.key)) return ofNoun(around, at, head);
  // «مركز صفدي للدراسات»: what it is for tells that the word before is its name.
  const third = words[at + 2];
  if (
    next.joinsNext &&
    kindOf(next) === 'noun' &&
    third !== undefined &&
    third.key.startsWith('لل') &&
    hasPurpose(words, at + 2) &&
    (head.kind !== 'label' || head.key === 'شركه')
  )
    return { from: at, to: afterPurpose(around, at + 2), head: head.text };
  const nouns = head.kind === 'label' && head.key !== 'شركه' ? 0 : construct(around, at);
  if (nouns > 1 && isNamedByConstruct(around, at, head, nouns))
    return ofNoun(around, at, head, nouns);
  if (isOfTown(head, next) && isProper(around, at + 2))
    return { from: at, to: at + 3, head: head.text };
  if (!next.joinsNext || (!BETWEEN.test(next.key) && !isBetween(next, head))) return undefined;
  if (isDefinite(words[at + 2]?.key ?? '')) return ofNoun(around, at, head, 2);
  return isProper(around, at + 2) && (!BETWEEN.test(next.key) || next.key === 'تحرير')
    ? { from: at, to: at + 3, head: head.text }
    : undefined;
}

const MOST_NOUNS = 3;

/** How many words after the head make a construct, «ماء البصرة»: nouns without article up to a definite one; 0: none. */
function construct({ words, places }: Surrounding, at: number): number {
  // «أي جمعية أو مؤسسة تساند الطلاب»
  if (/^(?:او|اي|ايه|كل)$/.test(words[at - 1]?.key ?? '')) return 0;
  for (let i = at + 1; i - at <= MOST_NOUNS; i += 1) {
    const word = words[i];
    if (word === undefined || words[i - 1]?.joinsNext !== true) return 0;
    if (places.get(i) === 'name' || isDefinite(word.key))
      return places.get(i) === 'demonym' ? 0 : i - at;
    // «ربوة سعد الحسيني» ends in a person.
    const isOfName = kindOf(word) === 'given-word' && /^ال.*ي$/.test(words[i + 1]?.key ?? '');
    const isPart = isPlainNoun(word) && !isOfName && bodyHead(word.text) === undefined;
    if (
      !isPart ||
      titleOf(word.text)?.number === 'one' ||
      (/^[وفبل]/.test(word.key) && !isLemma(word.key))
    )
      return 0;
  }
  return 0;
}

/** Heads that mean nothing but a body, and take people or an aim for their name: «رابطة أصحاب السفن». */
const UNITED =
  /^(?:جمعيه|رابطه|نقابه|موسسه|معهد|كليه|تنسيقيه|تحالف|ايتلاف|تكتل|منظمه|اتحاديه|مفوضيه|مرصد|اكاديميه|متحف|كتيبه|كتايب|لواء|تجمع|حزب|امانه|فيدراليه|كونفدراليه|تعاونيه)$/;

/** Others («مركز», «شركة», «فرقة») are told by their use, or by what comes after: a field, an adjective that agrees. */
function isNamedByConstruct(around: Surrounding, at: number, head: Head, nouns: number): boolean {
  const { words } = around;
  if (UNITED.test(head.key) || isHeaded(words, at)) return true;
  if (head.key === 'غرفه') return /^(?:عمليات|تجاره|صناعه)$/.test(words[at + 1]?.key ?? '');
  const end = at + 1 + nouns;
  const isFor = words[end - 1]?.joinsNext === true && isField(words[end]);
  return (
    isFor ||
    (/^(?:own|field)$/.test(head.kind) &&
      !/^(?:في|عن)$/.test(words[at - 1]?.key ?? '') &&
      isUsedAsName(words, at))
  );
}

/** «مجلس مدينة تيرونا», «غرفة تجارة لاهور». */
function isOfTown(head: Head, { key, joinsNext }: Word): boolean {
  if (!joinsNext) return false;
  return head.key === 'غرفه'
    ? /^(?:تجاره|صناعه)$/.test(key)
    : /^(?:مجلس|بلديه|امانه|شرطه)$/.test(head.key) &&
        /^(?:مدينه|منطقه|بلده|محافظه|ولايه)$/.test(key);
}

/** Also one that is a given name or a title of many: «رابطة ملاك العقارات». */
function isPlainNoun({ text, key }: Word): boolean {
  const kind = kindOf({ text, key });
  if (kind === 'noun') return isNoun(key) !== undefined;
  return kind === 'title' || (kind === 'given-word' && isLemma(key));
}

/** «جمعية سكان بوكي», «نقابة عمال المناجم»: those whom a body unites. */
function isBetween(word: Word, head: Head): boolean {
  if (
    !/^(?:جمعيه|رابطه|نقابه|اتحاد|منظمه|تنسيقيه|تجمع|محكمه|نيابه|غرفه|حركه|حزب|كتله|هييه)$/.test(
      head.key,
    )
  )
    return false;
  return (
    kindOf(word) === 'noun' &&
    !isDefinite(word.key) &&
    isNoun(word.key) !== undefined &&
    !isVerb(word.key)
  );
}
