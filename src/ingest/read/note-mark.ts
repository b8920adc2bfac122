/** Marks of notes in a text: «¹», «[2]», «(أ)», a link to a note. */
import { attribute, type Element, elementsOf, isSmall, parentOf, textContent } from './dom.ts';

const NUMBER =
  /^[[(]?\s*(?:\d{1,3}|[٠-٩]{1,3}|[*†‡§]|[a-z\u0621-\u064a])\s*[\])]?(?:\s*[,،]\s*\d{1,3})*$/iu;
const BARE_NUMBER = /^[\d٠-٩]+$/u;
/** A unit or a symbol right before it: «م²», «10⁶», «CO²». */
const UNIT = /(?:^|[\s\d٠-٩(/])(?:[كسمدن]?م|متر|كيلومتر|ميل|قدم|هكتار|k?m|c?m|mm|km|ft|in|x|[A-Za-z]{1,3}|\d+|[٠-٩]+)$/u; // prettier-ignore
const NOTE_LINK = /^#|footnote|cite_note|endnote/i;

/** Whether the element is the mark of a note; a power («م<sup>2</sup>»), an ordinal, a sign are none. */
export function isNoteMark(element: Element): boolean {
  if (element.tagName !== 'sup' || !isSmall(element)) return false;
  const text = textContent(element).trim();
  const isLink = [...elementsOf(element)].some(
    (e) => e.tagName === 'a' && NOTE_LINK.test(attribute(e, 'href') ?? ''),
  );
  const around = parentOf(element);
  const isLinked = around?.tagName === 'a' && NOTE_LINK.test(attribute(around, 'href') ?? '');
  if (isLink || isLinked) return text.length <= 12;
  if (!NUMBER.test(text)) return false;
  // An unlinked letter is an ordinal («1<sup>e</sup>») as often as a note.
  if (!/[\d٠-٩*†‡§]/u.test(text)) return false;
  return !BARE_NUMBER.test(text) || !UNIT.test(textBefore(element));
}

/** The text right before an element, in the same line. */
function textBefore(element: Element): string {
  const siblings = element.parentNode?.childNodes ?? [];
  const before = siblings.slice(0, siblings.indexOf(element)).slice(-3);
  return before.map((node) => textContent(node)).join('');
}
