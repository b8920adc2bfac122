/** Helpers for mdast nodes that become a given HTML element (mdast-util-to-hast: `data.hName`). */
import type { Emphasis, Nodes, Parents } from 'mdast';
import type { Properties } from 'hast';
import { isSpeech } from './speech-element.ts';

/**
 * A node that remark-rehype turns into an element of that name.
 *
 * @param children mdast nodes; they are moved, not copied
 */
export function element(
  name: string,
  properties: Properties,
  children: readonly Nodes[],
): Emphasis {
  return {
    type: 'emphasis',
    data: { hName: name, hProperties: properties },
    // mdast has no node for «any element»: emphasis is the plainest parent, and `hName` decides what it becomes,
    // so its children may be flow content too.
    children: [...children] as Emphasis['children'],
  };
}

/** The words of a node and its descendants, quotations in it between their marks; line breaks become spaces. */
export function plainText(node: Nodes | Parents): string {
  if ('value' in node) return node.value.replace(/\s+/g, ' ');
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const isFlow = node.children.some((child) => child.type === 'paragraph');
  return node.children
    .map((child) => (isSpeech(child, 'Quote') ? `«${plainText(child)}»` : plainText(child)))
    .join(isFlow ? ' ' : '')
    .trim();
}
