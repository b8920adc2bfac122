/** Elements of a feed's item by their names, and what they hold. */
import render from 'dom-serializer';
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { DomUtils } from 'htmlparser2';

/** The first child of this name (in lower case, with its prefix), or undefined. */
export function childOf(nodes: readonly ChildNode[], ...names: string[]): Element | undefined {
  for (const name of names) {
    const found = nodes.filter(isTag).find((node) => node.name.toLowerCase() === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What an element holds: its markup where it has elements inside (XHTML), else its text. */
export function contentOf(element: Element | undefined): string {
  if (element === undefined) return '';
  return element.children.some(isTag)
    ? render(element.children, { xmlMode: false, encodeEntities: 'utf8' })
    : element.children
        .map((node) => (isText(node) ? node.data : DomUtils.textContent(node)))
        .join('');
}
