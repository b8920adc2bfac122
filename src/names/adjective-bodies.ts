/** Bodies whose head has the article: «المجلس الأعلى للدولة», «الاتحاد السعودي لكرة القدم». */
import { knownBody } from '../lexicon/bodies.ts';
import { isLemma } from '../lexicon/nouns.ts';
import { isHeaded, isSaying } from './around-words.ts';
import { isAim, isSubject, isTakenByVerb } from './aims.ts';
import { bodyHead, type Head } from './body-heads.ts';
import { afterAdjectives, afterPurpose, hasPurpose, isField, isNaming } from './body-purposes.ts';
import type { FoundBody } from './known-bodies.ts';
import type { Surrounding } from './surrounding.ts';
import { isDefinite, kindOf, titleOf, type Word } from './words.ts';

/** «المجلس الأعلى للدولة», «الاتحاد السعودي لكرة القدم»: a head with article needs an adjective that agrees. */
export function withAdjectives(around: Surrounding, at: number, head: Head): FoundBody | undefined {
  const { words } = around;
  const isFeminine = /(?:ه|ات)$/.test(head.key);
  const to = afterAdjectives(around, at + 1, (index) => {
    const key = words[index]?.key ?? '';
    // «دعا المجلس الليبيين إلى»: whom it called.

    if (/ي[يو]ن$/.test(key)) return false;
    return key === 'العليا' ? isFeminine : key.endsWith('ه') === isFeminine;
  });
  // «المفوضية السامية للأمم المتحدة لشؤون اللاجئين»
  const whose = words.slice(to, to + 4).map(({ key }) => key);
  const owner =
    to > at + 1 && words[to - 1]?.joinsNext === true && (whose[0] ?? '').startsWith('لل')
      ? knownBody([`ا${(whose[0] ?? '').slice(1)}`, ...whose.slice(1)])
      : undefined;
  if (owner?.body.kind === 'org') {
    const end = to + owner.length;
    const isFor = hasPurpose(words, end);
    return { from: at, to: isFor ? afterPurpose(around, end) : end, head: head.text };
  }
  const isSaid = isSaying(words[at - 1]);
  const isForAny =
    to > at + 1 && !isSaid && (isField(words[to]) || /^لل.{2,}ين$/.test(words[to]?.key ?? ''));
  const hasFor = hasPurpose(words, to) || (words[to - 1]?.joinsNext === true && isForAny);
  if (to > at + 1 && (isForOthers(words, at, to) || hasAim(words, at, to, head)))
    return { from: at, to: afterPurpose(around, to), head: head.text };
  const isBare = to === at + 1;
  // «الهيئة للطيران»; «ضغط على اللجنة لحماية …» tells what for.
  if (isBare && (!hasFor || !(words[to]?.key ?? '').startsWith('لل'))) return undefined;
  // «النادي الأهلي» is a name, «النادي الكتالوني» is none.
  const isOwn =
    head.key === 'النادي' &&
    around.places.get(at + 1) !== 'demonym' &&
    (words[at + 1]?.key ?? '').startsWith('الا');
  if (head.kind === 'loose' && to < at + 3 && !hasFor && !isOwn) return undefined;
  return { from: at, to: hasFor ? afterPurpose(around, to) : to, head: head.text };
}

/** «النقابة الموحدة لسائقي القطارات»: people are whom a union is for, and with other bodies to whom it speaks. */
function hasAim(words: readonly Word[], at: number, to: number, { key }: Head): boolean {
  const isUnion = /^ال(?:نقابه|اتحاد|رابطه|جمعيه|تنسيقيه|تجمع|هييه|لجنه|منظمه|مجلس|مركز)$/.test(
    key,
  );
  const isOfPeople =
    (words[to]?.key ?? '').endsWith('ي') || titleOf(words[to]?.text ?? '') !== undefined;
  return (
    words[to - 1]?.joinsNext === true &&
    isNaming(words[to - 1]) &&
    isAim(words, to) &&
    // «دخل مقر الهيئة الوطنية لمناقشة …»: an aim of the clause.
    (isOfPeople || isSubject(words, at)) &&
    (isUnion || !isOfPeople || !isSaying(words[at - 1])) &&
    !isTakenByVerb(words, at)
  );
}

/** «رئيسة الاتحاد الوطني لأولياء التلاميذ»: a body that somebody heads is for those; «ل» before a medium tells to whom. */
function isForOthers(words: readonly Word[], at: number, to: number): boolean {
  const [word, next] = [words[to], words[to + 1]];
  return (
    isHeaded(words, at) &&
    words[to - 1]?.joinsNext === true &&
    word?.joinsNext === true &&
    next !== undefined &&
    isDefinite(next.key) &&
    /^ل[^ل]/.test(word.key) &&
    kindOf(word) === 'noun' &&
    !isLemma(word.key) &&
    titleOf(word.text) === undefined &&
    bodyHead(word.text) === undefined
  );
}
