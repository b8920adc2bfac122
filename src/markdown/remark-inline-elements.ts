/** Turns the few HTML elements that a brief may use (`<bdi>`, `<q lang="fr">` …) from JSX into elements. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { element } from './mdast-element.ts';

export function remarkInlineElements() {
  return (tree: Root): void => {
    visit(tree, ['mdxJsxTextElement', 'mdxJsxFlowElement'], (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return;
      const name = node.name ?? '';
      if (!/^[a-z]+$/.test(name)) return;
      const properties = Object.fromEntries(
        node.attributes.flatMap((a) =>
          a.type === 'mdxJsxAttribute' && typeof a.value === 'string' ? [[a.name, a.value]] : [],
        ),
      );
      parent.children[index] = element(name, properties, node.children);
    });
  };
}
