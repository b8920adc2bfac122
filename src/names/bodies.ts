/**
 * Bodies by the nouns that their names begin with: «وزارة النقل الأوزبكية», «المرصد السوري لحقوق الإنسان», «حزب
 * البديل», «صحيفة «الأفق»».
 */
import { isLemma, isNoun } from '../lexicon/nouns.ts';
import { isVerb } from '../lexicon/verbs.ts';
import { isHeaded } from './around-words.ts';
import { withAdjectives } from './adjective-bodies.ts';
import { bodyHead, type Head } from './body-heads.ts';
import { afterPurpose, hasPurpose } from './body-purposes.ts';
import type { FoundBody } from './known-bodies.ts';
import { ofNoun } from './noun-bodies.ts';
import { isLatin, isProper, namedAfter, ofLatin, ofProper } from './proper-bodies.ts';
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
    i = body?.to ?? i + 1;
  }
  return found;
}

function bodyAt(around: Surrounding, at: number): FoundBody | undefined {
  const { words } = around;
  const word = words[at];
  const head = word === undefined ? undefined : bodyHead(word.text);
  if (word === undefined || head === undefined) return undefined;
  const next = words[at + 1];
  if (next === undefined) return undefined;
  if (!word.joinsNext) {
    // «صحيفة «الأفق»»: the name is what stands in the marks.
    return head.kind !== 'definite' &&
      head.kind !== 'loose' &&
      !/^(?:برنامج|مركز|دار|حمله)$/.test(head.key) &&
      /^["«“]$/.test(word.gap)
      ? quoted(words, at + 1)
      : undefined;
  }
  if (head.kind === 'definite' || head.kind === 'loose') return withAdjectives(around, at, head);
  const afterPerson = namedAfter(around, at, head);
  if (afterPerson !== undefined) return afterPerson;
  if (isProper(around, at + 1)) return ofProper(around, at, head);
  if (head.kind === 'label' && isLatin(next)) return ofLatin(words, at + 1);
  if (isDefinite(next.key)) return ofNoun(around, at, head);
  // «مركز صفدي للدراسات»: what it is for tells that the word before is its name.
  const third = words[at + 2];
  if (
    next.joinsNext &&
    kindOf(next) === 'noun' &&
    third !== undefined &&
    third.key.startsWith('لل') &&
    hasPurpose(words, at + 2) &&
    head.kind !== 'label'
  )
    return { from: at, to: afterPurpose(around, at + 2), head: head.text };
  const nouns = isHeaded(words, at) ? construct(around, at) : 0;
  if (nouns > 1) return ofNoun(around, at, head, nouns);
  if (!next.joinsNext || (!BETWEEN.test(next.key) && !isBetween(next, head))) return undefined;
  if (isDefinite(words[at + 2]?.key ?? '')) return ofNoun(around, at, head, 2);
  return isProper(around, at + 2) && (!BETWEEN.test(next.key) || next.key === 'تحرير')
    ? { from: at, to: at + 3, head: head.text }
    : undefined;
}

const MOST_NOUNS = 3;

/** How many words after the head make a construct, «ماء البصرة»: nouns without article up to a definite one; 0: none. */
function construct({ words, places }: Surrounding, at: number): number {
  for (let i = at + 1; i - at <= MOST_NOUNS; i += 1) {
    const word = words[i];
    if (word === undefined || words[i - 1]?.joinsNext !== true) return 0;
    if (places.get(i) === 'name' || isDefinite(word.key))
      return places.get(i) === 'demonym' ? 0 : i - at;
    const isPart = isPlainNoun(word) && bodyHead(word.text) === undefined;
    if (
      !isPart ||
      titleOf(word.text)?.number === 'one' ||
      (/^[وفبل]/.test(word.key) && !isLemma(word.key))
    )
      return 0;
  }
  return 0;
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

function quoted(words: readonly Word[], from: number): FoundBody | undefined {
  for (let i = from; i < words.length && i - from < 5; i += 1) {
    const word = words[i];
    if (word === undefined) break;
    if (/^["»”]/.test(word.gap)) return { from, to: i + 1, head: words[from]?.text ?? '' };
    if (!word.joinsNext) break;
  }
  return undefined;
}
