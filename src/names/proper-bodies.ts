/** Bodies with a proper name after their head: «جامعة باماكو», «حزب فيدس», «جامعة الملك سعود», «مجلة Vanity». */
import { knownBody } from '../lexicon/bodies.ts';
import { type Head, isNamedAlone } from './body-heads.ts';
import { afterAdjectives, afterPurpose, hasPurpose, isField, isNaming } from './body-purposes.ts';
import type { FoundBody } from './known-bodies.ts';
import { nameRunAt } from './name-runs.ts';
import type { Surrounding } from './surrounding.ts';
import { isDefinite, kindOf, type Word } from './words.ts';

/** Organs that countries have: «حكومة مالي»; «برنامج كوريا» is none. */
const OF_COUNTRIES =
  /^(?:حكومه|جيش|برلمان|رياسه|سفاره|قنصليه|شرطه|بنك|مصرف|وكاله|بعثه|جامعه|اتحاد)$/;

export function isProper({ words, places }: Surrounding, at: number): boolean {
  const word = words[at];
  if (word === undefined || places.get(at) === 'demonym') return false;
  const kind = kindOf(word);
  if (places.get(at) === 'name') return !isDefinite(word.key);
  if (kind === 'link')
    return word.joinsNext && /^(?:given|unknown|given-word)$/.test(kindOf(words[at + 1]));
  return (
    kind === 'given' ||
    (kind === 'unknown' && !isDefinite(word.key) && !/^[لب](?:ال|ل)/.test(word.key))
  );
}

/** «جامعة باماكو», «حزب فيدس», «مركز سالم بن غانم للفضاء»; a label is left out: «موقع إكس». */
export function ofProper(around: Surrounding, at: number, head: Head): FoundBody | undefined {
  const { words, seen, places } = around;
  // «حزب مارين لوبان» is hers; «حكومة مدريد» is a country's.
  const isPersons =
    kindOf(words[at + 1]) === 'given' &&
    isNamedAlone(head) &&
    head.key !== 'مجموعه' &&
    head.key !== 'نادي';
  const isOfPerson =
    head.kind === 'field' && kindOf(words[at + 1]) === 'given' && !/^(?:دار|محكمه)$/.test(head.key);
  if (
    isPersons ||
    isOfPerson ||
    head.key === 'جهاز' ||
    (/^(?:حكومه|قوات|جيش|وحدات)$/.test(head.key) && places.get(at + 1) !== 'name')
  )
    return undefined;
  const known = knownBody(words.slice(at, at + 4).map(({ key }, i) => (i === 0 ? head.key : key)));
  if (known !== undefined && known.length > 1)
    return { from: at, to: at + known.length, head: head.text };
  const own = knownBody(words.slice(at + 1, at + 5).map(({ key }) => key));
  const run = nameRunAt(words, at + 1, true, seen);
  let to = at + 1 + (own?.length ?? 1);
  if (
    own === undefined &&
    (run === undefined || run.clitic === 0) &&
    places.get(at + 1) !== 'name'
  ) {
    // «بنك دانسكه إنغريد سولبرغ»: a given name begins another.
    const isOther = (index: number): boolean =>
      places.get(index) === 'demonym' ||
      isDefinite(words[index]?.key ?? '') ||
      (kindOf(words[index]) === 'given' && !/^(?:given|link)$/.test(kindOf(words[at + 1])));
    const isPart = (index: number): boolean =>
      (run !== undefined && index < run.to) ||
      (kindOf(words[index]) === 'unknown' && index - at < 4);
    while (words[to - 1]?.joinsNext === true && to < words.length && isPart(to) && !isOther(to))
      to += 1;
  } else if (places.get(at + 1) === 'name')
    while (places.get(to) === 'name' && words[to - 1]?.joinsNext === true) to += 1;
  if (head.kind === 'field' && places.get(at + 1) === 'name' && !OF_COUNTRIES.test(head.key))
    return undefined;
  // «شركة نوردكا» once, and «نوردكا» after that: the name is the short one.
  const isWhole =
    head.key === 'شركه' &&
    own === undefined &&
    words[to - 1]?.joinsNext === true &&
    isField(words[to]);
  const isLabel =
    head.kind === 'label' &&
    !isWhole &&
    (head.key !== 'شركه' ||
      own !== undefined ||
      (kindOf(words[at + 1]) !== 'link' && seen.alone(head.key, words[at + 1]?.key ?? '') > 0));
  if (isLabel || own !== undefined) return { from: at + 1, to, head: words[at + 1]?.text ?? '' };
  to = afterOwnAdjective(around, to, head);
  if (hasPurpose(words, to) || (words[to - 1]?.joinsNext === true && isField(words[to])))
    to = afterPurpose(around, to);
  return { from: at, to, head: head.text };
}

/** «جامعة كومودورو الوطنية», «مستشفى ابن زهر الجامعي»: one adjective of the head; a nationality tells whose it is. */
function afterOwnAdjective(around: Surrounding, from: number, head: Head): number {
  const { words, places } = around;
  const isFeminine = head.key.endsWith('ه');
  const next = words[from];
  if (words[from - 1]?.joinsNext !== true || next === undefined) return from;
  if (/^الجديده?$/.test(next.key) && next.key.endsWith('ه') === isFeminine)
    return isNamedAlone(head) || head.key === 'جامعه' ? from + 1 : from;
  // «حركة تيرونا اليسارية», «شركة هالدن العملاقة»: what it is like, not how it is called.
  if (!/^(?:جامعه|مستشفي)$/.test(head.key)) return from;
  const to = afterAdjectives(
    around,
    from,
    (index) =>
      !places.has(index) &&
      isNaming(words[index]) &&
      (words[index]?.key ?? '').endsWith('ه') === isFeminine,
  );
  return Math.min(to, from + 1);
}

/** «جامعة الملك سعود», «مؤسسة الأمير سلطان للإسكان». */
export function namedAfter(around: Surrounding, at: number, head: Head): FoundBody | undefined {
  const { words, seen } = around;
  const isHead =
    /^(?:جامعه|موسسه|مركز|معهد|كليه|جمعيه|صندوق|بنك|اكاديميه|هييه|برنامج|مستشفي|مدرسه|متحف)$/.test(
      head.key,
    );
  if (
    !isHead ||
    !/^ال(?:ملك|ملكه|امير|اميره|شيخ|شيخه|امام|سلطان|رييس)$/.test(words[at + 1]?.key ?? '')
  )
    return undefined;
  const run = words[at + 1]?.joinsNext === true ? nameRunAt(words, at + 2, true, seen) : undefined;
  if (run === undefined) return undefined;
  // Kings are called by one name: «جامعة الملك سعود عام 2001».
  const isOneName =
    run.parts[1] === 'noun' && run.links === 0 && !isDefinite(words[at + 3]?.key ?? '');
  let to = isOneName ? at + 3 : run.to;
  if (hasPurpose(words, to) || (words[to - 1]?.joinsNext === true && isField(words[to])))
    to = afterPurpose(around, to);
  return { from: at, to, head: head.text };
}

export function isLatin({ text }: Word): boolean {
  return /^\p{Script=Latin}/u.test(text);
}

/** «مجلة Vanity Fair». */
export function ofLatin(words: readonly Word[], from: number): FoundBody {
  let to = from + 1;
  for (
    let word = words[to];
    word !== undefined && words[to - 1]?.joinsNext === true && isLatin(word);
    word = words[to]
  )
    to += 1;
  return { from, to, head: words[from]?.text ?? '' };
}
