/** Elements and texts of a page, each with the elements around it. */
import type { Element, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';

export interface Place {
  /** From the page's root inwards. */
  readonly ancestors: readonly Element[];
}

export function eachElement(tree: Root, see: (element: Element, place: Place) => void): void {
  visitParents(tree, 'element', (element, ancestors) => {
    see(element, { ancestors: ancestors.filter((one): one is Element => one.type === 'element') });
  });
}

/** Only text that a reader sees or hears: no scripts, no styles. */
export function eachText(tree: Root, see: (text: string, place: Place) => void): void {
  visitParents(tree, 'text', ({ value }, parents) => {
    const ancestors = parents.filter((one): one is Element => one.type === 'element');
    if (ancestors.some(({ tagName }) => UNREAD.has(tagName))) return;
    see(value, { ancestors });
  });
}

const UNREAD = new Set(['script', 'style', 'template']);
