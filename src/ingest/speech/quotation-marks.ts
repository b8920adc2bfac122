/** Quotation marks in a paragraph, paired. */

/** What stands between a pair of marks. */
export interface Quotation {
  /** Offsets of the words, marks excluded. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Marks that pair with each other, the opening ones first; the straight one is both. */
const KINDS = [
  { opening: '«', closing: '»' },
  { opening: '“„', closing: '”' },
  { opening: '"', closing: '"' },
] as const;

/** A mark, and what it can be by what stands around it. */
interface Mark {
  readonly at: number;
  readonly opens: boolean;
  readonly closes: boolean;
}
/** The places of two marks. */
interface Pair {
  readonly opening: number;
  readonly closing: number;
}

/**
 * Pairs the marks of a paragraph. A mark without its partner is left alone: 4 to 8 % of articles have an odd one, and
 * pairing blindly would turn everything after it inside out, the reporter's words into somebody's speech. Of pairs
 * within each other the outer one counts, unless a sentence of the reporter's stands in it («. وأضاف …»).
 *
 * @param text one paragraph: no quotation goes beyond it
 */
export function findQuotations(text: string): Quotation[] {
  const pairs = KINDS.flatMap(({ opening, closing }) => pair(marksOf(text, opening, closing)))
    .filter(({ opening, closing }) => text.slice(opening + 1, closing).trim() !== '')
    .sort((a, b) => a.opening - b.opening);
  const quotations: Quotation[] = [];
  let from = 0;
  for (const [i, one] of pairs.entries()) {
    if (one.opening < from || hasReporter(text, one, innerOf(pairs, i))) continue;
    const inside = text.slice(one.opening + 1, one.closing);
    const start = one.opening + 1 + (inside.length - inside.trimStart().length);
    const words = inside.trim();
    quotations.push({ start, end: start + words.length, text: words });
    from = one.closing + 1;
  }
  return quotations;
}

/** Each closing mark with the last opening one that is still open; what stays open is no quotation. */
function pair(marks: readonly Mark[]): Pair[] {
  const open: number[] = [];
  const pairs: Pair[] = [];
  for (const { at, opens, closes } of marks) {
    const opening = closes ? open.pop() : undefined;
    if (opening !== undefined) pairs.push({ opening, closing: at });
    else if (opens) open.push(at);
  }
  return pairs;
}

function marksOf(text: string, opening: string, closing: string): Mark[] {
  const places = [...text.matchAll(new RegExp(`[${opening}${closing}]`, 'gu'))].map(
    ({ index }) => index,
  );
  const shapes = places.map((at) => opening.includes(text.charAt(at)));
  const first = places[0];
  if (first === undefined) return [];
  if (opening === closing || shapes.every((shape) => shape === shapes[0]))
    return places.map((at) => bySpaces(text, at));
  // »…«: some keyboards and converters write both the other way round.
  const isReversed =
    shapes.length % 2 === 0 &&
    shapes.every((shape, i) => shape === (i % 2 === 1)) &&
    !bySpaces(text, first).closes;
  return places.map((at, i) => {
    const opens = (shapes[i] === true) !== isReversed;
    return { at, opens, closes: !opens };
  });
}

const BEFORE_OPENING = /(?:^|[\s:،؛([–—-])(?:[وف]?(?:[بلك]ـ?|[بك]?ال|لل)?)$/u;
const WORD = /^[\p{L}\p{N}\p{M}([«“…]/u;
const BEFORE_SPACE = /\S$/u;
const AFTER_CLOSING = /^(?:$|[\s.،؛:!؟?…)\]»”,–—-])/u;

/** A mark that looks the same at both ends: what it touches tells which it is, and where nothing does it may be either. */
function bySpaces(text: string, at: number): Mark {
  const before = text.slice(Math.max(0, at - 6), at);
  const after = text.slice(at + 1, at + 2);
  const isOpening = BEFORE_OPENING.test(before) && WORD.test(after);
  const isClosing =
    (BEFORE_SPACE.test(before) && AFTER_CLOSING.test(after)) || /^[.،؛!؟?)]?$/u.test(after);
  return { at, opens: !isClosing, closes: !isOpening };
}

const SENTENCE_OF_SAYING =
  /[.!؟…]\s*[وف]?(?:كما\s+)?(?:قال|قالت|أضاف|أضافت|تابع|تابعت|أوضح|أوضحت|أكد|أكدت|شدد|شددت|أشار|أشارت|ذكر|ذكرت|صرح|صرحت|ختم|ختمت|زاد|زادت|لفت|لفتت|استطرد|استطردت|واصل|واصلت)(?!\p{L})/u;

/** The pairs within one, of pairs in the order in which they open. */
function innerOf(pairs: readonly Pair[], at: number): Pair[] {
  const inner: Pair[] = [];
  const end = pairs[at]?.closing ?? 0;
  for (let i = at + 1; i < pairs.length; i += 1) {
    const one = pairs[i];
    if (one === undefined || one.opening > end) break;
    if (one.closing < end) inner.push(one);
  }
  return inner;
}

/** Whether marks within a pair, and a sentence beside them that tells who speaks, show that it is two odd marks. */
function hasReporter(text: string, { opening, closing }: Pair, inner: readonly Pair[]): boolean {
  if (inner.length === 0) return false;
  let between = '';
  let from = opening + 1;
  for (const one of inner) {
    if (one.opening < from) continue;
    between += `${text.slice(from, one.opening)} `;
    from = one.closing + 1;
  }
  return SENTENCE_OF_SAYING.test(between + text.slice(from, closing));
}
