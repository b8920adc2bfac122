/**
 * The tree of an HTML document as the HTML standard parses it (parse5 passes html5lib's tests). Every walk is
 * iterative: the depth of a document is its author's, and must not overflow the stack.
 */
import { type DefaultTreeAdapterTypes, html as constants, parse } from 'parse5';

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;
type TextNode = DefaultTreeAdapterTypes.TextNode;

/** @param text a whole document or a fragment: what is missing is added, what stands outside `body` is put into it */
export function parseDocument(text: string): Document {
  return parse(text);
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text';
}

/** Whether the element is of HTML and not of SVG or MathML. */
export function isHtml(element: Element): boolean {
  return element.namespaceURI === constants.NS.HTML;
}

/** @returns undefined where the element has no such attribute */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The elements of a tree in document order, without the contents of `template`. */
export function* elementsOf(root: Node): Generator<Element> {
  for (const node of nodesOf(root)) if (isElement(node)) yield node;
}

/** The text of a node and what is in it, as the DOM's `textContent`. */
export function textContent(root: Node): string {
  const pieces: string[] = [];
  for (const node of nodesOf(root)) if (isText(node)) pieces.push(node.value);
  return pieces.join('');
}

/** The element around a node; undefined at the document. */
export function parentOf(node: Element): Element | undefined {
  const { parentNode } = node;
  return parentNode !== null && isElement(parentNode) ? parentNode : undefined;
}

const MOST_ELEMENTS = 300;

/** Whether few elements are inside: what is asked of every box of a nest must not cost the whole nest. */
export function isSmall(root: Element): boolean {
  const elements = elementsOf(root);
  for (let count = 0; count < MOST_ELEMENTS; count++) {
    if (elements.next().done === true) return true;
  }
  return false;
}

function* nodesOf(root: Node): Generator<Node> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    if (!('childNodes' in node)) continue;
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (child !== undefined) stack.push(child);
    }
  }
}
