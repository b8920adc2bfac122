/**
 * Tables that work on a phone, for a screen reader and under a strict CSP: scoped headers, a caption, a scrolling
 * region that can take the focus, and alignment by class (`start`, `end`) instead of style.
 */
import type { Element, ElementContent, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { SKIP, visit } from 'unist-util-visit';

export function rehypeTables() {
  return (tree: Root): void => {
    let heading = 'جدول';
    visit(tree, 'element', (node, index, parent) => {
      if (/^h[2-6]$/.test(node.tagName)) heading = toText(node);
      if (node.tagName !== 'table' || parent === undefined || index === undefined) return;
      visit(node, 'element', dressCell);
      node.children.unshift(
        element('caption', { className: ['vh'] }, [{ type: 'text', value: heading }]),
      );
      parent.children[index] = element(
        'section',
        {
          className: ['scroll'],
          tabIndex: 0,
          ariaLabel: `${heading}، جدول قابل للتمرير`,
        },
        [node],
      );
      return SKIP;
    });
  };
}

function dressCell(cell: Element): void {
  if (cell.tagName === 'th') cell.properties.scope = 'col';
  const { align } = cell.properties;
  delete cell.properties.align;
  // In Markdown «:--» is the side where the line begins: the right in Arabic.
  if (align === 'right') cell.properties.className = ['end'];
  if (align === 'center') cell.properties.className = ['center'];
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
