/** Words of others that a page shows in a box of their own: quotations with who says them, embedded posts. */
import { attribute, type Element, elementsOf, isElement, isSmall, isText, type Node, parentOf } from './dom.ts'; // prettier-ignore
import { wordCount } from '../prose.ts';
import { cleanLine } from './text.ts';

export interface Attributed {
  readonly text: string;
  readonly kind: 'text' | 'embed' | 'table';
}

/** A longer box is an article and no quotation. */
const LONGEST = 150;
const LONGEST_NAME = 12;
const POST_NAME =
  /(?:^|[-_\s])(?:tweet|twitter|instagram|instgrm|fb-post|facebook|tiktok|telegram|threads|bluesky|mastodon|reddit|embed\w*)(?:$|[-_\s])/i;
/** «— الاسم (@handle)», «- الاسم، المنصب» at the end of a quotation. */
const SIGNED = /(?:^|\s)(?:[—–―]|--?)\s*([^—–―]{2,90})$/u;
const HANDLE = /@[\w.]{2,}/;

/**
 * A quotation with its speaker as one line, «المتحدث: «…»», and a post of a social network whole, so that its words are
 * never the outlet's.
 *
 * @returns undefined where the element is neither, or a quotation that nobody signs
 */
export function readQuotation(element: Element): Attributed[] | undefined {
  const isQuote = element.tagName === 'blockquote';
  const isPostBox = !isQuote && isPost(element) && /^(?:div|section|figure)$/.test(element.tagName);
  if ((!isQuote && !isPostBox) || !isSmall(element)) return undefined;
  const whole = cleanLine(textWithGaps(element));
  if (whole === '' || wordCount(whole) > LONGEST) return undefined;
  if (isPostBox) {
    const isQuoting = [...elementsOf(element)].some((e) => e.tagName === 'blockquote');
    return isQuoting || HANDLE.test(whole) ? [{ text: whole, kind: 'embed' }] : undefined;
  }
  if (isPost(element) || (HANDLE.test(whole) && SIGNED.test(whole))) {
    return [{ text: whole, kind: 'embed' }];
  }
  const signature = signatureOf(element, whole);
  if (signature === undefined) return undefined;
  const { name, said } = signature;
  if (said === '') return undefined;
  return [{ text: `${name}: ${/[«»“”"]/.test(said) ? said : `«${said}»`}`, kind: 'text' }];
}

function isPost(element: Element): boolean {
  const label = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return POST_NAME.test(label) || element.attrs.some(({ name }) => /^data-(?:instgrm|tweet|video-id|telegram)/.test(name)); // prettier-ignore
}

/** Who says it: `cite` or `footer` inside (HTML standard, 4.4.4), or a last line after a dash. */
function signatureOf(quote: Element, whole: string): { name: string; said: string } | undefined {
  const signed = [...elementsOf(quote)].filter((e) => e.tagName === 'cite' || e.tagName === 'footer'); // prettier-ignore
  const outer = signed.find((e) => !signed.some((other) => other !== e && isInside(e, other)));
  const marked = outer === undefined ? '' : cleanLine(textWithGaps(outer));
  if (marked !== '') {
    const at = whole.lastIndexOf(marked);
    const said = cleanLine(`${whole.slice(0, at)} ${whole.slice(at + marked.length)}`);
    return clean(marked, said);
  }
  const dash = SIGNED.exec(whole);
  return dash === null ? undefined : clean(dash[1] ?? '', whole.slice(0, dash.index));
}

function clean(name: string, said: string): { name: string; said: string } | undefined {
  const bare = name.replace(/^[\s—–―:-]+|[\s:.]+$/gu, '');
  if (bare === '' || wordCount(bare) > LONGEST_NAME) return undefined;
  return { name: bare, said: said.replace(/[\s—–―-]+$/u, '').trim() };
}

function isInside(element: Element, outer: Element): boolean {
  for (let at = parentOf(element); at !== undefined; at = parentOf(at)) {
    if (at === outer) return true;
    if (at.tagName === 'blockquote') return false;
  }
  return false;
}

const GAP = /^(?:p|div|br|li|cite|footer|blockquote|h[1-6])$/;

/** The text with a space where a block begins or ends. */
function textWithGaps(root: Element): string {
  const pieces: string[] = [];
  const stack: (Node | string)[] = [root];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (typeof at === 'string') pieces.push(at);
    else if (isText(at)) pieces.push(at.value);
    else if (isElement(at) && !/^(?:script|style|template|noscript)$/.test(at.tagName)) {
      const gap = GAP.test(at.tagName) ? ' ' : '';
      stack.push(gap, ...at.childNodes.toReversed(), gap);
    }
  }
  return pieces.join('');
}

/** Whether a figure holds text of its own (a table, a list, a quotation) and no picture. */
export function holdsText(figure: Element): boolean {
  if (!isSmall(figure)) return true;
  let hasText = false;
  for (const { tagName } of elementsOf(figure)) {
    if (/^(?:table|ul|ol|dl|blockquote|pre)$/.test(tagName)) hasText = true;
  }
  return hasText || ![...elementsOf(figure)].some((e) => /^(?:img|picture|video|audio|iframe|svg|canvas|figcaption|amp-img|object)$/.test(e.tagName)); // prettier-ignore
}
