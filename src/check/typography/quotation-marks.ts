/** Quotation marks: Arabic writes «…», and within them “…”. */
import type { TypographyFault } from './typography-fault.ts';

/** Apostrophes of names («d’Ivoire», «N'Djamena») are none. */
const MARK =
  /["“”„‟]|(?<![\p{L}\p{N}])['‘](?=\p{Script=Arabic})|(?<=[\p{Script=Arabic}\p{M}])['’](?![\p{L}\p{N}])/gu;
const OPENING = /["“„‟]/u;
const CLOSING = /["”“]/u;
/** What may stand before an opening mark: nothing, a space, a bracket, or a prefix on the quoted word («و"لا"»). */
const BEFORE = /(?:^|[\s([:–،«]|(?<![\p{L}\p{M}])[وف]?[بلك]?\u0640?)$/u;
const AFTER = /^(?:$|[\s()[\]،؛:.!؟»–,;?])/u;

/** Straight, English and German marks: pairs become «…» where it is plain which opens and which closes. */
export function foreignQuotes(text: string): TypographyFault[] {
  const inner = innerMarks(text);
  const all = [...text.matchAll(MARK)].map(({ 0: mark, index }) => ({ mark, index }));
  const marks = all.filter(({ mark, index }) => mark === '"' || !inner.has(index));
  const isPaired =
    marks.length % 2 === 0 &&
    marks.every((mark, i) => fits(text, mark, i % 2 === 0 ? marks[i + 1] : undefined));
  return (
    marks
      // «شاشة 27"»: inches.
      .filter(({ mark, index }) => isPaired || mark !== '"' || !/\d/.test(text[index - 1] ?? ''))
      .map(({ index }, i) => ({
        index,
        length: 1,
        message: 'علامة اقتباس غير عربية',
        remedy: 'اكتب «…»، وفي داخلها عند الحاجة “…”',
        ...(isPaired && !inner.has(index) ? { fix: i % 2 === 0 ? '«' : '»' } : {}),
      }))
  );
}

interface Mark {
  readonly mark: string;
  readonly index: number;
}

/** Whether a mark stands as one that opens (with the one that closes it), or as one that closes. */
function fits(text: string, { mark, index }: Mark, closing: Mark | undefined): boolean {
  if (closing === undefined)
    return (
      CLOSING.test(mark) &&
      AFTER.test(text.slice(index + 1, index + 2)) &&
      !/\s/u.test(text[index - 1] ?? ' ')
    );
  const quoted = text.slice(index + 1, closing.index);
  return (
    OPENING.test(mark) &&
    BEFORE.test(text.slice(Math.max(0, index - 4), index)) &&
    /^\S/u.test(quoted) &&
    /\p{Script=Arabic}/u.test(quoted) &&
    unbalancedQuote(quoted) === undefined
  );
}

/** The places of the marks that stand between « and ». */
function innerMarks(text: string): Set<number> {
  const inner = new Set<number>();
  const guillemets = [...text.matchAll(/[«»]/gu)];
  let [next, isOpen] = [0, false];
  for (const { index } of text.matchAll(MARK)) {
    for (; (guillemets[next]?.index ?? Infinity) < index; next += 1)
      isOpen = guillemets[next]?.[0] === '«';
    if (isOpen) inner.add(index);
  }
  return inner;
}

/**
 * The first « or » of a paragraph that has no other half.
 *
 * @param text all of the paragraph
 * @returns undefined where they are balanced
 */
export function unbalancedQuote(text: string): TypographyFault | undefined {
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[«»]/gu)) {
    if (mark === '«') open.push(index);
    else if (open.pop() === undefined) return unbalanced(index);
  }
  const [first] = open;
  return first === undefined ? undefined : unbalanced(first);
}

function unbalanced(index: number): TypographyFault {
  return {
    index,
    length: 1,
    message: 'علامة اقتباس « أو » لا قرينة لها في الفقرة',
    remedy: 'أضف العلامة الأخرى، أو احذف هذه',
  };
}
