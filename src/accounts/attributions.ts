/** To whom two sentences attribute the same words: «قال وزير الدفاع … إن …», «…، نقلا عن وكالة …». */
import { isMark } from '../figures/words.ts';
import { partsOfSpeech } from '../lexicon/parts-of-speech.ts';
import type { NamedPart, Place } from './roles.ts';
import { type Saying, isNameWord, overlap, stemsIn } from './said-alike.ts';

const SAYING =
  /^(?:قال|قالت|اعلن|اعلنت|اكد|اكدت|ذكر|ذكرت|افاد|افادت|صرح|صرحت|كشف|كشفت|اوضح|اوضحت|اضاف|اضافت)$/u;
const THAT = /^(?:ان|انه|انها|انهم|بان|بانه|بانها)$/u;
/** Behind what is told. */
const BY = /^(?:حسب|بحسب|وفق|وفقا|نقلا|عن|ل)$/u;
const MOST_SPEAKER = 9;
/** So much of what is told is the same. */
const ALIKE = 0.7;
const FEWEST = 4;
/** Words of offices that are given names too. */
const TITLED =
  /^(?:ال\p{L}+|باسم|وزير\p{L}*|رييس\p{L}*|امين|ناطق|قايد|عميد|نايب|شيخ|امير|سفير|مدير)$/u;
/** Nobody by name: such a one may be any other. */
const VAGUE =
  /^(?:ال)?(?:مسوول|مسوولون|مسوولين|مصدر|مصادر|شاهد|شهود|ناشط|نشطاء|ناشطون|دبلوماسي|متحدث|خبير)$/u;

/** Where in each sentence the one stands to whom it attributes what it tells. */
export function attributedParts(a: Saying, b: Saying): NamedPart[] {
  for (const partOf of [speakerOf, sourceOf]) {
    const [one, other] = [partOf(a), partOf(b)];
    if (one === undefined || other === undefined) continue;
    const { share, count } = overlap(one.told, other.told);
    if (share < ALIKE || count < FEWEST || !isComparable(a, one, b, other)) continue;
    const head = sharedHead(a, one, b, other);
    const [x, y] = [nameIn(a, one) ?? head?.a, nameIn(b, other) ?? head?.b];
    if ((x === undefined) !== (y === undefined)) continue;
    // «أبو طارق» may be the name in arms of any other.
    if (isByname(a, x) || isByname(b, y)) continue;
    return [{ what: 'المصدر', a: placeOf(one, x), b: placeOf(other, y) }];
  }
  return [];
}

/** «وكالة تاس», «وكالة إنترفاكس»: what both are is no part of the name. */
function sharedHead(
  a: Saying,
  one: Attributed,
  b: Saying,
  other: Attributed,
): { a: number; b: number } | undefined {
  const isSame = a.words[one.from]?.text === b.words[other.from]?.text;
  const isLonger = one.to - one.from > 1 && other.to - other.from > 1;
  return isSame && isLonger ? { a: one.from + 1, b: other.from + 1 } : undefined;
}

function isByname({ words }: Saying, at: number | undefined): boolean {
  if (at === undefined) return false;
  return [words[at - 1], words[at]].some((word) => /^(?:ابو|ابي|ابا|ام)$/u.test(word?.text ?? ''));
}

/** Behind an office a name begins with a given name. */
function nameIn({ words }: Saying, { from, to }: Attributed): number | undefined {
  const at = words
    .slice(from, to)
    .findIndex(({ text }) => partsOfSpeech(text).has('given-name') && !TITLED.test(text));
  return at === -1 ? undefined : from + at;
}

function placeOf({ from, to }: Attributed, name: number | undefined): Place {
  return { from, to, ...(name === undefined ? {} : { name }) };
}

interface Attributed {
  readonly from: number;
  readonly to: number;
  /** Stems of what is told. */
  readonly told: ReadonlySet<string>;
}

function speakerOf(saying: Saying): Attributed | undefined {
  const { words } = saying;
  const verb = words.findIndex(({ text, bare }) => SAYING.test(text) || SAYING.test(bare));
  if (verb === -1 || verb > 1) return undefined;
  const that = words.findIndex(({ text }, i) => i > verb && THAT.test(text));
  if (that === -1 || that - verb - 1 > MOST_SPEAKER || that === verb + 1) return undefined;
  return { from: verb + 1, to: that, told: stemsIn(saying, that + 1) };
}

function sourceOf(saying: Saying): Attributed | undefined {
  const { words } = saying;
  const by = words.findLastIndex(({ text }) => /^(?:حسب|بحسب|وفق|وفقا|نقلا)$/u.test(text));
  if (by < FEWEST) return undefined;
  let from = by;
  while (BY.test(words[from]?.text ?? '')) from += 1;
  let to = from;
  while (to < words.length && !isMark(words[to])) to += 1;
  if (to === from || to - from > MOST_SPEAKER) return undefined;
  return { from, to, told: new Set([...stemsIn(saying, 0, by), ...stemsIn(saying, to)]) };
}

/** Both by name, or both of another kind without one («مسؤول أمني», «مصدر طبي»): not an office beside a name. */
function isComparable(a: Saying, one: Attributed, b: Saying, other: Attributed): boolean {
  const kindOf = ({ words }: Saying, { from, to }: Attributed): string => {
    const part = words.slice(from, to);
    const isVague = VAGUE.test(part[0]?.text ?? '');
    if (part.some(isNameWord)) return 'named';
    if (/^وكاله$/u.test(part[0]?.text ?? '') && part.length > 1) return 'named';
    return isVague && part.length === 2 ? 'vague' : 'other';
  };
  const [first, second] = [kindOf(a, one), kindOf(b, other)];
  return first === second && first !== 'other';
}
