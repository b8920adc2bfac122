/** Boxes that ask the reader for something: a field to fill in, or answers to choose from, and the few words around. */
import { wordCount } from '../prose.ts';
import { attribute, type Element, type Document, elementsOf, isSmall, parentOf, textContent } from './dom.ts'; // prettier-ignore

/** A pitch is short; a box with more words holds something else too. */
const MOST_WORDS = 45;
const MOST_FIELDS = 40;
const LEVELS = 5;
const FIELD = /^(?:text|email|search|tel|password|radio|checkbox|url|number)$/i;
const ARTICLE = /^(?:article|main|body|section|td)$/;

/**
 * The outermost small box around each field. The words in it are the page's, whatever it is called; an article's are
 * too many, or hold the headline.
 *
 * @param holders elements that hold the headline or are marked as the text
 */
export function fieldBoxes(document: Document, holders: ReadonlySet<Element>): Set<Element> {
  const boxes = new Set<Element>();
  let count = 0;
  for (const element of elementsOf(document)) {
    const isField = element.tagName === 'textarea' || (element.tagName === 'input' && FIELD.test(attribute(element, 'type') ?? 'text')); // prettier-ignore
    if (!isField || ++count > MOST_FIELDS) continue;
    let box: Element | undefined;
    let at = parentOf(element);
    for (let level = 0; level < LEVELS && at !== undefined; level++) {
      if (holders.has(at) || ARTICLE.test(at.tagName) || !isSmall(at)) break;
      if (wordCount(textContent(at)) > MOST_WORDS) break;
      box = at;
      at = parentOf(at);
    }
    if (box !== undefined) boxes.add(box);
  }
  return boxes;
}
